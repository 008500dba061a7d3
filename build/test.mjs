import { main, say } from './lib/say.mjs'
import { setUp } from './lib/setup.mjs'
import { suites } from './lib/suites.mjs'
import { testBrowser } from './lib/test-browser.mjs'

await main(async () => {
  await setUp()
  // The product looks for a browser by this name too, so every suite drives the same one.
  process.env.BATON_BROWSER = await testBrowser()
  say(`testing with ${process.env.BATON_BROWSER}.`)
  const total = { passed: 0, failed: 0, skipped: 0 }
  for (const { name, run } of suites) {
    const started = Date.now()
    const { passed, failed, skipped, output } = await run()
    total.passed += passed
    total.failed += failed
    total.skipped += skipped
    if (output !== '') process.stdout.write(`${output.trimEnd()}\n`)
    const seconds = ((Date.now() - started) / 1000).toFixed(1)
    const rest = skipped > 0 ? `, ${skipped} skipped` : ''
    process.stdout.write(
      `${failed === 0 ? 'ok  ' : 'FAIL'}  ${name}: ${passed} passed, ${failed} failed${rest} (${seconds} s)\n`,
    )
  }
  process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`)
  return total.failed === 0 && total.passed > 0 ? 0 : 1
})
