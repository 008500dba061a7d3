import { existsSync } from 'node:fs'
import { createRequire, registerHooks } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { bundle } from '../../build/lib/bundle.mjs'
import type * as StandInModule from './electron-stand-in.ts'

const require = createRequire(import.meta.url)
const root = fileURLToPath(new URL('../../', import.meta.url))
const standInPath = fileURLToPath(new URL('./electron-stand-in.ts', import.meta.url))

/**
 * Boots the *built* main bundle in this thread, with the stand-in where it asks for Electron. A bundle boots
 * once: one call a test file.
 */
export async function bootElectron(
  dataFolder: string,
  prepare: (electron: typeof StandInModule) => void = () => {},
): Promise<typeof StandInModule> {
  await bundle('main', 'workers', 'preload')
  if (!existsSync(`${root}out/renderer/index.html`)) await bundle('renderer')
  replaceElectron(standInPath)
  const electron = require(standInPath) as typeof StandInModule
  prepare(electron)
  process.argv = [process.execPath, root, `--data=${dataFolder}`]
  require(`${root}out/main/index.js`)
  // Ready is a promise that has kept its word; what waits for it runs before this goes on.
  await new Promise((resolve) => setImmediate(resolve))
  return electron
}

/** Node resolves `electron` to this file from now on, in bundles loaded natively. */
export function replaceElectron(path: string): void {
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'electron'
        ? { url: pathToFileURL(path).href, shortCircuit: true }
        : next(specifier, context),
  })
}
