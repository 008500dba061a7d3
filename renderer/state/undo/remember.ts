import { z } from 'zod'
import { readMemory, readWindowMemory, writeMemory, writeWindowMemory } from '../memory.ts'
import { deedSchema } from './deed.ts'
import { doneActions } from './done-actions.ts'
import { goOnFrom } from './order.ts'
import { knownPlaces, setPlaces } from './places.ts'

const KEY = 'done'

const actions = z.array(
  z.object({ engagementId: z.string(), label: z.string(), at: z.number(), deed: deedSchema }),
)
const places = z.array(z.number())
const rememberedSchema = z.object({
  past: actions,
  future: actions,
  places: z.record(z.string(), z.object({ past: places, future: places })),
})

/**
 * What was done to the engagement can be taken back after the window was started again, in its order among the edits of
 * maps: those lie in the store, this is kept by the window. A window that opens beside another takes up what that one did.
 */
export function rememberActions(): void {
  recall()
  doneActions.subscribe(keep)
  window.addEventListener('pagehide', keep)
}

function recall(): void {
  const text = readWindowMemory(KEY) ?? readMemory(KEY)
  const read = rememberedSchema.safeParse(text === null ? null : parsed(text))
  if (!read.success) return
  const { past, future } = read.data
  const maps = Object.values(read.data.places)
  goOnFrom([past, future].flat().reduce((most, { at }) => Math.max(most, at), 0))
  goOnFrom(maps.flatMap((map) => [...map.past, ...map.future]).reduce((most, at) => Math.max(most, at), 0))
  setPlaces(read.data.places)
  doneActions.setState({ past, future })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function keep(): void {
  const { past, future } = doneActions.getState()
  // The order of edits among themselves is in the store.
  if (past.length + future.length === 0) return
  const text = JSON.stringify({ past, future, places: knownPlaces() })
  writeWindowMemory(KEY, text)
  writeMemory(KEY, text)
}
