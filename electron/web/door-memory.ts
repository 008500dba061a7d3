import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/** What a browser door leaves behind, so that the next one on the data folder is found by the windows still open. */
export interface DoorMemory {
  readonly port: number
  /** The session cookie's value. */
  readonly cookie: string
}

const memorySchema = z.object({ port: z.int().min(1).max(65535), cookie: z.string().min(40).max(100) })

/** Windows that were left open longer ask for a new address. */
const KEPT_MS = 24 * 60 * 60 * 1000

const pathIn = (dataFolder: string) => join(dataFolder, 'door.json')

/** Null where there is none, or none that can be used. */
export function readDoorMemory(dataFolder: string): DoorMemory | null {
  const path = pathIn(dataFolder)
  try {
    if (Date.now() - statSync(path).mtimeMs > KEPT_MS) return null
    return memorySchema.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return null
  }
}

/** Readable by this account only, like the database beside it. Where it cannot be written, windows must be opened anew. */
export function writeDoorMemory(dataFolder: string, memory: DoorMemory): void {
  try {
    writeFileSync(pathIn(dataFolder), JSON.stringify(memory), { mode: 0o600 })
  } catch {
    // A convenience, not worth failing for.
  }
}
