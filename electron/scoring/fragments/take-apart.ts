import type { ArcIndex } from '#shared/flow/arc-index.ts'
import { completeNetwork } from './network.ts'
import type { Repairs } from './network.ts'
import { normalise } from './normalise.ts'
import type { Normalised } from './normalise.ts'
import { partTree } from './part-tree.ts'
import type { Part } from './part-tree.ts'

/** A map taken apart into parts with one entry and one exit. */
export interface TakenApart {
  readonly index: ArcIndex
  readonly network: Normalised
  /** Null on an empty map. */
  readonly root: Part | null
  readonly repairs: Repairs
}

/** Linear in the size of the map; any map will do, what had to be repaired is told. */
export function takeApart(index: ArcIndex): TakenApart {
  const completed = completeNetwork(index)
  const network = normalise(completed)
  return { index, network, root: partTree(network), repairs: completed.repairs }
}
