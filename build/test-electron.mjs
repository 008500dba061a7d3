import { bundle } from './lib/bundle.mjs'
import { findOrFetchElectron } from './lib/electron-binary.mjs'
import { main, say } from './lib/say.mjs'
import { setUp } from './lib/setup.mjs'
import { tool } from './lib/tool.mjs'

/** The end-to-end suite of the Electron door, on the real binary, where there is one. */
await main(async () => {
  await setUp()
  const binary = await findOrFetchElectron()
  if (binary === null) {
    say(
      'the Electron suite did not run: its binary is not here, and this network does not let it be fetched.',
    )
    return 0
  }
  await bundle('renderer', 'main', 'workers', 'preload')
  const env = { ...process.env, BATON_ELECTRON: binary }
  const { code } = await tool(
    '@playwright/test',
    'playwright',
    ['test', '--config', 'playwright.electron.config.ts'],
    {
      show: true,
      env,
    },
  )
  return code
})
