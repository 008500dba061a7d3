import { nearer } from './boxes.ts'
import type { Box } from '../../geometry/types.ts'

export interface StripItem {
  readonly id: string
  /** Centre of the mark. */
  readonly x: number
  /** Everything the item draws, from the whisker's left end to the label's right end. */
  readonly from: number
  readonly to: number
}

export const stripRow = 22

/** Rows for the items of the strip, so that nothing drawn in one row touches; answers each item's row from 0. */
export function packRows(items: readonly StripItem[]): {
  readonly rows: number
  readonly rowOf: ReadonlyMap<string, number>
} {
  const placed: { box: Box; row: number }[] = []
  const rowOf = new Map<string, number>()
  for (const item of items) {
    const box = { x: item.from, y: 0, width: item.to - item.from, height: 1 }
    let row = 0
    while (placed.some((other) => other.row === row && nearer(box, other.box, 8))) row += 1
    placed.push({ box, row })
    rowOf.set(item.id, row)
  }
  return { rows: Math.max(0, ...placed.map(({ row }) => row + 1)), rowOf }
}
