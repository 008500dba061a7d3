import type { Graph } from '../graph/graph.ts'
import { unsettledLines } from '../merge/unsettled.ts'
import type { Outline } from '../outline-state.ts'
import type { Together } from '../print/emit.ts'

interface Found {
  readonly together: Together
  /** Lines that stand for several nodes or ways, all of them as they were. */
  readonly lines: ReadonlySet<number>
}

/** The line each node and each edge has, or shares. */
export function ownersOf({ sketch, edgeIds, lines }: Outline): {
  readonly nodes: ReadonlyMap<string, number>
  readonly edges: ReadonlyMap<string, number>
} {
  const nodes = new Map(
    lines.flatMap(({ ids }, at) => (ids.node === undefined ? [] : [[ids.node, at] as const])),
  )
  const edges = new Map<string, number>()
  for (const { edge, line } of wayLines(sketch.places)) {
    const id = edgeIds[edge]
    const at = sketch.edges[edge]?.line
    if (id !== null && id !== undefined && at !== undefined && line) edges.set(id, at)
  }
  return { nodes, edges }
}

function* wayLines(places: Outline['sketch']['places']): Generator<{ edge: number; line: boolean }> {
  for (const { below } of places) {
    for (const { edge, body } of below) {
      yield { edge, line: true }
      yield* wayLines(body)
    }
  }
}

/** What shares a line with another and can go on doing so. */
export function findTogether(outline: Outline, graph: Graph): Found {
  const { sketch, edgeIds, problems } = outline
  const changed = unsettledLines({ graph, sketch, edgeIds, problems })
  const covered = new Set<string>()
  const joined = new Set<string>()
  const lines = new Set<number>()
  const { edges } = ownersOf(outline)
  sketch.readings.forEach(({ text }, line) => {
    if (text === null || text.kind === 'blank' || (changed.has(line) && !outline.unsettled.has(line))) return
    const ids = sketch.lines[line]?.ids ?? {}
    const own = [ids.decision, ...(ids.node === undefined ? [] : Object.values(ids.ends ?? {}))].filter(
      (id) => id !== undefined,
    )
    const ways = ids.node === undefined ? [] : [...edges].filter(([, at]) => at === line).map(([id]) => id)
    if (text.kind === 'node') {
      if (own.length + ways.length === 0) return
      for (const id of [...own, ...ways]) covered.add(id)
    } else if (text.node !== null && own.length === 0 && ways.length === 1) {
      for (const id of ways) joined.add(id)
    } else return
    lines.add(line)
  })
  return { together: { covered, joined }, lines }
}
