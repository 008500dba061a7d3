import { isReady } from './lib/ready.mjs'
import { onNode24 } from './lib/on-node-24.mjs'
import { main } from './lib/say.mjs'
import { windowFor } from './lib/window-for.mjs'

await main(async () => {
  if (!isReady()) {
    const { setUp } = await import('./lib/setup.mjs')
    await setUp()
  }
  const args = process.argv.slice(2)
  await windowFor(args)
  return onNode24('electron/cli/main.ts', args)
})
