import type { Catalogue } from '../../model/catalogue.ts'
import type { WorkflowDocument } from '../../model/document.ts'
import { graphOf } from '../graph/graph.ts'
import type { Graph } from '../graph/graph.ts'
import { namesFor } from '../graph/names.ts'
import type { Names } from '../graph/names.ts'
import { bindEdges } from '../merge/bind-edges.ts'
import { optionsFor } from '../options.ts'
import { assess } from '../outline-state.ts'
import type { Outline } from '../outline-state.ts'
import { placeFresh } from '../print/place-fresh.ts'
import { makeSketch } from '../sketch/make-sketch.ts'
import type { SketchEdge } from '../sketch/sketch.ts'
import { rewrite } from './rewrite.ts'
import type { Manner, Rewritten } from './rewrite.ts'
import { keptPlaces } from './kept-places.ts'

/**
 * Takes over a map that was changed elsewhere: the text says what the map shows now. Lines stay as somebody wrote
 * them, in their order, as long as they are true; lines that cannot be read stay where they are.
 */
export function followDocument(outline: Outline, document: WorkflowDocument, catalogue: Catalogue): Outline {
  const names = namesFor(document, catalogue)
  const graph = graphOf(document, names)
  const same = assess({ ...outline, document, edgeIds: rebound(outline, graph) }, names)
  if (isTrue({ outline: same, frozen: outline.unsettled }, graph, outline)) return same
  const kept = keptPlaces(outline, graph)
  const manners: Manner[] = [
    { places: kept, indents: 'kept', together: true, freezing: true },
    { places: kept, indents: 'plain', together: true, freezing: true },
    { places: kept, indents: 'plain', together: false, freezing: false },
    { places: placeFresh(graph), indents: 'plain', together: false, freezing: false },
  ]
  let last = same
  for (const manner of manners) {
    const written = rewrite(outline, graph, names, manner)
    const first = read(written, { outline, document, names })
    if (isTrue(first, graph, outline)) return first.outline
    // A line that could not be read may be readable where it stands now: it goes with what it stood below.
    const strays = new Set(
      first.outline.sketch.nodes.filter(({ id }) => !graph.facts.has(id)).map(({ line }) => line),
    )
    const second = read(without(written, strays), { outline, document, names })
    if (isTrue(second, graph, outline)) return second.outline
    last = second.outline
  }
  return last
}

/** The text's edges as far as the map still has them with the same ends. */
function rebound({ sketch, edgeIds }: Outline, graph: Graph): (string | null)[] {
  return sketch.edges.map(({ source, target }, at) => {
    const edge = graph.edge(edgeIds[at] ?? '')
    return edge !== undefined && edge.source === source && edge.target === (target ?? edge.target)
      ? edge.id
      : null
  })
}

function without({ lines, origins }: Rewritten, gone: ReadonlySet<number>): Rewritten {
  const stays = (_: unknown, at: number) => !gone.has(at)
  return { lines: lines.filter(stays), origins: origins.filter(stays) }
}

function read(
  { lines, origins }: Rewritten,
  { outline, document, names }: { outline: Outline; document: WorkflowDocument; names: Names },
): Reading {
  const sketch = makeSketch(lines, optionsFor(names))
  const now = new Map(origins.flatMap((from, at) => (from === null ? [] : [[from, at] as const])))
  const refusals = outline.refusals.flatMap(({ line, message }) => {
    const at = now.get(line)
    return at === undefined ? [] : [{ line: at, message }]
  })
  const frozen = new Set([...outline.unsettled].flatMap((line) => now.get(line) ?? []))
  const next = assess({ ...outline, document, sketch, edgeIds: bindEdges(document, sketch), refusals }, names)
  return { outline: next, frozen }
}

interface Reading {
  readonly outline: Outline
  /** Lines that were not true before either. */
  readonly frozen: ReadonlySet<number>
}

/** Whether a text says all that the map shows and nothing else, but for what it said before and the map refused. */
function isTrue({ outline, frozen }: Reading, graph: Graph, before: Outline): boolean {
  const { sketch, edgeIds, unsettled } = outline
  const said = new Set(sketch.nodes.map((node) => node.id))
  const led = new Set(edgeIds)
  const refused = new Set(
    before.sketch.edges.filter((_, at) => (before.edgeIds[at] ?? null) === null).map(keyOf),
  )
  return (
    graph.nodes.every((node) => said.has(node.id)) &&
    sketch.nodes.every((node) => graph.facts.has(node.id)) &&
    graph.edges.every((edge) => led.has(edge.id)) &&
    sketch.edges.every((edge, at) => (edgeIds[at] ?? null) !== null || refused.has(keyOf(edge))) &&
    [...unsettled].every((line) => frozen.has(line))
  )
}

function keyOf({ source, target, kind, label }: SketchEdge): string {
  return [source, target, kind, label].join('\n')
}
