import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, rmdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { findBrowser } from '../report/print/find-browser.ts'
import { inspectStore } from '../store/inspect-store.ts'
import { openStore } from '../store/open-store.ts'

export interface Check {
  readonly name: string
  /** optional: Baton works without it, with less. */
  readonly state: 'fine' | 'optional' | 'broken'
  readonly finding: string
  readonly remedy?: string
}

/** What Baton needs of a machine, each looked at for itself: one broken part never hides another. */
export async function checkMachine(dataFolder: string): Promise<readonly Check[]> {
  return [
    checkNode(),
    await checkSqlite(),
    await checkDataFolder(dataFolder),
    checkBrowser(),
    await checkElectron(),
  ]
}

function checkNode(): Check {
  const { node } = process.versions
  const fine = Number(node.split('.')[0]) >= 24
  const finding = `Node ${node}.`
  return fine
    ? { name: 'Node', state: 'fine', finding }
    : {
        name: 'Node',
        state: 'broken',
        finding,
        remedy: 'Baton runs on Node 24: start it with npm start, which sets it up.',
      }
}

/** A database made, migrated and closed, in a folder of its own: what the first start does. */
async function checkSqlite(): Promise<Check> {
  const name = 'SQLite'
  const folder = await mkdtemp(join(tmpdir(), 'baton-doctor-'))
  try {
    const opened = openStore(folder)
    if (!opened.ok) return { name, state: 'broken', finding: opened.message }
    opened.value.close()
    return { name, state: 'fine', finding: 'A database was made and opened.' }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Nothing is left behind: a folder or database that is not there yet is made at the first start. */
async function checkDataFolder(folder: string): Promise<Check> {
  const name = 'Data folder'
  const inspected = inspectStore(folder)
  if (!inspected.ok) return { name, state: 'broken', finding: inspected.message }
  const { place, hasData } = inspected.value
  if (!(await mayHold(place))) {
    const finding =
      place === folder ? `${folder} may not be written.` : `${folder} cannot be made in ${place}.`
    return { name, state: 'broken', finding, remedy: 'Choose another with --data DIR.' }
  }
  if (hasData) return { name, state: 'fine', finding: `${folder}, its database is sound.` }
  const finding = place === folder ? `${folder}, still empty.` : `${folder}, made at the first start.`
  return { name, state: 'fine', finding }
}

/** Tried out with a folder that goes at once: rights alone say nothing of read-only disks or of /proc. */
async function mayHold(place: string): Promise<boolean> {
  try {
    await rmdir(await mkdtemp(join(place, '.baton-doctor-')))
    return true
  } catch {
    return false
  }
}

function checkBrowser(): Check {
  const path = findBrowser()
  if (path !== null) return { name: 'Browser', state: 'fine', finding: `${path}.` }
  return {
    name: 'Browser',
    state: 'optional',
    finding: 'No Chrome, Chromium or Edge.',
    remedy: 'Install one to write PDF files outside Electron.',
  }
}

async function checkElectron(): Promise<Check> {
  const name = 'Electron'
  const binary = await electronBinary()
  if (binary !== null) return { name, state: 'fine', finding: `${binary}.` }
  return {
    name,
    state: 'optional',
    finding: 'Not downloaded; npm start opens the browser instead.',
    remedy: 'In a network that allows the download, npm start fetches it.',
  }
}

async function electronBinary(): Promise<string | null> {
  try {
    const folder = dirname(createRequire(import.meta.url).resolve('electron/package.json'))
    const binary = join(folder, 'dist', await readFile(join(folder, 'path.txt'), 'utf8'))
    return existsSync(binary) ? binary : null
  } catch {
    return null
  }
}
