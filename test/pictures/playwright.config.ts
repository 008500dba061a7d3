import { defineConfig } from '@playwright/test'
import base from '../../playwright.config.ts'

/**
 * `npm run pictures`: the pictures of the README and the guide, taken from the running product. `npm run gallery`:
 * every place in each theme and size, into out/gallery, to be looked at.
 */
export default defineConfig({
  ...base,
  testDir: '.',
  testMatch: '*.pictures.ts',
  workers: 1,
  use: { ...base.use, viewport: { width: 1440, height: 860 } },
})
