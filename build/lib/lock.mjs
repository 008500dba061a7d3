import { mkdirSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** A holder that has been silent for this long has died with the lock in its hand. */
const staleAfter = 3 * 60_000

/** Runs `work` while no other process (or thread) holds the folder `path`, which is the lock. */
export async function exclusively(path, work) {
  mkdirSync(dirname(path), { recursive: true })
  while (!tryToTake(path)) await wait(100)
  try {
    return await work()
  } finally {
    rmSync(path, { recursive: true, force: true })
  }
}

function tryToTake(path) {
  try {
    mkdirSync(path)
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    const taken = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
    if (Date.now() - taken > staleAfter) rmSync(path, { recursive: true, force: true })
    return false
  }
}
