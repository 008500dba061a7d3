import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { modules, packagedNode } from './paths.mjs'
import { run } from './run.mjs'
import { say } from './say.mjs'
import { readStamp, writeStamp } from './stamp.mjs'

const packageFolder = join(modules, 'electron')
/** Remembers a refused download, so that later starts do not wait for it again. */
const refusalStamp = join(modules, '.baton-electron-refused')
const day = 24 * 60 * 60 * 1000
const patience = 60_000

/** The Electron program where it is installed, else null. */
export function electronBinary() {
  const name = readStamp(join(packageFolder, 'path.txt'))
  if (name === null) return null
  const path = join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(packageFolder, 'dist'), name)
  return existsSync(path) ? path : null
}

/** The installed binary, or a downloaded one; null where the network does not let it through. Waits a minute at most. */
export async function findOrFetchElectron() {
  const present = electronBinary()
  if (present !== null || refusedLately()) return present
  say('fetching Electron, once; at most a minute …')
  const { code } = await run(packagedNode, [join(packageFolder, 'install.js')], { timeout: patience })
  const fetched = code === 0 ? electronBinary() : null
  if (fetched === null) writeStamp(refusalStamp, `${electronVersion()} ${Date.now()}`)
  return fetched
}

function refusedLately() {
  const [version, time] = (readStamp(refusalStamp) ?? '').split(' ')
  return version === electronVersion() && Date.now() - Number(time) < day
}

function electronVersion() {
  return JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')).version
}
