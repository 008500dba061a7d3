import { main } from './lib/say.mjs'
import { setUp } from './lib/setup.mjs'

await main(setUp)
