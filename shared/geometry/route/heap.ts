/** A binary heap of numbers ordered by a cost given with each. */
export class Heap {
  private readonly costs: number[] = []
  private readonly items: number[] = []

  get size(): number {
    return this.items.length
  }

  /** Least cost in the heap; Infinity when empty. */
  get least(): number {
    return this.costs[0] ?? Infinity
  }

  clear(): void {
    this.costs.length = 0
    this.items.length = 0
  }

  push(cost: number, item: number): void {
    const { costs, items } = this
    let at = items.length
    costs.push(cost)
    items.push(item)
    while (at > 0) {
      const parent = (at - 1) >> 1
      const parentCost = costs[parent] as number
      if (parentCost <= cost) break
      costs[at] = parentCost
      items[at] = items[parent] as number
      at = parent
    }
    costs[at] = cost
    items[at] = item
  }

  /** The item of least cost; -1 when empty. */
  pop(): number {
    const { costs, items } = this
    const top = items[0]
    const cost = costs.pop()
    const item = items.pop()
    if (top === undefined || cost === undefined || item === undefined) return -1
    const size = items.length
    if (size === 0) return top
    let at = 0
    for (let child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && (costs[child + 1] as number) < (costs[child] as number)) child++
      if ((costs[child] as number) >= cost) break
      costs[at] = costs[child] as number
      items[at] = items[child] as number
      at = child
    }
    costs[at] = cost
    items[at] = item
    return top
  }
}
