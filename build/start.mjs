import { parseArgs } from 'node:util'
import { bundle } from './lib/bundle.mjs'
import { main, Remedy, say } from './lib/say.mjs'
import { setUp } from './lib/setup.mjs'
import { openBrowserDoor, tryElectronDoor } from './lib/doors.mjs'

const usage = 'npm start -- [--browser] [--no-open] [--port N] [--data DIR]'

function options() {
  try {
    return parseArgs({
      options: {
        browser: { type: 'boolean', default: false },
        'no-open': { type: 'boolean', default: false },
        port: { type: 'string' },
        data: { type: 'string' },
      },
    }).values
  } catch (error) {
    throw new Remedy(`${error.message.split('. ')[0]}. Usage: ${usage}`)
  }
}

await main(async () => {
  const wanted = options()
  await setUp()
  const { exitCode, why } = await tryElectronDoor(wanted)
  if (why === null) return exitCode
  await bundle('renderer')
  say(`opening in the browser, because ${why}.`)
  return openBrowserDoor(wanted)
})
