import type { Part } from './part-tree.ts'

/** A part and all in it, each after the parts in it. Iterative: maps may be deep. */
export function bottomUp(root: Part | null): Part[] {
  const order = root === null ? [] : [root]
  for (const part of order)
    for (const child of part.children) if (typeof child !== 'number') order.push(child)
  return order.reverse()
}
