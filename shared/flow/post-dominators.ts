import { remembered } from '../lib/remembered.ts'
import { postorder } from './postorder.ts'

/**
 * Immediate post-dominators: the first node every way onward from a node must pass (Cooper, Harvey and Kennedy 2001,
 * on the reversed graph). Node `successors.length` is the virtual end that every node without a way out leads to;
 * −1 where no end can be reached. Worked out once for the same lists, which are not to change.
 */
export const postDominators = remembered((successors: readonly (readonly number[])[]): Int32Array => {
  const end = successors.length
  const predecessors: number[][] = Array.from({ length: end + 1 }, () => [])
  successors.forEach((targets, u) => {
    for (const v of targets.length === 0 ? [end] : targets) predecessors[v]?.push(u)
  })
  const order = postorder(predecessors, [end])
  const rank = new Int32Array(end + 1).fill(-1)
  order.forEach((node, position) => (rank[node] = position))
  const dominator = new Int32Array(end + 1).fill(-1)
  dominator[end] = end
  for (let changed = true; changed;) {
    changed = false
    for (let at = order.length - 2; at >= 0; at -= 1) {
      const node = order[at] ?? 0
      const found = meet(successors[node] ?? [])
      if (dominator[node] !== found) {
        dominator[node] = found
        changed = true
      }
    }
  }
  return dominator

  function meet(targets: readonly number[]): number {
    let common = -1
    for (const target of targets.length === 0 ? [end] : targets) {
      if (dominator[target] === -1) continue
      common = common === -1 ? target : intersect(common, target)
    }
    return common
  }

  function intersect(a: number, b: number): number {
    let [left, right] = [a, b]
    while (left !== right) {
      if ((rank[left] ?? 0) < (rank[right] ?? 0)) left = dominator[left] ?? end
      else right = dominator[right] ?? end
    }
    return left
  }
})
