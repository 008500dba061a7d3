import { list } from '../lib/words.ts'
import { nameKey } from '../lib/name-key.ts'
import { nameOf } from '../model/catalogue.ts'
import type { FlowNode, NodeKind } from '../model/document.ts'
import { tellingName } from '../model/telling-name.ts'
import { nodeDetails } from './node-details.ts'
import { besideSpot, connectedWith, partnersOf } from './spots.ts'
import type { ComparedMap, Difference, DifferenceGroup, MapComparison, Spot } from './types.ts'

const groupOf: Readonly<Record<NodeKind, DifferenceGroup>> = {
  step: 'steps',
  decision: 'decisions',
  start: 'events',
  end: 'events',
  event: 'events',
  parallel: 'events',
}

/** Nodes that are new, gone or not the same, from left to right. */
export function nodeDifferences(
  before: ComparedMap,
  after: ComparedMap,
  { nodes }: MapComparison['matched'],
): readonly Difference[] {
  const partners = partnersOf(nodes)
  const then = new Map(before.document.nodes.map((node) => [node.id, node]))
  const added = after.document.nodes.flatMap((node): Placed[] => {
    const old = then.get(partners.before.get(node.id) ?? '')
    return old === undefined
      ? [{ x: node.position.x, difference: lone(node, after, 'added', partners.before) }]
      : changed(old, before, node, after)
  })
  const removed = before.document.nodes
    .filter((node) => !nodes.has(node.id))
    .map((node) => ({ x: node.position.x, difference: lone(node, before, 'removed', partners.after) }))
  return [...added, ...removed].toSorted((one, other) => one.x - other.x).map(({ difference }) => difference)
}

interface Placed {
  readonly x: number
  readonly difference: Difference
}

function changed(old: FlowNode, before: ComparedMap, node: FlowNode, after: ComparedMap): Placed[] {
  const found = nodeDetails([old, before], [node, after])
  if (found.length === 0) return []
  const details = [...likenessDetails(old, node), ...found]
  const difference: Difference = {
    id: `node:${old.id}:${node.id}`,
    group: groupOf[node.kind],
    change: 'changed',
    title: tellingName(after.document, node),
    details,
    before: spotOf(old),
    after: spotOf(node),
  }
  return [{ x: node.position.x, difference }]
}

/** Another id and another name: that it is the same was concluded from where it stands, which is said. */
function likenessDetails(old: FlowNode, node: FlowNode): readonly string[] {
  if (old.id === node.id || nameKey(old.name) === nameKey(node.name) || old.name.trim() === '') return []
  return [`Taken to be the same as “${old.name}”, by what it stands between`]
}

function lone(
  node: FlowNode,
  map: ComparedMap,
  change: 'added' | 'removed',
  partners: ReadonlyMap<string, string>,
): Difference {
  const beside = besideSpot(connectedWith(node.id, map.document.edges), partners)
  const here = spotOf(node)
  return {
    id: change === 'added' ? `node::${node.id}` : `node:${node.id}:`,
    group: groupOf[node.kind],
    change,
    title: tellingName(map.document, node),
    details: [whereWords(node, map)].filter((words) => words !== ''),
    before: change === 'added' ? beside : here,
    after: change === 'added' ? here : beside,
  }
}

function spotOf(node: FlowNode): Spot {
  return { nodeIds: [node.id], edgeIds: [] }
}

/** `Sales, uses SAP, after Check credit, before Ship and Refuse`. */
function whereWords(node: FlowNode, { document, catalogue }: ComparedMap): string {
  const named = (ids: readonly string[]) =>
    list(
      [...new Set(ids)].flatMap((id) => {
        const other = document.nodes.find((each) => each.id === id)
        return other === undefined ? [] : [tellingName(document, other)]
      }),
    )
  const from = named(document.edges.filter(({ target }) => target === node.id).map(({ source }) => source))
  const to = named(document.edges.filter(({ source }) => source === node.id).map(({ target }) => target))
  const systems = node.kind === 'step' ? node.systemIds.map((id) => nameOf(catalogue.systems, id)) : []
  return [
    node.departmentId === null ? '' : nameOf(catalogue.departments, node.departmentId),
    systems.length === 0 ? '' : `uses ${list(systems)}`,
    from === '' ? '' : `after ${from}`,
    to === '' ? '' : `before ${to}`,
  ]
    .filter((part) => part !== '')
    .join(', ')
}
