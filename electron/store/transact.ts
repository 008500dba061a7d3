import type { Failure, Result } from '#shared/lib/result.ts'
import type { WritableDatabase } from './database.ts'

class RolledBack extends Error {
  readonly failure: Failure
  constructor(failure: Failure) {
    super(failure.message)
    this.failure = failure
  }
}

/**
 * Runs the work in one transaction that holds the write lock from its start, so that what it reads stays
 * true until it commits. A failure or an exception undoes everything.
 */
export function transact<T>(db: WritableDatabase, work: (db: WritableDatabase) => Result<T>): Result<T> {
  const transaction = db.transaction((): Result<T> => {
    const result = work(db)
    if (!result.ok) throw new RolledBack(result)
    return result
  })
  try {
    return transaction.immediate()
  } catch (error) {
    if (error instanceof RolledBack) return error.failure
    throw error
  }
}
