import { arcsOut, groupBy } from '#shared/flow/arc-index.ts'
import type { ArcIndex } from '#shared/flow/arc-index.ts'
import { strongParts, strongPartsOf } from '#shared/flow/strong-parts.ts'
import { intAt } from '#shared/lib/ints.ts'

export interface LoopPart {
  readonly members: readonly number[]
  /** Of every node the part it is in while this one is looked at; those of a part have the same number. */
  readonly partOf: Int32Array
  readonly nested: boolean
}

/** Nodes in loops within others, by those on the map: of hundreds inside each other only the outer ones are told apart. */
const mostNested = 20

/**
 * Parts of the map in which a case can come back. Of a part whose ways back are known the parts within it are found, once
 * those ways are left out; each is a part of its own.
 */
export function loopParts(index: ArcIndex): {
  readonly found: () => Generator<LoopPart>
  readonly lookInside: (members: readonly number[], back: readonly number[]) => void
} {
  const whole = strongPartsOf(index)
  const partOf = whole.partOf.slice()
  let parts = whole.count
  let budget = mostNested * index.nodes.length
  const open = grouped(whole.partOf, whole.count)
    .filter((members) => members.length > 1 || leadsToItself(index, members[0] ?? 0, null))
    .map((members): Omit<LoopPart, 'partOf'> => ({ members, nested: false }))
  return {
    *found() {
      // What is found inside is looked at in its turn.
      for (const part of open) yield { ...part, partOf }
    },
    lookInside(members, back) {
      budget -= members.length
      if (budget < 0) return
      const gone = new Set(back)
      const local = new Map(members.map((v, at) => [v, at]))
      const starts = new Int32Array(members.length + 1)
      const targets: number[] = []
      members.forEach((v, at) => {
        for (const arc of arcsOut(index, v)) {
          const to = local.get(intAt(index.to, arc))
          if (to !== undefined && !gone.has(arc)) targets.push(to)
        }
        starts[at + 1] = targets.length
      })
      const inside = strongParts({ starts, targets: Int32Array.from(targets) })
      members.forEach((v, at) => (partOf[v] = parts + intAt(inside.partOf, at)))
      parts += inside.count
      for (const some of grouped(inside.partOf, inside.count)) {
        const nodes = some.map((at) => members[at] ?? 0)
        if (nodes.length > 1 || leadsToItself(index, nodes[0] ?? 0, gone))
          open.push({ members: nodes, nested: true })
      }
    },
  }
}

function grouped(partOf: Int32Array, parts: number): number[][] {
  const [starts, nodes] = groupBy(partOf, parts)
  return Array.from({ length: parts }, (_, part) => [
    ...nodes.subarray(intAt(starts, part), intAt(starts, part + 1)),
  ])
}

function leadsToItself(index: ArcIndex, v: number, gone: ReadonlySet<number> | null): boolean {
  return arcsOut(index, v).some((arc) => index.to[arc] === v && gone?.has(arc) !== true)
}
