import type { MetricKey } from '#shared/model/analysis/metrics.ts'
import type { FlowEdge, FlowNode, WorkflowDocument } from '#shared/model/document.ts'

type Kind = 'exclusive' | 'parallel' | 'inclusive'

/**
 * The metrics of method §4 a second time, by definition and without thought of speed: removal of each node in turn,
 * reachability pair by pair, every path of a map without loops.
 */
export function plainMetrics(map: WorkflowDocument): Partial<Record<MetricKey, number | null>> {
  const { nodes } = map
  const edges = map.edges.filter((e) =>
    [e.source, e.target].every((id) => nodes.some((node) => node.id === id)),
  )
  const [n, a] = [nodes.length, edges.length]
  const out = (id: string) => edges.filter((e) => e.source === id)
  const into = (id: string) => edges.filter((e) => e.target === id)
  const connectors = nodes.filter(
    (node) => isGateway(node) || out(node.id).length > 1 || into(node.id).length > 1,
  )
  const degrees = connectors.map(({ id }) => out(id).length + into(id).length)
  const splits = nodes.flatMap((node) => splitsOf(node, out(node.id)))
  const joins = nodes.flatMap((node) =>
    into(node.id).length > 1 ? [{ kind: gatewayKind(node) ?? 'exclusive', ways: into(node.id).length }] : [],
  )
  const kindOf = (node: FlowNode): Kind =>
    gatewayKind(node) ?? splitsOf(node, out(node.id))[0]?.kind ?? 'exclusive'
  const shares = kinds.map(
    (kind) => connectors.filter((node) => kindOf(node) === kind).length / connectors.length,
  )
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  const ways = (forks: readonly { kind: Kind; ways: number }[], kind: Kind) =>
    sum(forks.filter((fork) => fork.kind === kind).map((fork) => fork.ways))
  const isConnector = (id: string) => connectors.some((node) => node.id === id)
  return {
    nodes: n,
    arcs: a,
    cfc: sum(
      splits.map(({ kind, ways }) => ({ exclusive: ways, parallel: 1, inclusive: 2 ** ways - 1 })[kind]),
    ),
    density: n < 2 ? null : a / (n * (n - 1)),
    cnc: n === 0 ? null : a / n,
    cnc2: n === 0 ? null : a ** 2 / n,
    cyclomatic: n === 0 ? null : a - n + 1,
    avgConnectorDegree: connectors.length === 0 ? null : sum(degrees) / connectors.length,
    maxConnectorDegree: connectors.length === 0 ? null : Math.max(...degrees),
    separability:
      n < 3
        ? null
        : nodes.filter(
            (node) => parts(without(nodes, node), edges) > parts(nodes, edges) - alone(node, edges),
          ).length /
          (n - 2),
    sequentiality:
      a === 0 ? null : edges.filter((e) => !isConnector(e.source) && !isConnector(e.target)).length / a,
    heterogeneity: sum(shares.filter((p) => p > 0).map((p) => (-p * Math.log(p)) / Math.log(3))),
    mismatch: sum(kinds.map((kind) => Math.abs(ways(splits, kind) - ways(joins, kind)))),
    tokenSplit: sum(splits.filter(({ kind }) => kind !== 'exclusive').map((split) => split.ways - 1)),
    cyclicity: n === 0 ? null : nodes.filter(({ id }) => reaches(id, id, edges)).length / n,
  }
}

/** By walking every path; only for maps without loops. */
export function plainDepth({ nodes, edges }: WorkflowDocument): number {
  const degree = (side: 'source' | 'target', id: string) => edges.filter((e) => e[side] === id).length
  const deepest = (id: string, entering: number): number => {
    const joined = degree('target', id) > 1 ? Math.max(0, entering - 1) : entering
    const running = joined + (degree('source', id) > 1 ? 1 : 0)
    return Math.max(running, ...edges.filter((e) => e.source === id).map((e) => deepest(e.target, running)))
  }
  return Math.max(0, ...nodes.map(({ id }) => deepest(id, 0)))
}

const kinds = ['exclusive', 'parallel', 'inclusive'] as const

function gatewayKind(node: FlowNode): Kind | null {
  if (node.kind === 'parallel') return 'parallel'
  if (node.kind !== 'decision') return null
  return node.choice === 'inclusive' ? 'inclusive' : 'exclusive'
}

function isGateway(node: FlowNode): boolean {
  return gatewayKind(node) !== null
}

function splitsOf(node: FlowNode, out: readonly FlowEdge[]): { kind: Kind; ways: number }[] {
  const onward = out.filter((e) => e.kind === 'sequence')
  const conditional = onward.some((e) => e.conditional === true || e.probability !== undefined)
  const kind = gatewayKind(node) ?? (conditional ? 'exclusive' : 'parallel')
  if (out.length < 2) return []
  if (onward.length < 2 || kind === 'exclusive') return [{ kind: 'exclusive', ways: out.length }]
  const exceptions = out.length - onward.length
  const own = { kind, ways: onward.length }
  return exceptions > 0 ? [{ kind: 'exclusive', ways: exceptions + 1 }, own] : [own]
}

function without(nodes: readonly FlowNode[], one: FlowNode): FlowNode[] {
  return nodes.filter((node) => node !== one)
}

/** A node by itself is a part that goes when it is removed. */
function alone(node: FlowNode, edges: readonly FlowEdge[]): 0 | 1 {
  return edges.some((e) => e.source !== e.target && [e.source, e.target].includes(node.id)) ? 0 : 1
}

/** Connected parts, directions aside, by merging labels until nothing changes. */
function parts(nodes: readonly FlowNode[], edges: readonly FlowEdge[]): number {
  const label = new Map(nodes.map(({ id }, at) => [id, at]))
  for (let changed = true; changed;) {
    changed = false
    for (const { source, target } of edges) {
      const [one, other] = [label.get(source), label.get(target)]
      if (one === undefined || other === undefined || one === other) continue
      label.set(one < other ? target : source, Math.min(one, other))
      changed = true
    }
  }
  return new Set(label.values()).size
}

/** By one arc or more. */
export function reaches(from: string, to: string, edges: readonly FlowEdge[]): boolean {
  const seen = new Set<string>()
  const open = [from]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const { source, target } of edges) {
      if (source !== id || seen.has(target)) continue
      seen.add(target)
      open.push(target)
    }
  }
  return seen.has(to)
}
