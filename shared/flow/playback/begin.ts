import { startCase } from './case.ts'
import type { PlaybackGraph } from './graph.ts'
import { optionsOf } from './options.ts'

/** Whether a case that begins at a node goes anywhere: at an end, or where nothing leads on, it would be over at once. */
export function goesOn(graph: PlaybackGraph, nodeId: string): boolean {
  return optionsOf(graph, startCase(graph, nodeId)).length > 0
}
