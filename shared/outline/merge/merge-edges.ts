import { newId } from '../../lib/id.ts'
import { createNode } from '../../model/create-node.ts'
import type { FlowEdge, WorkflowDocument } from '../../model/document.ts'
import { mayConnect } from '../../model/edits/may-connect.ts'
import type { Sketch, SketchEdge } from '../sketch/sketch.ts'
import { changedEdge, newEdge } from './edge-from.ts'
import { pairEdges } from './pair-edges.ts'
import type { BoundEdge } from './pair-edges.ts'
import type { Refusal } from './refusal.ts'

export interface MergedEdges {
  /** The map's edges with what the text says now, still with those that go; the very same list if nothing changes. */
  readonly list: readonly FlowEdge[]
  readonly removed: readonly string[]
  readonly edgeIds: readonly (string | null)[]
  readonly refusals: readonly Refusal[]
}

interface Input {
  readonly document: WorkflowDocument
  readonly before: { readonly edges: readonly BoundEdge[] }
  readonly after: Sketch
}

/** What becomes of the edges: kept, led elsewhere, relabelled, added, removed. What the map does not allow is refused. */
export function mergeEdges({ document, before, after }: Input, leaving: ReadonlySet<string>): MergedEdges {
  const byId = new Map(document.edges.map((edge) => [edge.id, edge]))
  const pairs = pairEdges(
    before.edges.filter((edge) => byId.has(edge.id)),
    after.edges,
  )
  const kept = new Set(pairs.flatMap((pair) => pair?.id ?? []))
  const removed = before.edges.filter(({ id }) => byId.has(id) && !kept.has(id)).map(({ id }) => id)
  const gone = new Set(removed)
  const rules = rulesFor(document, after)
  const taken = new Set(
    document.edges
      .filter(
        ({ id, source, target }) =>
          !gone.has(id) && !kept.has(id) && !leaving.has(source) && !leaving.has(target),
      )
      .map(keyOf),
  )
  const changed = new Map<string, FlowEdge>()
  const added: FlowEdge[] = []
  const edgeIds: (string | null)[] = after.edges.map(() => null)
  const refusals: Refusal[] = []
  const settle = (at: number, said: SketchEdge, pair: BoundEdge | null) => {
    const old = pair === null ? undefined : byId.get(pair.id)
    const target = said.target ?? old?.target ?? null
    if (target === null) return
    const next =
      old === undefined || pair === null
        ? newEdge(newId(), said, target)
        : changedEdge(old, pair.said, said, target)
    const refusal = next === old ? null : rules(next, taken)
    if (refusal !== null) refusals.push({ line: said.line, message: refusal })
    // What stays as it was may break the rules: the map has it already.
    const outcome = refusal === null ? next : old
    if (outcome === undefined) return
    taken.add(keyOf(outcome))
    edgeIds[at] = outcome.id
    if (old === undefined) added.push(outcome)
    else if (outcome !== old) changed.set(old.id, outcome)
  }
  const order = after.edges.map((said, at) => ({ said, at, pair: pairs[at] ?? null }))
  const stays = ({ said, pair }: (typeof order)[number]) =>
    pair !== null && (said.target ?? pair.said.target) === pair.said.target
  for (const { said, at, pair } of [...order.filter(stays), ...order.filter((each) => !stays(each))])
    settle(at, said, pair)
  const same = changed.size + added.length === 0
  const list = same
    ? document.edges
    : [...document.edges.map((edge) => changed.get(edge.id) ?? edge), ...added]
  return { list, removed, edgeIds, refusals }
}

function keyOf({ source, target, kind }: Pick<FlowEdge, 'source' | 'target' | 'kind'>): string {
  return `${kind} ${source} ${target}`
}

/** The map's own rules, asked of the nodes as the text has them. */
function rulesFor(document: WorkflowDocument, { nodes }: Sketch) {
  const said = new Map(nodes.map((node) => [node.id, node.kind]))
  const known = new Map(document.nodes.map((node) => [node.id, node]))
  const nodeOf = (id: string) => {
    const kind = said.get(id)
    return kind === undefined ? known.get(id) : createNode(kind, { id })
  }
  return (edge: FlowEdge, taken: ReadonlySet<string>): string | null => {
    const ends = [nodeOf(edge.source), ...(edge.source === edge.target ? [] : [nodeOf(edge.target)])]
    const small = { ...document, nodes: ends.flatMap((node) => node ?? []), edges: [] }
    const allowed = mayConnect(small, edge)
    if (!allowed.ok) return allowed.message
    return taken.has(keyOf(edge)) ? TWICE : null
  }
}

const TWICE =
  'These two are already connected this way. Lead this way somewhere else: indent below it what happens, or write → and a name.'
