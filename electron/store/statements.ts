import type BetterSqlite3 from 'better-sqlite3'
import type { ReadableDatabase, WritableDatabase } from './database.ts'

type Value = string | number | null
/** Named parameters, `@name` in the SQL. */
export type Parameters = Readonly<Record<string, Value>>

const cache = new WeakMap<ReadableDatabase, Map<string, BetterSqlite3.Statement>>()

/** Every statement is compiled once per connection; repositories only ever pass constant SQL. */
function prepared(db: ReadableDatabase, sql: string): BetterSqlite3.Statement {
  const known = cache.get(db) ?? new Map<string, BetterSqlite3.Statement>()
  cache.set(db, known)
  const statement = known.get(sql) ?? db.prepare(sql)
  known.set(sql, statement)
  return statement
}

// The tables are STRICT, so a row's columns have the types the schema declares and the casts below hold.

export function one<Row>(db: ReadableDatabase, sql: string, parameters: Parameters = {}): Row | undefined {
  return prepared(db, sql).get(parameters) as Row | undefined
}

export function all<Row>(db: ReadableDatabase, sql: string, parameters: Parameters = {}): readonly Row[] {
  return prepared(db, sql).all(parameters) as Row[]
}

/** Number of rows that changed. */
export function run(db: WritableDatabase, sql: string, parameters: Parameters = {}): number {
  return prepared(db, sql).run(parameters).changes
}
