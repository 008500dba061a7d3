import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * The folder of package.json. This file lies two folders below it in the sources (electron/door/) and in
 * the bundle (out/main/), so one expression serves both.
 */
export const appRoot = fileURLToPath(new URL('../../', import.meta.url))

/** The built window: what the doors serve. */
export const pageFolder = join(appRoot, 'out', 'renderer')

export function appVersion(): string {
  const manifest = JSON.parse(readFileSync(join(appRoot, 'package.json'), 'utf8')) as { version: string }
  return manifest.version
}
