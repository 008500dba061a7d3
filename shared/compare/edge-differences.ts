import type { FlowEdge, WorkflowDocument } from '../model/document.ts'
import { tellingName } from '../model/telling-name.ts'
import { edgeDetails } from './edge-details.ts'
import type { Ends } from './edge-details.ts'
import { besideSpot, partnersOf } from './spots.ts'
import type { ComparedMap, Difference, DifferenceGroup, MapComparison, Matching, Spot } from './types.ts'

/** Edges that are new, gone or not the same; also those that come or go with a node at their end, as the maps mark them. */
export function edgeDifferences(
  before: ComparedMap,
  after: ComparedMap,
  { nodes, edges }: MapComparison['matched'],
): readonly Difference[] {
  const partners = partnersOf(nodes)
  const sources = partnersOf(edges).before
  const then = new Map(before.document.edges.map((edge) => [edge.id, edge]))
  const names = [namesIn(before.document), namesIn(after.document)] as const
  const kept = after.document.edges.flatMap((edge): Difference[] => {
    const old = then.get(sources.get(edge.id) ?? '')
    if (old === undefined) return [lone(edge, 'added', names[1], partners.before)]
    const endsBefore = { source: names[0](old.source), target: names[0](old.target) }
    const endsAfter = {
      source: nodes.get(old.source) === edge.source ? endsBefore.source : names[1](edge.source),
      target: nodes.get(old.target) === edge.target ? endsBefore.target : names[1](edge.target),
    }
    const details = edgeDetails([old, endsBefore], [edge, endsAfter])
    return details.length === 0 ? [] : [changed(old, edge, names[1], details)]
  })
  const removed = before.document.edges
    .filter((edge) => !edges.has(edge.id))
    .map((edge) => lone(edge, 'removed', names[0], partners.after))
  return [...kept, ...removed]
}

function changed(
  old: FlowEdge,
  edge: FlowEdge,
  name: (id: string) => string,
  details: readonly string[],
): Difference {
  return {
    id: `edge:${old.id}:${edge.id}`,
    group: groupOf(edge),
    change: 'changed',
    title: titleOf(edge, endsOf(edge, name)),
    details,
    before: spotOf(old),
    after: spotOf(edge),
  }
}

function lone(
  edge: FlowEdge,
  change: 'added' | 'removed',
  name: (id: string) => string,
  partners: Matching,
): Difference {
  const beside = besideSpot([edge.source, edge.target], partners)
  const here = spotOf(edge)
  return {
    id: change === 'added' ? `edge::${edge.id}` : `edge:${edge.id}:`,
    group: groupOf(edge),
    change,
    title: titleOf(edge, endsOf(edge, name)),
    details: [],
    before: change === 'added' ? beside : here,
    after: change === 'added' ? here : beside,
  }
}

function groupOf({ kind }: FlowEdge): DifferenceGroup {
  return kind === 'exception' ? 'exceptions' : 'ways'
}

function spotOf({ id, source, target }: FlowEdge): Spot {
  return { nodeIds: [source, target], edgeIds: [id] }
}

function endsOf({ source, target }: FlowEdge, name: (id: string) => string): Ends {
  return { source: name(source), target: name(target) }
}

/** `“No answer” from Review request to Decide`, `“yes” from Approved? to Ship`, `from Pack to Ship`. */
function titleOf({ label, exception }: FlowEdge, { source, target }: Ends): string {
  const words = exception?.name ?? label ?? ''
  return `${words === '' ? '' : `“${words}” `}from ${source} to ${target}`
}

/** Each name is worked out once, and only when it is asked for. */
function namesIn(document: WorkflowDocument): (id: string) => string {
  const nodes = new Map(document.nodes.map((node) => [node.id, node]))
  const known = new Map<string, string>()
  return (id) => {
    const node = nodes.get(id)
    const name = known.get(id) ?? (node === undefined ? 'nowhere' : tellingName(document, node))
    known.set(id, name)
    return name
  }
}
