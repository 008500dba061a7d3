import type { Graph } from '../graph/graph.ts'
import type { Outline } from '../outline-state.ts'
import type { Place } from '../print/place.ts'
import type { SketchPlace } from '../sketch/sketch.ts'
import { placeAgain } from './place-again.ts'

/** The places of the text as it stands, for the graph as it is now. */
export function keptPlaces({ sketch, edgeIds }: Outline, graph: Graph): readonly Place[] {
  const bound = (places: readonly SketchPlace[]): Place[] =>
    places.map(({ id, below }) => ({
      id,
      below: below.map(({ edge, body, ownEnd }) => ({
        edgeId: edgeIds[edge] ?? '',
        body: bound(body),
        ownEnd,
      })),
    }))
  return placeAgain(graph, bound(sketch.places))
}
