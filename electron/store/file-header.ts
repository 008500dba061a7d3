import { closeSync, openSync, readSync, statSync } from 'node:fs'

/** `BATN`: marks a database file as Baton's. */
export const APPLICATION_ID = 0x42_41_54_4e

export interface FileHeader {
  readonly sqlite: boolean
  readonly schemaCookie: number
  readonly userVersion: number
  readonly applicationId: number
}

const HEADER_BYTES = 100
const noDatabase: FileHeader = { sqlite: false, schemaCookie: 0, userVersion: 0, applicationId: 0 }

/**
 * The header of a database file, read as bytes so that nothing beside the file is created or changed
 * (offsets: sqlite.org/fileformat.html, 1.3). Null where there is no file or an empty one.
 */
export function readFileHeader(path: string): FileHeader | null {
  // Opening a pipe would wait for somebody to write into it.
  if (statSync(path, { throwIfNoEntry: false })?.isFile() === false) return noDatabase
  const bytes = firstBytes(path)
  if (bytes === null || bytes.length === 0) return null
  if (bytes.length < HEADER_BYTES) return noDatabase
  return {
    sqlite: bytes.toString('latin1', 0, 16) === 'SQLite format 3\0',
    schemaCookie: bytes.readUInt32BE(40),
    userVersion: bytes.readInt32BE(60),
    applicationId: bytes.readInt32BE(68),
  }
}

function firstBytes(path: string): Buffer | null {
  let file: number
  try {
    file = openSync(path, 'r')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
  try {
    const bytes = Buffer.alloc(HEADER_BYTES)
    return bytes.subarray(0, readSync(file, bytes, 0, HEADER_BYTES, 0))
  } finally {
    closeSync(file)
  }
}
