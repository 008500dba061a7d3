import type { Flow, Link } from './flow.ts'

/** Longest-path ranks of the graph without its back links. Linear time, no recursion. */
export function rankByLongestPath(flow: Flow): number[] {
  const forward = withoutBackLinks(flow)
  const ranks = flow.nodes.map(() => 0)
  const waiting = flow.nodes.map(() => 0)
  const ways = linksBySource(flow, forward)
  for (const { to } of forward) waiting[to] = (waiting[to] ?? 0) + 1
  const ready = flow.nodes.map((_, index) => index).filter((index) => waiting[index] === 0)
  for (let node = ready.pop(); node !== undefined; node = ready.pop()) {
    for (const { to } of ways[node] ?? []) {
      ranks[to] = Math.max(ranks[to] ?? 0, (ranks[node] ?? 0) + 1)
      waiting[to] = (waiting[to] ?? 0) - 1
      if (waiting[to] === 0) ready.push(to)
    }
  }
  return ranks
}

function linksBySource(flow: Flow, links: readonly Link[]): Link[][] {
  const ways: Link[][] = flow.nodes.map(() => [])
  for (const link of links) ways[link.from]?.push(link)
  return ways
}

/** Depth-first from the starts; a link to a node still open closes a cycle and is left out. */
function withoutBackLinks(flow: Flow): Link[] {
  const ways = linksBySource(flow, flow.links)
  const state = new Uint8Array(flow.nodes.length)
  const back = new Set<Link>()
  for (const root of rootsFirst(flow)) if (state[root] === 0) visit(root, ways, state, back)
  return flow.links.filter((link) => !back.has(link))
}

function visit(root: number, ways: readonly Link[][], state: Uint8Array, back: Set<Link>): void {
  const stack = [{ node: root, next: 0 }]
  state[root] = 1
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const link = ways[top.node]?.[top.next++]
    if (link === undefined) {
      state[top.node] = 2
      stack.pop()
    } else if (state[link.to] === 1) {
      back.add(link)
    } else if (state[link.to] === 0) {
      state[link.to] = 1
      stack.push({ node: link.to, next: 0 })
    }
  }
}

function rootsFirst(flow: Flow): number[] {
  const entered = new Set(flow.links.map(({ to }) => to))
  const all = flow.nodes.map((_, index) => index)
  return [...all.filter((index) => !entered.has(index)), ...all.filter((index) => entered.has(index))]
}
