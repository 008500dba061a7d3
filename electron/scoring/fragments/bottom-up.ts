import type { Part } from './part-tree.ts'

/** A part and all in it, each after the parts in it. Iterative: maps may be deep. */
export function bottomUp(root: Part | null): Part[] {
  const order = root === null ? [] : [root]
  for (const part of order) addParts(part, order)
  return order.reverse()
}

function addParts({ children }: Part, order: Part[]): void {
  for (const child of children) if (typeof child !== 'number') order.push(child)
}
