import { ensureBuild } from './build.mjs'
import { endAll, endAllOnSignal, runTool } from './processes.mjs'
import { completeEnvironment, root } from './settings.mjs'

/**
 * `npm run screenshots`: pictures of every part of /styleguide and of real pages, at 360 and 1280 pixels, light and dark,
 * in `screenshots/` for a person to look at. What stands behind `--` chooses among them: `-- -g "the page drama"`.
 */
process.chdir(root)
endAllOnSignal()
completeEnvironment()
await ensureBuild()
const env = { ...process.env, SCREENSHOTS: 'screenshots' }
const { code } = await runTool('playwright', ['test', ...process.argv.slice(2)], { env })
endAll()
process.exit(code)
