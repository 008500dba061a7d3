import { remembered } from '#shared/lib/remembered.ts'
import type { Finding } from '#shared/model/analysis/optimise.ts'
import type { FlowEdge, WorkflowDocument } from '#shared/model/document.ts'

/**
 * Ids of the arrows to leave out so that no case goes round a loop again: each way back where it begins at a fork. Where it
 * does not (an exception is looked after, then the work goes on where it was), the case would end there; so the ways that
 * lead to it are left out, from the fork they begin at. Null where a case comes by from elsewhere and can only go back.
 */
export function loopCuts(
  document: WorkflowDocument,
  { nodeIds, edgeIds }: Pick<Finding, 'nodeIds' | 'edgeIds'>,
): readonly string[] | null {
  const { anywhere, into, outOf, byId } = waysOf(document)
  const members = new Set(nodeIds)
  const gone = new Set(edgeIds)
  const open = edgeIds.flatMap((id) => byId.get(id) ?? [])
  const cuts: FlowEdge[] = []
  // What is found on the way is looked at in its turn.
  for (const edge of open) {
    if (isFork(edge, outOf.get(edge.source) ?? [], gone)) {
      cuts.push(edge)
      continue
    }
    const before = into.get(edge.source) ?? []
    const closed = before.every(({ source }) => members.has(source))
    if (!closed || before.length === 0 || anywhere.has(edge.source)) return null
    for (const each of before) {
      if (gone.has(each.id)) continue
      gone.add(each.id)
      open.push(each)
    }
  }
  // What a case would have gone on by may have been left out since.
  const goOn = cuts.every((edge) => isFork(edge, outOf.get(edge.source) ?? [], gone))
  return goOn && cuts.length > 0 ? cuts.map(({ id }) => id) : null
}

/** Of a drawing, once for all of its loops: arrows by where they lead, begin and by id, and where an exception may begin. */
const waysOf = remembered(({ nodes, edges }: WorkflowDocument) => ({
  anywhere: new Set(nodes.flatMap(({ id, exceptionEntry }) => (exceptionEntry === undefined ? [] : [id]))),
  into: Map.groupBy(edges, ({ target }) => target),
  outOf: Map.groupBy(edges, ({ source }) => source),
  byId: new Map(edges.map((edge) => [edge.id, edge])),
}))

/** Whether a case can go on in normal flow where this way is left out. */
function isFork({ id }: FlowEdge, ways: readonly FlowEdge[], gone: ReadonlySet<string>): boolean {
  return ways.some((way) => way.id !== id && way.kind === 'sequence' && !gone.has(way.id))
}
