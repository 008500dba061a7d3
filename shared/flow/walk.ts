import type { WorkflowDocument } from '../model/document.ts'
import { readPaths } from './paths.ts'
import type { Paths } from './paths.ts'

export type WalkDirection = 'next' | 'previous' | 'up' | 'down'

/** The list that up and down go through: the ways out of a node, the ways into it, or the map's beginnings or ends. */
export type WalkList =
  | { readonly kind: 'out-of' | 'into'; readonly nodeId: string }
  | { readonly kind: 'beginnings' | 'ends' }

/** Where a walk has come to. `among` is null where it begins, and after a click. */
export interface WalkPlace {
  readonly nodeId: string
  readonly among: WalkList | null
}

/**
 * One step along the edges, never across the page; null where nothing lies that way (nothing wraps).
 * `next` is the likeliest way on; `previous` is where the walk came from, else the way in that leads back to
 * a beginning. `up` and `down` go through the other ways of the fork or join that was last passed, in the
 * order they are drawn; a beginning stands among all beginnings, nodes without an edge included. So every
 * edge can be walked both ways: from any node every node connected with it can be reached, and from a
 * beginning the whole map.
 */
export function walkStep(
  document: WorkflowDocument,
  place: WalkPlace,
  direction: WalkDirection,
): WalkPlace | null {
  const paths = readPaths(document)
  switch (direction) {
    case 'next':
      return arrive(paths.likeliest(place.nodeId), { kind: 'out-of', nodeId: place.nodeId })
    case 'previous':
      return arrive(cameFrom(place) ?? paths.previous(place.nodeId), { kind: 'into', nodeId: place.nodeId })
    case 'up':
      return beside(paths, place, -1)
    case 'down':
      return beside(paths, place, 1)
  }
}

/** Where a map begins: its first start, else its first beginning; null on an empty map. */
export function walkHome(document: WorkflowDocument): WalkPlace | null {
  const starts = document.nodes.filter((node) => node.kind === 'start')
  const first = starts.toSorted((one, other) => one.position.x - other.position.x)[0]?.id
  return arrive(first ?? readPaths(document).beginnings[0], { kind: 'beginnings' })
}

/** The end that the likeliest way leads to from a node, else the map's first end; null where nothing ends. */
export function walkEnd(document: WorkflowDocument, fromId: string | null): WalkPlace | null {
  const paths = readPaths(document)
  const seen = new Set<string>()
  let at = fromId ?? walkHome(document)?.nodeId
  while (at !== undefined && !seen.has(at)) {
    seen.add(at)
    if (paths.ends.includes(at)) return arrive(at, { kind: 'ends' })
    at = paths.likeliest(at)
  }
  return arrive(paths.ends[0], { kind: 'ends' })
}

function arrive(nodeId: string | undefined, among: WalkList): WalkPlace | null {
  return nodeId === undefined ? null : { nodeId, among }
}

function cameFrom({ among }: WalkPlace): string | undefined {
  return among?.kind === 'out-of' ? among.nodeId : undefined
}

function beside(paths: Paths, { nodeId, among }: WalkPlace, by: 1 | -1): WalkPlace | null {
  const lists = [...(among === null ? [] : [among]), ...usualLists(paths, nodeId)]
  const list = lists.find((each) => members(paths, each).length > 1 && members(paths, each).includes(nodeId))
  if (list === undefined) return null
  const ids = members(paths, list)
  return arrive(ids[ids.indexOf(nodeId) + by], list)
}

/** Where no walk says which list is meant: a beginning's peers, the other ways at the fork before, at the join after. */
function usualLists(paths: Paths, nodeId: string): WalkList[] {
  const before = paths.previous(nodeId)
  const after = paths.likeliest(nodeId)
  return [
    { kind: 'beginnings' },
    ...(before === undefined ? [] : [{ kind: 'out-of' as const, nodeId: before }]),
    ...(after === undefined ? [] : [{ kind: 'into' as const, nodeId: after }]),
    { kind: 'ends' },
  ]
}

function members(paths: Paths, list: WalkList): readonly string[] {
  switch (list.kind) {
    case 'out-of':
      return paths.outOf(list.nodeId)
    case 'into':
      return paths.into(list.nodeId)
    case 'beginnings':
    case 'ends':
      return paths[list.kind]
  }
}
