import type { SketchEdge } from '../sketch/sketch.ts'

/** An edge of the text before, with the edge of the map it stands for. */
export interface BoundEdge {
  readonly said: SketchEdge
  readonly id: string
  /** The line it now stands on; null when that line is gone. */
  readonly lineNow: number | null
}

/**
 * Which edge of the new text is which of the old: of those that leave the same node first what stayed as it is,
 * then what stands on the same line, then what has the same label or end, then what comes in the same order. So
 * an edge keeps its id, comment and notes when its line is edited, or a node is put in between.
 */
export function pairEdges(before: readonly BoundEdge[], after: readonly SketchEdge[]): (BoundEdge | null)[] {
  const free = new Map<string, Set<BoundEdge>>()
  for (const edge of before) {
    const sharing = free.get(edge.said.source) ?? new Set()
    free.set(edge.said.source, sharing.add(edge))
  }
  const pairs: (BoundEdge | null)[] = after.map(() => null)
  for (const fits of tests) {
    after.forEach((edge, at) => {
      const left = free.get(edge.source)
      if (pairs[at] !== null || left === undefined || left.size === 0) return
      for (const each of left) {
        if (!fits(each, edge)) continue
        pairs[at] = each
        left.delete(each)
        return
      }
    })
  }
  return pairs
}

type Test = (before: BoundEdge, after: SketchEdge) => boolean

const sameKind: Test = ({ said }, after) => said.kind === after.kind
const sameLine: Test = ({ lineNow }, after) => lineNow === after.line
const sameEnd: Test = ({ said }, after) => said.target === after.target
const sameLabel: Test = ({ said }, after) => said.label === after.label && said.label !== ''

const tests: readonly Test[] = [
  (before, after) => sameFacts(before.said, after) && sameEnd(before, after),
  (before, after) =>
    sameLine(before, after) &&
    sameKind(before, after) &&
    (sameEnd(before, after) || sameLabel(before, after)),
  (before, after) => sameLine(before, after) && sameKind(before, after),
  sameLine,
  (before, after) => sameKind(before, after) && sameLabel(before, after),
  (before, after) => sameKind(before, after) && sameEnd(before, after),
  sameKind,
]

/** Whether two edges say the same, their ends aside. */
export function sameFacts(one: SketchEdge, other: SketchEdge): boolean {
  return (
    one.kind === other.kind &&
    one.label === other.label &&
    one.share === other.share &&
    one.event === other.event &&
    JSON.stringify(one.rate) === JSON.stringify(other.rate)
  )
}
