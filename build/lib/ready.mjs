import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { modules, packagedNode, root } from './paths.mjs'
import { hashOfFile, readStamp } from './stamp.mjs'

export const lockFile = join(root, 'package-lock.json')
export const setupStamp = join(modules, '.baton-setup')

/** Set up for the lock file as it is now? Takes a millisecond, so every command can ask. */
export function isReady() {
  return existsSync(packagedNode) && readStamp(setupStamp) === hashOfFile(lockFile)
}
