import { createRequire } from 'node:module'
import type { Result } from '#shared/lib/result.ts'
import { failure, success } from '#shared/lib/result.ts'
import type { DatabaseConstructor } from './database.ts'
import { assertNode } from './node-version.ts'

const require = createRequire(import.meta.url)

/** Loads the native module at the first use and not with the file, so that a wrong Node is told and not killed. */
export function loadDriver(): Result<DatabaseConstructor> {
  const node = assertNode(process.versions.node)
  if (!node.ok) return node
  try {
    return success(require('better-sqlite3') as DatabaseConstructor)
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
    return failure(
      'internal',
      `Baton's database module could not be loaded (${reason}). Run “npm install --ignore-scripts” in Baton's folder.`,
    )
  }
}
