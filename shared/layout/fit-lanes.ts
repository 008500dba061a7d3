import { produce } from 'immer'
import { nodeSpan } from '../geometry/node-span.ts'
import { spacing } from '../geometry/style.ts'
import type { Lane, WorkflowDocument } from '../model/document.ts'
import { bandAt, bandsOf, middleOf } from '../model/edits/bands.ts'
import type { Band } from '../model/edits/bands.ts'
import { restack } from '../model/edits/restack.ts'

interface Span {
  readonly top: number
  readonly bottom: number
}

/**
 * Makes lanes (all of them without ids) as high as what lies in them needs, names beside their nodes and the
 * usual space above and below included; what lies in them keeps its shape and moves together.
 */
export function fitLanes(
  document: WorkflowDocument,
  { departmentIds }: { departmentIds?: readonly string[] } = {},
): WorkflowDocument {
  const bands = bandsOf(document.lanes)
  const fits = new Map<string, { height: number; by: number }>()
  for (const band of bands) {
    if (departmentIds?.includes(band.departmentId) === false) continue
    const content = contentOf(document, band)
    const height = Math.max(spacing.laneMinHeight, Math.ceil(content.bottom - content.top) + 2 * spacing.lane)
    const spare = height - (content.bottom - content.top) - 2 * spacing.lane
    const by = Math.round(band.top + spacing.lane + spare / 2 - content.top)
    if (by !== 0 || height !== band.bottom - band.top) fits.set(band.departmentId, { height, by })
  }
  if (fits.size === 0) return document
  const height = ({ departmentId, height: before }: Lane) => fits.get(departmentId)?.height ?? before
  const at = (heightOf: (lane: Lane) => number) =>
    document.lanes.map((lane) => ({ ...lane, height: heightOf(lane) }))
  // Room first, so that nothing lies in another band while it moves.
  const roomy = restack(
    document,
    at((lane) => Math.max(lane.height, height(lane))),
  )
  return restack(shift(roomy, fits), at(height))
}

/** From the top of the highest to the bottom of the lowest thing in a band; the middle of an empty one. */
function contentOf(document: WorkflowDocument, band: Band): Span {
  const spans = [
    ...document.nodes.filter((node) => node.departmentId === band.departmentId).map(nodeSpan),
    ...document.notes
      .filter((note) => bandAt(document, middleOf(note))?.departmentId === band.departmentId)
      .map(({ position, size }) => ({ top: position.y, bottom: position.y + size.height })),
  ]
  if (spans.length === 0) return { top: band.top + spacing.lane, bottom: band.top + spacing.lane }
  return {
    top: Math.min(...spans.map(({ top }) => top)),
    bottom: Math.max(...spans.map(({ bottom }) => bottom)),
  }
}

function shift(document: WorkflowDocument, fits: ReadonlyMap<string, { readonly by: number }>) {
  const by = (departmentId: string | null | undefined) => fits.get(departmentId ?? '')?.by ?? 0
  return produce(document, (draft) => {
    for (const node of draft.nodes) node.position.y += by(node.departmentId)
    for (const [index, note] of document.notes.entries()) {
      const moved = draft.notes[index]
      if (moved !== undefined) moved.position.y += by(bandAt(document, middleOf(note))?.departmentId)
    }
  })
}
