import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { modules, packagedNode } from './paths.mjs'
import { isReady, lockFile, setupStamp } from './ready.mjs'
import { run, runNpm } from './run.mjs'
import { Remedy, say } from './say.mjs'
import { hashOfFile, writeStamp } from './stamp.mjs'

/** Everything a bare checkout needs, on Node 20 and npm alone. Does nothing when it is done already. */
export async function setUp() {
  requireNode20()
  if (isReady()) return
  if (!installedFromLock()) await installPackages()
  if (!(await packagedNodeWorks())) await installNode()
  await loadDatabase()
  writeStamp(setupStamp, hashOfFile(lockFile))
}

function requireNode20() {
  const major = Number(process.versions.node.split('.')[0])
  if (major < 20) {
    throw new Remedy(`Node ${process.versions.node} is too old. Install Node 20 or newer and run this again.`)
  }
}

/** npm's own record of node_modules, compared with the lock: also true after a developer's `npm install`. */
function installedFromLock() {
  const record = join(modules, '.package-lock.json')
  if (!existsSync(record)) return false
  const wanted = JSON.parse(readFileSync(lockFile, 'utf8')).packages
  const present = JSON.parse(readFileSync(record, 'utf8')).packages
  return Object.entries(wanted).every(
    ([path, entry]) =>
      path === '' || entry.optional || entry.peer || present[path]?.version === entry.version,
  )
}

async function installPackages() {
  say('installing the packages of package-lock.json (npm ci); this takes a minute, once …')
  // No install scripts: none of the packages needs a compiler, and better-sqlite3 brings its binaries.
  const { code, output } = await runNpm([...installCommand(), '--ignore-scripts', '--no-audit', '--no-fund'])
  if (code !== 0) throw new Remedy(explainNpm(output))
}

/** Windows lets nobody delete a running program, and that may be the Node of the older set-up: it is updated in place. */
function installCommand() {
  const ourselves = process.platform === 'win32' && process.execPath.startsWith(modules)
  return ourselves ? ['install', '--no-save'] : ['ci']
}

async function packagedNodeWorks() {
  if (!existsSync(packagedNode)) return false
  const wanted = JSON.parse(readFileSync(join(modules, 'node', 'package.json'), 'utf8')).version
  const { output } = await run(packagedNode, ['--version'])
  return output.trim() === `v${wanted}`
}

async function installNode() {
  say('installing Node 24 into node_modules, beside your own Node …')
  const { code, output } = await runNpm([
    'rebuild',
    'node',
    '--ignore-scripts=false',
    '--no-audit',
    '--no-fund',
  ])
  if (code !== 0 || !(await packagedNodeWorks())) throw new Remedy(explainNpm(output))
}

/** The one native module: loaded once here, so that a missing binary is said now and not on a first save. */
async function loadDatabase() {
  const probe = "new (require('better-sqlite3'))(':memory:').prepare('select 1').get()"
  const { code, output } = await run(packagedNode, ['-e', probe])
  if (code === 0) return
  throw new Remedy(
    `SQLite does not load on this machine (${process.platform} ${process.arch}): ${firstLine(output)}. ` +
      'Delete the folder node_modules and run this again; if it stays, this kind of machine is not supported.',
  )
}

const unreachable =
  /ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|ENETUNREACH|ENOTCACHED|E40[37]|network/i

/** npm's own words, cut down to the line that matters, and what to do. */
export function explainNpm(output) {
  if (unreachable.test(output)) {
    return (
      `npm could not reach its package registry (${firstLine(output)}). The first set-up needs it: connect to the ` +
      'internet, or point npm at the registry or proxy your organisation uses, and run this again. ' +
      'Afterwards Baton needs no network.'
    )
  }
  return `npm could not install the packages: ${firstLine(output)}. Delete the folder node_modules and run this again.`
}

function firstLine(output) {
  const lines = output.split('\n').map((line) => line.replace(/^npm (error|ERR!)\s*/, '').trim())
  const telling = lines.find(
    (line) => /error|cannot|failed|E[A-Z]{4,}/i.test(line) && !line.startsWith('npm warn'),
  )
  return (telling ?? lines.find((line) => line !== '') ?? 'no message').replace(/\.$/, '').slice(0, 300)
}
