import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { DatabaseConstructor } from './database.ts'
import { loadDriver } from './load-driver.ts'

/**
 * Removes the migration copies that still hold an engagement that was removed for good: whoever removes a
 * client's data expects it gone from the whole folder.
 */
export function removeCopiesHolding(folder: string, backupFolder: string, engagementId: string): void {
  const driver = loadDriver()
  if (!driver.ok) return
  const backups = join(folder, backupFolder)
  for (const name of listDatabases(backups)) {
    const path = join(backups, name)
    if (holds(driver.value, path, engagementId)) rmSync(path)
  }
}

function holds(Driver: DatabaseConstructor, path: string, engagementId: string): boolean {
  try {
    const copy = new Driver(path, { readonly: true })
    try {
      return copy.prepare('SELECT 1 FROM engagements WHERE id = ?').get(engagementId) !== undefined
    } finally {
      copy.close()
    }
  } catch {
    // Not readable as one of Baton's databases: not Baton's to remove.
    return false
  }
}

function listDatabases(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.db'))
  } catch {
    return []
  }
}
