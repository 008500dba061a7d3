import type { Counted } from './counted.ts'

/**
 * trivial: a single arrow. polygon: parts one after another. bond: parts side by side, between the same two places.
 * rigid: parts knotted so that nothing smaller with one entry and one exit holds more than one of them.
 */
export type FragmentKind = 'trivial' | 'polygon' | 'bond' | 'rigid'

/** A part of the map with one entry and one exit: a node of its refined process structure tree. */
export interface Fragment extends Counted {
  readonly id: string
  readonly kind: Exclude<FragmentKind, 'trivial'>
  /** Ids of the nodes through which it is entered and left; null where that is a virtual beginning or end. */
  readonly entry: string | null
  readonly exit: string | null
  /**
   * Ids of the fragments directly in it, in the order of the flow where they follow one another. Its own `nodeIds` and
   * `edgeIds` are what lies directly in it; what is in its children is listed there, once.
   */
  readonly children: readonly string[]
}

export interface Fragments {
  readonly counts: Readonly<Record<FragmentKind, number>>
  /** Parents before children. Single arrows are only counted. */
  readonly tree: readonly Fragment[]
  /** What had to be repaired before the map could be taken apart, each a sentence. */
  readonly repairs: readonly string[]
}
