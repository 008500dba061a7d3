import type { Point, WorkflowDocument } from '#shared/model/document.ts'
import { linksOf } from '#shared/model/links.ts'
import type { MapSelection } from '../../../state/map/selection.ts'

/** More than this many selected things are not kept in the page merely because they are selected. */
const MOST_SELECTED = 60

interface Attention {
  readonly selection: MapSelection
  /** What is typed in, pointed at, has the focus or is to have it, is reached by the tab key. */
  readonly ids: readonly (string | null)[]
}

/** So few that all of them are kept in the page while they are dragged, with their edges. */
export function isFew(dragged: ReadonlyMap<string, Point>): boolean {
  return dragged.size <= MOST_SELECTED
}

/** What stays in the page wherever the view goes: what somebody is busy with. */
export function pinnedOf({ selection, ids }: Attention): ReadonlySet<string> {
  const pinned = new Set(ids.filter((id) => id !== null))
  const selected = [...selection.nodeIds, ...selection.noteIds, ...selection.edgeIds]
  if (selected.length <= MOST_SELECTED) for (const id of selected) pinned.add(id)
  return pinned
}

const nothing: ReadonlySet<string> = new Set()

/** What is dragged, and the edges that follow it. */
export function liftedBy(
  { edges }: WorkflowDocument,
  dragged: ReadonlyMap<string, Point>,
): ReadonlySet<string> {
  if (dragged.size === 0) return nothing
  const links = linksOf(edges)
  const ends = [...dragged.keys()].flatMap((id) => [...links.into(id), ...links.out(id)])
  return new Set([...dragged.keys(), ...ends.map((edge) => edge.id)])
}
