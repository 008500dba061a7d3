import { isReady } from './lib/ready.mjs'
import { onNode24 } from './lib/on-node-24.mjs'
import { main } from './lib/say.mjs'

await main(async () => {
  if (!isReady()) {
    const { setUp } = await import('./lib/setup.mjs')
    await setUp()
  }
  return onNode24('electron/cli/main.ts', process.argv.slice(2))
})
