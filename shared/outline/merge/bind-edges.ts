import type { WorkflowDocument } from '../../model/document.ts'
import { edgeFacts } from '../graph/facts.ts'
import type { Sketch } from '../sketch/sketch.ts'
import { pairEdges } from './pair-edges.ts'

/** For each edge of a text the edge of the map it stands for: first those that say the same, then what is left. */
export function bindEdges(document: WorkflowDocument, sketch: Sketch): (string | null)[] {
  const drawn = document.edges.map((edge) => {
    const { kind, label, share, event, rate } = edgeFacts(edge)
    const said = { source: edge.source, target: edge.target, kind, label, share, event, rate }
    return { said: { ...said, aim: null, line: -1, conditional: false }, id: edge.id, lineNow: null }
  })
  const ends = new Map(document.edges.map((edge) => [edge.id, edge.target]))
  return pairEdges(drawn, sketch.edges).map((pair, at) =>
    pair !== null && ends.get(pair.id) === sketch.edges[at]?.target ? pair.id : null,
  )
}
