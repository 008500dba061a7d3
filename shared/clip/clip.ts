import { z } from 'zod'
import { catalogueEntrySchema } from '../model/catalogue.ts'
import { workflowDocumentSchema } from '../model/document.ts'
import { settle } from '../model/edits/settle.ts'
import { checkDocument } from '../model/invariants.ts'

/** More than the largest map anybody draws; a clipboard that holds more is not pasted. */
const MOST_NODES = 10_000
const MOST_LETTERS = 25_000_000

/**
 * A part of a map on the clipboard: a small drawing that stands by itself, and the names of the departments and
 * systems it mentions, by which another engagement finds or adds its own.
 */
export const clipSchema = z.object({
  format: z.literal('baton/clip'),
  version: z.literal(1),
  departments: z.array(catalogueEntrySchema).max(MOST_NODES),
  systems: z.array(catalogueEntrySchema).max(MOST_NODES),
  document: workflowDocumentSchema.refine(
    ({ nodes, edges, notes }) => nodes.length + edges.length + notes.length <= 4 * MOST_NODES,
  ),
})
export type Clip = z.infer<typeof clipSchema>

/** Both doors read the same words. */
export function writeClip(clip: Clip): string {
  return JSON.stringify(clip)
}

/** Takes the text for a clip only when all of it fits: whatever else lies on a clipboard is null. */
export function readClip(text: string): Clip | null {
  if (text.length > MOST_LETTERS) return null
  const parsed = clipSchema.safeParse(parseOrNull(text))
  if (!parsed.success || !names(parsed.data)) return null
  const document = settle(parsed.data.document)
  return checkDocument(document).length === 0 ? { ...parsed.data, document } : null
}

function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Every department and system that is mentioned has its name. */
function names({ document, departments, systems }: Clip): boolean {
  const known = new Set([...departments, ...systems].map(({ id }) => id))
  const mentioned = [
    ...document.lanes.map((lane) => lane.departmentId),
    ...document.nodes.flatMap((node) => (node.kind === 'step' ? node.systemIds : [])),
    ...document.looseSystemIds,
  ]
  return mentioned.every((id) => known.has(id))
}
