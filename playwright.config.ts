import { defineConfig } from '@playwright/test'
import { findBrowser } from './electron/report/print/find-browser.ts'

const executablePath = findBrowser()
if (executablePath === null) {
  throw new Error(
    'No browser to test with: install Google Chrome, Chromium or Microsoft Edge, or run npm test.',
  )
}

/** The end-to-end suite: the browser door, driven in an installed browser. Each test opens its own data folder. */
export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  workers: 2,
  // A build machine under other load may be too slow once; a test that needs its second try is counted as flaky.
  retries: process.env['CI'] ? 1 : 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    viewport: { width: 1440, height: 900 },
    // Recording every test costs the suite a sixth of its time.
    trace: 'on-first-retry',
    launchOptions: {
      executablePath,
      args: [
        // As root, in containers and on build machines, Chromium's sandbox refuses to run.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-dev-shm-usage',
      ],
    },
  },
})
