import type BetterSqlite3 from 'better-sqlite3'
import type { Result } from '#shared/lib/result.ts'
import { failure, success } from '#shared/lib/result.ts'

/** What every connection runs with (design, *Data*), and the value read back when it took hold. */
const settings: readonly {
  readonly name: string
  readonly set: string
  readonly expected: string | number
}[] = [
  { name: 'journal_mode', set: 'WAL', expected: 'wal' },
  { name: 'synchronous', set: 'FULL', expected: 2 },
  { name: 'fullfsync', set: 'ON', expected: 1 },
  { name: 'checkpoint_fullfsync', set: 'ON', expected: 1 },
  { name: 'foreign_keys', set: 'ON', expected: 1 },
  { name: 'trusted_schema', set: 'OFF', expected: 0 },
  { name: 'cell_size_check', set: 'ON', expected: 1 },
  { name: 'secure_delete', set: 'ON', expected: 1 },
]

/** Sets every PRAGMA and reads it back: SQLite ignores one it cannot grant without a word. */
export function applyPragmas(database: BetterSqlite3.Database, busyTimeout: number): Result<null> {
  const all = [...settings, { name: 'busy_timeout', set: String(busyTimeout), expected: busyTimeout }]
  for (const { name, set, expected } of all) {
    database.pragma(`${name} = ${set}`)
    const found = database.pragma(name, { simple: true })
    if (found !== expected) return failure('disk', refusal(name, String(found)))
  }
  return success(null)
}

function refusal(name: string, found: string): string {
  return (
    `The data folder's disk does not allow a safe database (${name} is ${found}). ` +
    'Choose a folder on a local disk (--data), not a network drive.'
  )
}
