import { randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { PresenceBoard, WindowPlace } from '../workbench/presence.ts'

const placesSchema = z.array(
  z.object({
    windowId: z.string(),
    workflowId: z.string(),
    door: z.enum(['electron', 'browser']),
    since: z.string(),
  }),
)

/** A process that said nothing for so long is gone, however it ended. */
const GONE_AFTER_MS = 12_000

export interface FolderBoard extends PresenceBoard {
  close(): void
}

/**
 * A file a process in the data folder's `presence`: which workflows its windows show, by id, nothing else. It is
 * removed with the last window; one left by a process that was killed counts for a few seconds more. A folder that
 * cannot be written must not take the work down: then processes do not see each other.
 */
export function openPresenceBoard(dataFolder: string): FolderBoard {
  const folder = join(dataFolder, 'presence')
  const mine = `${process.pid}-${randomBytes(4).toString('hex')}.json`
  const path = join(folder, mine)

  const read = () => {
    const others = readdirSync(folder).filter((name) => name.endsWith('.json') && name !== mine)
    return others.toSorted().flatMap((name) => placesIn(join(folder, name)))
  }
  const publish = (places: readonly WindowPlace[]) => {
    if (places.length === 0) return rmSync(path, { force: true })
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    writeFileSync(path, JSON.stringify(places), { mode: 0o600 })
  }
  return {
    publish: (places) => quietly(() => publish(places), undefined),
    touch: () => quietly(() => utimesSync(path, new Date(), new Date()), undefined),
    read: () => quietly(read, []),
    close: () => quietly(() => rmSync(path, { force: true }), undefined),
  }
}

function placesIn(path: string): readonly WindowPlace[] {
  return quietly(() => {
    const age = Date.now() - statSync(path).mtimeMs
    if (age < GONE_AFTER_MS) return placesSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
    rmSync(path, { force: true })
    return []
  }, [])
}

function quietly<T>(work: () => T, otherwise: T): T {
  try {
    return work()
  } catch {
    return otherwise
  }
}
