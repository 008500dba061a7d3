/** The part of the map a figure counted. */
export interface Counted {
  readonly nodeIds: readonly string[]
  readonly edgeIds: readonly string[]
}
