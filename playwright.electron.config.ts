import { defineConfig } from '@playwright/test'

/** The end-to-end suite of the Electron door; `npm run test:electron` names the binary in BATON_ELECTRON. */
export default defineConfig({
  testDir: 'test/e2e-electron',
  outputDir: 'test-results',
  workers: 1,
  timeout: 60_000,
})
