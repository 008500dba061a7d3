import { mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Result } from '#shared/lib/result.ts'
import { failure, success } from '#shared/lib/result.ts'

/**
 * Makes a folder, for this account only, and those above it one by one: Node's own recursion never ends
 * where a parent that exists takes no children (/proc). Throws what the file system says; `refused` where
 * a file is in the way.
 */
export function makeFolder(folder: string): Result<null> {
  const place = nearestFolder(folder)
  if (!place.ok) return place
  const missing: string[] = []
  for (let at = folder; at !== place.value; at = dirname(at)) missing.push(at)
  for (const one of missing.toReversed()) mkdirSync(one, { mode: 0o700 })
  return success(null)
}

/** The folder itself or the nearest above it that exists; `refused` where that is a file. */
export function nearestFolder(path: string): Result<string> {
  const found = look(path)
  if (found === undefined && dirname(path) !== path) return nearestFolder(dirname(path))
  return found === 'folder' ? success(path) : inTheWay(path)
}

function look(path: string): 'folder' | 'file' | undefined {
  try {
    const found = statSync(path, { throwIfNoEntry: false })
    return found && (found.isDirectory() ? 'folder' : 'file')
  } catch (error) {
    // Something above it is a file; which, is found on the way up.
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return undefined
    throw error
  }
}

function inTheWay(file: string): Result<never> {
  return failure(
    'refused',
    `${file} is a file, so Baton cannot keep its data in or below it. Choose another folder (--data).`,
    { file },
  )
}
