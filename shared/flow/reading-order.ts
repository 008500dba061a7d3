import type { WorkflowDocument } from '../model/document.ts'
import { readPaths } from './paths.ts'
import type { Paths } from './paths.ts'
import { walkHome } from './walk.ts'

/**
 * The nodes in the order in which somebody tells the workflow: from where it begins along the likeliest way to its
 * end, then what branches off it, from the first fork on, each branch told the same way. Every node once.
 */
export function readingOrder(document: WorkflowDocument): string[] {
  const paths = readPaths(document)
  const home = walkHome(document)?.nodeId
  const told = new Set<string>()
  for (const id of home === undefined ? [] : [home]) tell(id, paths, told)
  for (const id of paths.beginnings) tell(id, paths, told)
  // What only a circle leads to has no beginning of its own.
  for (const { id } of document.nodes.toSorted((one, other) => one.position.x - other.position.x))
    tell(id, paths, told)
  return [...told]
}

/** Adds the way on from a node, then the other ways out of what it came through. */
function tell(from: string, paths: Paths, told: Set<string>): void {
  const open = [from]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const chain: string[] = []
    for (let at: string | undefined = id; at !== undefined && !told.has(at); at = paths.likeliest(at)) {
      told.add(at)
      chain.push(at)
    }
    const branches = chain.flatMap((node) => paths.outOf(node).filter((next) => !told.has(next)))
    open.push(...branches.toReversed())
  }
}
