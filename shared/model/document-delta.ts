import { z } from 'zod'
import { sameValue } from '../lib/same-value.ts'
import { MOST_PARKED, workflowDocumentSchema } from './document.ts'
import type { WorkflowDocument } from './document.ts'

/**
 * What makes one drawing of another, so that an edit of a large one is sent without the rest. A list that changed is
 * told as its parts, in order: runs of the old list (`from` index, `count`) and items that are new or changed.
 */
const { lanes, nodes, edges, messages, notes, parked, looseSystemIds, wraps } = workflowDocumentSchema.shape

const run = z.object({ from: z.int().min(0), count: z.int().min(1) })

function partsOf<Item extends z.ZodType>(item: Item) {
  return z.array(z.union([run, z.object({ put: item })])).optional()
}

/** A list that is absent is as it was. */
export const documentDeltaSchema = z.object({
  lanes: partsOf(lanes.element),
  nodes: partsOf(nodes.element),
  edges: partsOf(edges.element),
  messages: partsOf(messages.element),
  notes: partsOf(notes.element),
  parked: partsOf(parked.unwrap().element),
  looseSystemIds: partsOf(looseSystemIds.element),
  /** Few numbers, told as they are; null where the flow is no longer wrapped. */
  wraps: wraps.unwrap().nullable().optional(),
})

export type DocumentDelta = z.infer<typeof documentDeltaSchema>

type Run = z.infer<typeof run>
type Part<Item> = Run | { put: Item }

/** No list of a drawing is longer than this, or a few runs could ask for more than there is memory. */
const LONGEST = 1_000_000

/** Items are told apart by being the same object: an edit keeps what it does not touch. */
export function documentDelta(before: WorkflowDocument, after: WorkflowDocument): DocumentDelta {
  return {
    ...changed('lanes', before.lanes, after.lanes),
    ...changed('nodes', before.nodes, after.nodes),
    ...changed('edges', before.edges, after.edges),
    ...changed('messages', before.messages, after.messages),
    ...changed('notes', before.notes, after.notes),
    ...changed('parked', before.parked, after.parked),
    ...changed('looseSystemIds', before.looseSystemIds, after.looseSystemIds),
    ...(sameValue(before.wraps, after.wraps) ? {} : { wraps: after.wraps ?? null }),
  }
}

function changed<Name extends string, Item>(name: Name, before: readonly Item[], after: readonly Item[]) {
  if (before.length === after.length && after.every((item, index) => item === before[index])) return {}
  return { [name]: partsBetween(before, after) } as { readonly [N in Name]: Part<Item>[] }
}

function partsBetween<Item>(before: readonly Item[], after: readonly Item[]): Part<Item>[] {
  const places = new Map(before.map((item, index) => [item, index]))
  const parts: Part<Item>[] = []
  let running: Run = { from: -1, count: 0 }
  for (const item of after) {
    const from = places.get(item)
    if (from === undefined) parts.push({ put: item })
    else if (from === running.from + running.count && parts.at(-1) === running) running.count += 1
    else parts.push((running = { from, count: 1 }))
  }
  return parts
}

/** The drawing that the delta makes of this one, its lists in the order of the schema; null where it is not one of this. */
export function applyDelta(before: WorkflowDocument, delta: DocumentDelta): WorkflowDocument | null {
  const after = {
    schemaVersion: before.schemaVersion,
    lanes: put(before.lanes, delta.lanes),
    nodes: put(before.nodes, delta.nodes),
    edges: put(before.edges, delta.edges),
    messages: put(before.messages, delta.messages),
    notes: put(before.notes, delta.notes),
    parked: put(before.parked, delta.parked),
    looseSystemIds: put(before.looseSystemIds, delta.looseSystemIds),
  }
  if (!isWhole(after) || after.parked.length > MOST_PARKED) return null
  const rows = delta.wraps === undefined ? before.wraps : delta.wraps
  return rows == null ? after : { ...after, wraps: rows }
}

type Whole<Lists> = { [Name in keyof Lists]: NonNullable<Lists[Name]> }

function isWhole<Lists extends object>(lists: Lists): lists is Lists & Whole<Lists> {
  return Object.values(lists).every((list) => list !== null)
}

function put<Item>(before: Item[], parts: readonly Part<Item>[] | undefined): Item[] | null {
  if (parts === undefined) return before
  const fits = parts.every((part) => 'put' in part || part.from + part.count <= before.length)
  const length = parts.reduce((sum, part) => sum + ('put' in part ? 1 : part.count), 0)
  if (!fits || length > LONGEST) return null
  return parts.flatMap((part) =>
    'put' in part ? [part.put] : before.slice(part.from, part.from + part.count),
  )
}
