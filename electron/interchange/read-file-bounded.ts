import { constants } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { failure, success } from '#shared/lib/result.ts'
import type { Failure, Result } from '#shared/lib/result.ts'
import { limits } from './limits.ts'

/**
 * The bytes of a regular file within the size limit. Says what else it is, without waiting on pipes or
 * reading from devices; a file that grows while it is read is not followed beyond the limit. Messages name
 * the file as `shownAs`, e.g. as the user typed it, and begin with that.
 */
export async function readFileBounded(path: string, shownAs = path): Promise<Result<Uint8Array>> {
  let file: FileHandle | undefined
  try {
    const refusal = refusalOf(shownAs, await stat(path))
    if (refusal !== undefined) return refusal
    file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    // Looked at again through the open file: the path may name something else by now.
    const opened = await file.stat()
    return refusalOf(shownAs, opened) ?? success(await readUpTo(file, opened.size))
  } catch (error) {
    return unreadable(shownAs, error)
  } finally {
    await file?.close()
  }
}

interface Stats {
  readonly size: number
  isFile(): boolean
  isDirectory(): boolean
}

function refusalOf(path: string, stats: Stats): Failure | undefined {
  const where = { file: path }
  if (stats.isDirectory())
    return failure('folder', `${path} is a folder; name the BPMN files in it, e.g. ${path}/*.bpmn.`, where)
  if (!stats.isFile())
    return failure('unsupported', `${path} is a device or pipe, not a file; save it as a file first.`, where)
  return stats.size > limits.bytes ? tooLarge(path, stats.size) : undefined
}

/** Also for bytes that come from the window. */
export function tooLarge(fileName: string, bytes: number): Failure {
  const megabytes = Math.ceil(bytes / 1024 / 1024)
  const bound = limits.bytes / 1024 / 1024
  return failure(
    'too-large',
    `${fileName} has ${megabytes} MB and Baton reads at most ${bound} MB a file; split the model into several files.`,
    { file: fileName },
  )
}

async function readUpTo(file: FileHandle, size: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(Math.min(size, limits.bytes))
  let filled = 0
  while (filled < bytes.length) {
    const { bytesRead } = await file.read(bytes, filled, bytes.length - filled, filled)
    if (bytesRead === 0) break
    filled += bytesRead
  }
  return bytes.subarray(0, filled)
}

/** Why the file system would not give the file. */
export function unreadable(path: string, error: unknown): Failure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const where = { file: path }
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return failure('missing', `${path} does not exist; check the name and the folder.`, where)
  if (code === 'EACCES' || code === 'EPERM')
    return failure('permission', `${path} may not be read; give yourself permission to read it.`, where)
  if (code === 'ELOOP')
    return failure(
      'missing',
      `${path} is a link that leads back to itself; name the file it stands for.`,
      where,
    )
  return failure(
    'disk',
    `${path} could not be read (${code || 'unknown error'}); copy it to another disk and try again.`,
    where,
  )
}
