import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { modules, packagedNode, root } from './paths.mjs'
import { run } from './run.mjs'
import { Remedy, say } from './say.mjs'
import { tool } from './tool.mjs'

const patience = 5 * 60_000

/**
 * The browser the tests drive: an installed one; else Debian's, as root; else Playwright's own download.
 * Where none can be had the tests fail and say what to install: they are never skipped.
 */
export async function testBrowser() {
  const found = (await installed()) ?? (await fromDebian()) ?? (await fromPlaywright())
  if (found === null) {
    throw new Remedy(
      'the tests need a browser. Install Google Chrome, Chromium or Microsoft Edge and run this again.',
    )
  }
  return found
}

/** As the product itself looks for one. Asked of Node 24, because the product is TypeScript. */
async function installed() {
  const module = pathToFileURL(join(root, 'electron/report/print/find-browser.ts')).href
  const script = `import { findBrowser } from '${module}'; console.log(findBrowser() ?? '')`
  const { code, output } = await run(packagedNode, ['--input-type=module', '-e', script])
  if (code !== 0) throw new Error(output)
  return output.trim() || null
}

async function fromDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null
  say('installing Chromium with apt-get …')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update'], { env, timeout: patience })
  await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { env, timeout: patience })
  return installed()
}

async function fromPlaywright() {
  say('fetching Playwright’s Chromium …')
  const { code } = await tool('@playwright/test', 'playwright', ['install', 'chromium'], {
    timeout: patience,
  })
  if (code !== 0) return null
  const { chromium } = await import(pathToFileURL(join(modules, 'playwright', 'index.mjs')).href)
  const path = chromium.executablePath()
  return existsSync(path) ? path : null
}
