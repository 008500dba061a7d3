import { isAbsolute, join, resolve } from 'node:path'
import { bundle } from './bundle.mjs'
import { findOrFetchElectron } from './electron-binary.mjs'
import { packagedNode, root } from './paths.mjs'
import { runInForeground } from './run.mjs'
import { say } from './say.mjs'

/** A start that ends badly sooner than this never showed a window. */
const tooSoon = 15_000

/**
 * Opens Electron where it can be had and seen.
 * @returns {Promise<{ exitCode: number, why: string | null }>} why not, as the rest of a sentence; null when it ran
 */
export async function tryElectronDoor(options) {
  const obstacle = obstacleToElectron(options)
  if (obstacle !== null) return { exitCode: 0, why: obstacle }
  const binary = await findOrFetchElectron()
  if (binary === null) return { exitCode: 0, why: 'Electron could not be fetched through this network' }
  await bundle('renderer', 'main', 'workers', 'preload')
  say('opening in Electron.')
  const started = Date.now()
  const exitCode = await runInForeground(binary, [root, ...dataArguments(options)])
  const failed = exitCode !== 0 && exitCode !== 130 && Date.now() - started < tooSoon
  return { exitCode, why: failed ? `Electron did not start here (exit code ${exitCode})` : null }
}

/**
 * Why Electron is not even tried, as the rest of a sentence; null when it is.
 * @param {{ browser?: boolean, port?: string, 'no-open'?: boolean, data?: string }} options
 * @param {{ platform: string, env: Record<string, string | undefined>, user: number | undefined }} machine
 */
export function obstacleToElectron({ browser, port, 'no-open': noOpen }, machine = thisMachine()) {
  if (browser) return 'you asked for it'
  if (port !== undefined || noOpen) return '--port and --no-open are the browser’s'
  if (!hasDisplay(machine)) return 'there is no display here'
  if (machine.user === 0) return 'Electron’s sandbox does not run as root'
  return null
}

function thisMachine() {
  return { platform: process.platform, env: process.env, user: process.getuid?.() }
}

function hasDisplay({ platform, env }) {
  if (env.CI) return false
  if (platform === 'linux') return Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
  return !env.SSH_CONNECTION
}

/** The browser door, until it is told to stop. */
export function openBrowserDoor(options) {
  const args = ['serve', ...dataArguments(options)]
  if (options.port !== undefined) args.push('--port', options.port)
  if (options['no-open']) args.push('--no-open')
  return runInForeground(packagedNode, [join(root, 'electron/cli/main.ts'), ...args])
}

function dataArguments({ data }) {
  if (data === undefined) return []
  return ['--data', isAbsolute(data) ? data : resolve(process.env.INIT_CWD ?? process.cwd(), data)]
}
