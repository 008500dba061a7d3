import { bundle } from './lib/bundle.mjs'
import { main } from './lib/say.mjs'
import { setUp } from './lib/setup.mjs'

await main(async () => {
  await setUp()
  await bundle('renderer', 'main', 'workers', 'preload')
})
