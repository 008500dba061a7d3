/** Something that wants to stand at a place along a line. */
export interface Wish {
  /** Where its middle would like to be. */
  readonly at: number
  readonly width: number
}

interface Block {
  sum: number
  count: number
}

/**
 * Middles of things in a row, in the order given (by where they want to be), at least `gap` apart and each as
 * near as it can be to its wish: least squares, by pooling neighbours that push each other. Whole units.
 */
export function placeInRow(wishes: readonly Wish[], gap: number): number[] {
  const offsets: number[] = []
  let offset = 0
  for (const [index, { width }] of wishes.entries()) {
    const before = wishes[index - 1]
    if (before !== undefined) offset += (before.width + width) / 2 + gap
    offsets.push(offset)
  }
  const blocks: Block[] = []
  for (const [index, { at }] of wishes.entries()) {
    blocks.push({ sum: at - (offsets[index] ?? 0), count: 1 })
    pool(blocks)
  }
  const bases = blocks.flatMap(({ sum, count }) =>
    Array.from({ length: count }, () => Math.round(sum / count)),
  )
  return bases.map((base, index) => base + (offsets[index] ?? 0))
}

/** Joins the last two blocks while the later one wants to stand before the earlier one. */
function pool(blocks: Block[]): void {
  for (;;) {
    const [last, before] = [blocks.at(-1), blocks.at(-2)]
    if (last === undefined || before === undefined) return
    if (before.sum / before.count <= last.sum / last.count) return
    blocks.pop()
    before.sum += last.sum
    before.count += last.count
  }
}
