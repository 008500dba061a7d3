import type { WritableDatabase } from '../database.ts'
import { run } from '../statements.ts'

/** Notes a revision as worth coming back to; the first reason stays. */
export function noteRestorePoint(db: WritableDatabase, position: number, reason: string): void {
  run(
    db,
    `INSERT INTO restore_points (position, reason) VALUES (@position, @reason)
     ON CONFLICT (position) DO UPDATE SET reason = coalesce(reason, excluded.reason)`,
    { position, reason },
  )
}

/** Gives a revision a name; null takes it away. */
export function nameRestorePoint(db: WritableDatabase, position: number, name: string | null): void {
  if (name !== null) {
    run(
      db,
      `INSERT INTO restore_points (position, name) VALUES (@position, @name)
       ON CONFLICT (position) DO UPDATE SET name = excluded.name`,
      { position, name },
    )
    return
  }
  run(db, 'DELETE FROM restore_points WHERE position = @position AND reason IS NULL', { position })
  run(db, 'UPDATE restore_points SET name = NULL WHERE position = @position', { position })
}
