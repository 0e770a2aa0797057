import { defineConfig } from '@playwright/test'

const isLong = process.env.TEST_LONG === '1'
/**
 * What runs when, by what stands in a title: `@phone` at the width of a phone alone, `@both` at both, `@long` in the long run
 * alone, and `@phone-later` at a desk daily and on a phone in the long run.
 */
const LONG = /\.long\.spec\.ts|@long/
const NOT_AT_A_DESK = /@phone(?!-later)/
const DAILY_ON_A_PHONE = /^(?!.*(?:\.long\.spec\.ts|@long|@phone-later))/
/** `npm run screenshots` takes pictures in place of testing. */
const areShots = Boolean(process.env.SCREENSHOTS)

export default defineConfig({
  testDir: 'e2e',
  testMatch: areShots ? '**/*.shots.ts' : '**/*.spec.ts',
  globalSetup: './e2e/global-setup.ts',
  workers: 2,
  retries: 0,
  fullyParallel: true,
  forbidOnly: true,
  // Nothing is timed here: a machine that is three times as slow as another takes more than a minute for some rounds.
  timeout: isLong ? 15 * 60_000 : 2 * 60_000,
  expect: { timeout: 10_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [['dot'], ['json']] : [['list']],
  outputDir: 'test-results',
  use: {
    // Set by the global setup, which runs before a worker reads this file again.
    baseURL: process.env.E2E_BASE_URL,
    viewport: { width: 1280, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    // Recording every step took a quarter of all processor time, for traces that are thrown away.
    trace: process.env.E2E_TRACE ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH || undefined,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    {
      name: 'desk',
      grep: isLong ? LONG : undefined,
      grepInvert: isLong ? NOT_AT_A_DESK : [NOT_AT_A_DESK, LONG],
    },
    {
      name: 'phone',
      grep: isLong ? /@phone|@both/ : /@phone(?!-later)|@both/,
      grepInvert: isLong ? DAILY_ON_A_PHONE : LONG,
      use: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
    },
  ],
})
