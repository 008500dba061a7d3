import { produce } from 'immer'
import type { FlowNode, WorkflowDocument } from '../../model/document.ts'
import { addLane } from '../../model/edits/add-lane.ts'
import { BAND_PADDING, bandOf, bandsBottom, middleOf } from '../../model/edits/bands.ts'
import { makeRoom } from '../../model/edits/make-room.ts'
import { nearestFreeY, PLACE_GAP } from '../../model/edits/place.ts'
import { settle } from '../../model/edits/settle.ts'

const GAP = PLACE_GAP.across
/** Room left to what follows a node that is put between two others. */
const NARROW = 24
const FIRST_X = 96

export interface Neighbours {
  /** Nodes that lead to it and stand above it in the text. */
  readonly before: readonly string[]
  /** Nodes it leads to. */
  readonly after: readonly string[]
}

/**
 * Puts a new node to the right of what leads to it, in the lane of its department, never on another node;
 * everything else stays where it is, but for lanes that have to grow. A department without a lane gets one.
 */
export function placeNew(
  document: WorkflowDocument,
  { node, neighbours, leaving }: { node: FlowNode; neighbours: Neighbours; leaving: ReadonlySet<string> },
): WorkflowDocument {
  const { departmentId } = node
  const laned = departmentId === null ? document : addLane(document, { departmentId })
  const staying = laned.nodes.filter((other) => !leaving.has(other.id))
  const known = new Map(staying.map((other) => [other.id, other]))
  const found = (ids: readonly string[]) => ids.flatMap((id) => known.get(id) ?? [])
  const [before, after] = [found(neighbours.before), found(neighbours.after)]
  const x = xFor(node, before, after)
  const top = bandOf(laned, departmentId)?.top ?? bandsBottom(laned.lanes)
  const wanted = {
    id: node.id,
    departmentId,
    x,
    y: yFor(laned, node, [...before, ...after]),
    size: node.size,
  }
  const y = nearestFreeY({ ...laned, nodes: staying }, wanted)
  const roomy = makeRoom(laned, { departmentId, needed: y + node.size.height - top })
  return settle(
    produce(roomy, (draft) => {
      draft.nodes.push({ ...node, position: { x, y } })
    }),
  )
}

function xFor(node: FlowNode, before: readonly FlowNode[], after: readonly FlowNode[]): number {
  const from = Math.max(...before.map((each) => each.position.x + each.size.width))
  const to = Math.min(...after.map((each) => each.position.x))
  if (before.length === 0) return after.length === 0 ? FIRST_X : to - GAP - node.size.width
  const spare = to - from - node.size.width
  return spare >= 2 * NARROW ? from + Math.min(GAP, spare / 2) : from + GAP
}

/** Level with its nearest neighbour in the lane, else in the middle of the lane. */
function yFor(document: WorkflowDocument, node: FlowNode, neighbours: readonly FlowNode[]): number {
  const { departmentId, size } = node
  const level = neighbours.find((each) => each.departmentId === departmentId)
  if (level !== undefined) return middleOf(level) - size.height / 2
  const band = bandOf(document, departmentId)
  if (band === null)
    return bandsBottom(document.lanes) + (document.lanes.length === 0 ? FIRST_X : BAND_PADDING)
  return band.top + Math.max(BAND_PADDING, (band.bottom - band.top - size.height) / 2)
}
