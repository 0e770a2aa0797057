import { fileURLToPath } from 'node:url'
import { ESLint } from 'eslint'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const eslint = new ESLint({ cwd: root })

/** The rules that a file at `path` with this one import breaks. */
async function brokenBy(path: string, imported: string): Promise<string[]> {
  const code = `import { x } from '${imported}'\n\nexport const y = x\n`
  const [result] = await eslint.lintText(code, { filePath: `${root}${path}` })
  return (result?.messages ?? [])
    .map(({ ruleId }) => ruleId ?? '')
    .filter((rule) => /no-restricted/.test(rule))
}

describe('an arrow of the house', { timeout: 60_000 }, () => {
  it.each([
    ['wiki/kinds/probe.ts', '@/db/open'],
    ['wiki/kinds/probe.ts', '../../db/open'],
    ['wiki/kinds/probe.ts', '@/server/settings'],
    ['wiki/kinds/probe.ts', 'node:fs'],
    ['wiki/kinds/probe.ts', 'next/link'],
    ['wiki/kinds/probe.ts', 'drizzle-orm'],
    ['db/queries/probe.ts', 'next/headers'],
    ['db/queries/probe.ts', 'react'],
    ['db/queries/probe.ts', '@/app/_server/request'],
    ['db/queries/probe.ts', '@/server/settings'],
    ['components/ui/probe.ts', '@/db/open'],
    ['components/ui/probe.ts', '../../db/open'],
    ['components/ui/probe.ts', '@/app/_server/request'],
    ['app/_server/probe.ts', '@/server/door'],
    ['app/_server/probe.ts', '@/e2e/server'],
    ['server/probe.ts', '@/app/_server/request'],
    ['e2e/probe.ts', '@/app/_server/request'],
    ['e2e/probe.ts', '@/server/door'],
  ])('never leads from %s to %s', async (path, imported) => {
    expect(await brokenBy(path, imported)).not.toEqual([])
  })

  it.each([
    ['wiki/kinds/probe.ts', './registry'],
    ['wiki/kinds/probe.ts', 'zod'],
    ['db/queries/probe.ts', '@/wiki/permissions'],
    ['db/queries/probe.ts', 'better-sqlite3'],
    ['components/ui/probe.ts', '@/wiki/permissions'],
    ['app/_server/probe.ts', '@/db/open'],
    ['app/_server/probe.ts', '@/server/request-context'],
    ['server/probe.ts', '@/db/open'],
    ['e2e/probe.ts', '@/wiki/permissions'],
  ])('may lead from %s to %s', async (path, imported) => {
    expect(await brokenBy(path, imported)).toEqual([])
  })
})
