import type { Counted } from './counted.ts'

/** What a figure leaves out or had to assume: a sentence, and the part of the map it is about, as far as it is about one. */
export interface Caveat extends Counted {
  readonly text: string
}

/** What sentences are about, by the sentence; those about nothing that is drawn are left out. */
export type CaveatParts = Readonly<Record<string, Counted>>

interface Drawn {
  readonly id: string
}

export function caveat(text: string, nodes: readonly Drawn[] = [], edges: readonly Drawn[] = []): Caveat {
  return { text, nodeIds: nodes.map(({ id }) => id), edgeIds: edges.map(({ id }) => id) }
}

/** The sentences as they are told, each once, and beside them the part of the map that each is about. */
export function told(caveats: readonly Caveat[]): { caveats: readonly string[]; caveatParts?: CaveatParts } {
  const caveatParts = partsOf(caveats)
  const texts = [...new Set(caveats.map(({ text }) => text))]
  return caveatParts === null ? { caveats: texts } : { caveats: texts, caveatParts }
}

/** Null where no sentence is about anything that is drawn. */
export function partsOf(caveats: readonly Caveat[]): CaveatParts | null {
  const drawn = caveats.filter(({ nodeIds, edgeIds }) => nodeIds.length + edgeIds.length > 0)
  if (drawn.length === 0) return null
  return Object.fromEntries(drawn.map(({ text, nodeIds, edgeIds }) => [text, { nodeIds, edgeIds }]))
}
