import { remembered } from '#shared/lib/remembered.ts'
import type { StepNode } from '#shared/model/document.ts'
import type { Graph } from '../graph.ts'

/** Nodes the search may visit in all; only maps of thousands of steps named alike come near it, the rest goes unsearched. */
const visitBudget = 5e6

/**
 * Steps done twice (method §7): same name, same systems, same department, and one comes after the other, so that a case
 * can meet both. The same step on two alternative ways is drawn twice but done once.
 */
export const redundantSteps = remembered((graph: Graph): readonly StepNode[] => {
  const redundant = new Set<number>()
  let budget = visitBudget
  for (const members of lookAlikes(graph)) {
    for (const from of members) {
      const search = firstReached(graph, from, members, budget)
      budget -= search.visits
      if (search.found !== undefined) redundant.add(from).add(search.found)
    }
  }
  return [...redundant]
    .sort((a, b) => a - b)
    .flatMap((at) => {
      const node = graph.nodes[at]
      return node?.kind === 'step' ? [node] : []
    })
})

/** Groups of two or more steps that look the same; steps without a name do not. */
function lookAlikes(graph: Graph): Set<number>[] {
  const byName = groupedBy(
    graph.nodes.flatMap((node, at) => (node.kind === 'step' && node.name.trim() !== '' ? [at] : [])),
    (at) => graph.nodes[at]?.name.trim().toLowerCase() ?? '',
  )
  return byName.flatMap((namesakes) =>
    groupedBy(namesakes, (at) => {
      const node = graph.nodes[at]
      const systems = node?.kind === 'step' ? [...new Set(node.systemIds)].sort() : []
      return JSON.stringify([node?.departmentId, systems])
    }).map((members) => new Set(members)),
  )
}

/** Groups of two or more that have the key in common. */
function groupedBy(members: readonly number[], keyOf: (at: number) => string): number[][] {
  const groups = new Map<string, number[]>()
  for (const at of members) {
    const key = keyOf(at)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [at])
    else group.push(at)
  }
  return [...groups.values()].filter((group) => group.length > 1)
}

/** Another of the wanted nodes that the normal flow reaches from `from`. */
function firstReached(
  graph: Graph,
  from: number,
  wanted: ReadonlySet<number>,
  budget: number,
): { found?: number; visits: number } {
  const seen = new Set([from])
  const open = [from]
  while (seen.size < budget) {
    const at = open.pop()
    if (at === undefined) break
    for (const { to } of graph.sequenceOut[at] ?? []) {
      if (seen.has(to)) continue
      if (wanted.has(to)) return { found: to, visits: seen.size }
      seen.add(to)
      open.push(to)
    }
  }
  return { visits: seen.size }
}
