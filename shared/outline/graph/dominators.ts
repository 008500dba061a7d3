import type { Graph } from './graph.ts'

/**
 * For every node the node that every way to it leads through last (its immediate dominator), and an order in
 * which each comes before what follows it. Entries are starts, nodes nothing leads into, and one node of each
 * circle that nothing leads into.
 */
export interface Dominators {
  /** null: none but the beginning. */
  dominatorOf(id: string): string | null
  /** All nodes; cut loops aside, sources before targets. */
  readonly order: readonly string[]
}

export function findDominators(graph: Graph): Dominators {
  const order = reversePostorder(graph)
  const rank = new Map(order.map((id, index) => [id, index + 1]))
  const entries = new Set(entriesOf(graph))
  // Ranks count from 1; 0 stands for the beginning before every entry.
  const above = new Int32Array(order.length + 1).fill(-1)
  above[0] = 0
  const common = (one: number, other: number): number => {
    let [a, b] = [one, other]
    while (a !== b) {
      if (a > b) a = above[a] ?? 0
      else b = above[b] ?? 0
    }
    return a
  }
  for (let changed = true; changed;) {
    changed = false
    for (const id of order) {
      const at = rank.get(id) ?? 0
      let found = entries.has(id) ? 0 : -1
      for (const { source } of graph.into(id)) {
        const from = rank.get(source) ?? 0
        if ((above[from] ?? -1) < 0) continue
        found = found < 0 ? from : common(found, from)
      }
      if (found === above[at]) continue
      above[at] = found
      changed = true
    }
  }
  return {
    order,
    dominatorOf: (id) => order[(above[rank.get(id) ?? 0] ?? 0) - 1] ?? null,
  }
}

/** Where reading begins, in the order of the document, starts first. */
function entriesOf(graph: Graph): string[] {
  const free = graph.nodes.filter(
    (node) => node.kind === 'start' || graph.into(node.id).every((edge) => edge.source === node.id),
  )
  const entries = [
    ...free.filter((node) => node.kind === 'start'),
    ...free.filter((node) => node.kind !== 'start'),
  ].map((node) => node.id)
  const seen = new Set<string>()
  for (const id of entries) reach(graph, id, seen)
  for (const { id } of graph.nodes) {
    if (seen.has(id)) continue
    entries.push(id)
    reach(graph, id, seen)
  }
  return entries
}

function reach(graph: Graph, from: string, seen: Set<string>): void {
  const open = [from]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue
    seen.add(id)
    for (const edge of leavingLast(graph, id)) open.push(edge)
  }
}

/** Depth first, without recursion: a chain may be thousands of nodes long. */
function reversePostorder(graph: Graph): string[] {
  const seen = new Set<string>()
  const done: string[] = []
  const stack: { readonly id: string; readonly open: string[] }[] = []
  const enter = (id: string) => {
    if (seen.has(id)) return
    seen.add(id)
    stack.push({ id, open: leavingLast(graph, id).reverse() })
  }
  for (const entry of entriesOf(graph).reverse()) {
    enter(entry)
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const next = top.open.pop()
      if (next !== undefined) enter(next)
      else {
        done.push(top.id)
        stack.pop()
      }
    }
  }
  return done.reverse()
}

/** Targets with what is read first at the end: it then comes first in the order. */
function leavingLast(graph: Graph, id: string): string[] {
  const ways = graph.sequence(id).map((edge) => edge.target)
  return [...graph.exceptions(id).map((edge) => edge.target), ...ways.reverse()]
}
