import type { OpenMap } from '../create-map.ts'
import { hint } from '../hint.ts'
import { selectDocument } from '../map-state.ts'
import { loneWayAt } from './typed-ways.ts'

/** Asks, quietly, where the rest goes once the only way out of a node was given a share below 100 %. */
export function sayLoneWay(map: OpenMap, nodeId: string): void {
  const words = loneWayAt(selectDocument(map.store.getState()), nodeId)
  if (words !== '') hint(map, words, 'edit')
}
