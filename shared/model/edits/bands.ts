import type { FlowNode, Lane, WorkflowDocument } from '../document.ts'

/** Free space kept between a node and the edge of its band when an edit places it. */
export const BAND_PADDING = 16

/** Height of a lane that is added by hand. */
export const NEW_LANE_HEIGHT = 160

/** A lane with its place: `top` inclusive, `bottom` exclusive, in map units. */
export interface Band {
  readonly departmentId: string
  readonly top: number
  readonly bottom: number
}

/** A lane as it is drawn: of a wrapped flow the lanes stand in every row, with free height `above` the first of a row. */
export interface DrawnLane extends Lane {
  readonly above?: number
  /** Drawn low in a row that has nothing in it. */
  readonly low?: boolean
}

/** The lanes as stacked bands from y = 0. */
export function bandsOf(lanes: readonly DrawnLane[]): Band[] {
  let top = 0
  return lanes.map((lane) => {
    top += lane.above ?? 0
    const band = { departmentId: lane.departmentId, top, bottom: top + lane.height }
    top = band.bottom
    return band
  })
}

/** Where the last band ends; nodes without a department lie below. */
export function bandsBottom(lanes: readonly DrawnLane[]): number {
  return lanes.reduce((sum, { height, above = 0 }) => sum + height + above, 0)
}

/** The band a height belongs to: above the first counts as the first, below the last as none. */
export function bandAt(document: WorkflowDocument, y: number): Band | null {
  const bands = bandsOf(document.lanes)
  return bands.find((band) => y < band.bottom) ?? null
}

export function bandOf(document: WorkflowDocument, departmentId: string | null): Band | null {
  return bandsOf(document.lanes).find((band) => band.departmentId === departmentId) ?? null
}

export function middleOf(item: Pick<FlowNode, 'position' | 'size'>): number {
  return item.position.y + item.size.height / 2
}
