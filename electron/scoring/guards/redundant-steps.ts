import type { StepNode } from '#shared/model/document.ts'
import type { Graph } from '../graph.ts'

/**
 * Steps done twice (method §7): same name, same systems, same department, and one comes after the other, so that a case
 * can meet both. The same step on two alternative ways is drawn twice but done once.
 */
export function redundantSteps(graph: Graph): StepNode[] {
  const groups = new Map<string, number[]>()
  graph.nodes.forEach((node, at) => {
    if (node.kind !== 'step' || node.name.trim() === '') return
    const key = JSON.stringify([
      node.name.trim().toLowerCase(),
      node.departmentId,
      [...node.systemIds].sort(),
    ])
    groups.set(key, [...(groups.get(key) ?? []), at])
  })
  const redundant = new Set<number>()
  for (const members of groups.values()) {
    if (members.length < 2) continue
    for (const from of members) {
      const again = firstReached(graph, from, new Set(members))
      if (again !== undefined) redundant.add(from).add(again)
    }
  }
  return [...redundant]
    .sort((a, b) => a - b)
    .flatMap((at) => {
      const node = graph.nodes[at]
      return node?.kind === 'step' ? [node] : []
    })
}

/** Another of the wanted nodes that the normal flow reaches from `from`. */
function firstReached(graph: Graph, from: number, wanted: ReadonlySet<number>): number | undefined {
  const seen = new Set([from])
  const open = [from]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const { to } of graph.sequenceOut[at] ?? []) {
      if (seen.has(to)) continue
      if (wanted.has(to)) return to
      seen.add(to)
      open.push(to)
    }
  }
  return undefined
}
