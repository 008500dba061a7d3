import type BetterSqlite3 from 'better-sqlite3'

declare const readable: unique symbol
declare const writable: unique symbol

/** A connection that may be read. Functions that only read ask for this one. */
export type ReadableDatabase = BetterSqlite3.Database & { readonly [readable]: true }

/** A connection that may be written; also readable, so that a transaction can read what it wrote. */
export type WritableDatabase = ReadableDatabase & { readonly [writable]: true }

export type DatabaseConstructor = new (
  path: string,
  options?: BetterSqlite3.Options,
) => BetterSqlite3.Database

/** The two brands are given here and nowhere else: by the function that opens the store. */
export function asReadable(database: BetterSqlite3.Database): ReadableDatabase {
  return database as ReadableDatabase
}

export function asWritable(database: BetterSqlite3.Database): WritableDatabase {
  return database as WritableDatabase
}
