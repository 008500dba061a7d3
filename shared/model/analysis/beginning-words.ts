import type { FlowNode } from '../document.ts'
import { nodeNames } from '../node-words.ts'
import { caveat } from './caveat.ts'
import type { Caveat } from './caveat.ts'

/** Where a part of the map has several beginnings nobody said how many cases begin at each; by the nodes of each part. */
export function equalBeginnings(parts: readonly (readonly FlowNode[])[]): Caveat[] {
  return parts
    .filter(({ length }) => length > 1)
    .map((starts) =>
      caveat(
        `Cases are taken to begin in equal shares at ${nodeNames(starts)}: how many begin at each is not known.`,
        starts,
      ),
    )
}
