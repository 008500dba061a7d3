import type { FlowNode, WorkflowDocument } from './document.ts'
import { linksOf, placesOf } from './links.ts'
import type { Links } from './links.ts'
import { isMerge } from './merges.ts'
import { kindWords, titleOf } from './node-words.ts'

/**
 * A node as people tell it from the others: its name, or what it is and what it stands next to —
 * `parallel split after Approve`.
 */
export function tellingName(document: WorkflowDocument, node: FlowNode): string {
  if (node.name !== '') return titleOf(node)
  const links = linksOf(document.edges)
  const [into, out] = [links.into(node.id), links.out(node.id)]
  const what = kindWithin(node, links)
  const before = namedOf(
    document,
    into.map((edge) => edge.source),
  )
  if (before !== undefined) return `${what} after ${before}`
  const after = namedOf(
    document,
    out.map((edge) => edge.target),
  )
  return after === undefined ? `${what} without a name` : `${what} before ${after}`
}

/** What it is on this map. */
function kindWithin(node: FlowNode, links: Links): string {
  if (isMerge(node, links)) return 'merge'
  if (node.kind !== 'parallel') return kindWords[node.kind]
  const [into, out] = [links.into(node.id).length, links.out(node.id).length]
  if (out > 1 && into <= 1) return 'parallel split'
  return into > 1 && out <= 1 ? 'parallel join' : kindWords.parallel
}

/** The name of the first of the nodes, in the document's order, that has one. */
function namedOf({ nodes }: WorkflowDocument, ids: readonly string[]): string | undefined {
  const places = placesOf(nodes)
  let first = Infinity
  for (const id of ids) {
    const place = places.get(id)
    if (place !== undefined && place < first && nodes[place]?.name !== '') first = place
  }
  return nodes[first]?.name
}
