import { count, list } from '#shared/lib/words.ts'
import type { MapSelection } from './selection.ts'

/** `3 nodes and 2 edges`. */
export function selectionWords({ nodeIds, edgeIds, noteIds, laneId }: MapSelection): string {
  const parts = [
    nodeIds.length > 0 ? count(nodeIds.length, 'node') : '',
    edgeIds.length > 0 ? count(edgeIds.length, 'edge') : '',
    noteIds.length > 0 ? count(noteIds.length, 'note') : '',
    laneId === null ? '' : '1 lane',
  ]
  return list(parts.filter((part) => part !== ''))
}
