import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Bugs are written down here, on this machine only; the user is told that, never a stack. */
export interface Log {
  error(what: string, error: unknown): void
}

const limit = 1024 * 1024

/** `logs/baton.log` in the data folder; at 1 MB the file before it is replaced, so two are the most. */
export function openLog(dataFolder: string): Log {
  const folder = join(dataFolder, 'logs')
  const path = join(folder, 'baton.log')
  return {
    error(what, error) {
      try {
        mkdirSync(folder, { recursive: true })
        if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > limit) renameSync(path, `${path}.old`)
        appendFileSync(path, `${new Date().toISOString()} ${what}: ${textOf(error)}\n`)
      } catch {
        // A log that cannot be written must not take the work down with it.
      }
    },
  }
}

function textOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
