import { bundle } from './lib/bundle.mjs'
import { main } from './lib/say.mjs'
import { setUp } from './lib/setup.mjs'
import { tool } from './lib/tool.mjs'

/** Installers for this system, into release/. Arguments go to electron-builder: `npm run package -- --dir`. */
await main(async () => {
  await setUp()
  await bundle('renderer', 'main', 'workers', 'preload')
  const args = ['--publish', 'never', ...process.argv.slice(2)]
  const { code } = await tool('electron-builder', 'electron-builder', args, { show: true })
  return code
})
