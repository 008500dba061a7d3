/** A thin line that shows what a dragged thing lines up with. `axis` x is an upright line at x = `at`. */
export interface GuideLine {
  readonly axis: 'x' | 'y'
  readonly at: number
  readonly from: number
  readonly to: number
}

/** One of two or more equal gaps: along `axis`, from one side to the other, drawn at `across`. */
export interface GapMark {
  readonly axis: 'x' | 'y'
  readonly from: number
  readonly to: number
  readonly across: number
}

/** How far to move so as to line up, and what shows it. */
export interface Snap {
  readonly dx: number
  readonly dy: number
  readonly lines: readonly GuideLine[]
  readonly gaps: readonly GapMark[]
}
