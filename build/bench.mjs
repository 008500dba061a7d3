import { onNode24 } from './lib/on-node-24.mjs'
import { main } from './lib/say.mjs'
import { setUp } from './lib/setup.mjs'

await main(async () => {
  await setUp()
  return onNode24('test/bench/run.ts', process.argv.slice(2))
})
