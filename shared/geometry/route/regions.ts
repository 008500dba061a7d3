import type { BoxIndex } from '../box-index.ts'
import type { Box } from '../types.ts'
import { buildGrid, type Grid } from './grid.ts'
import type { DrawnLines } from './drawn-lines.ts'

/** Regions begin and end on multiples of this, so that edges near each other share one. */
export const cell = 256
/** Grids kept at a time; a bound on memory, not reached by maps people draw. */
const mostRegions = 2000

interface Settings {
  /** How far around its two nodes a way may lead, at least. */
  readonly reach: number
  readonly channel: number
  readonly clearance: number
}

/** A piece of the map with the grid on which ways through it are searched. */
export interface Region {
  readonly box: Box
  readonly grid: Grid
  readonly channel: number
  /** How many of the routes drawn so far are marked on the grid. */
  marked: number
}

/**
 * The grids of a map, a piece at a time: a way depends on what lies around its two nodes, so what happens far away
 * neither costs anything nor changes it.
 */
export class Regions {
  private readonly known = new Map<string, Region | null>()
  private readonly boxes: BoxIndex
  private readonly soft: BoxIndex
  private readonly lines: DrawnLines
  private readonly settings: Settings

  /** `lines`: the routes so far; whoever adds one adds it here, and the grids follow. */
  constructor(boxes: BoxIndex, soft: BoxIndex, lines: DrawnLines, settings: Settings) {
    this.boxes = boxes
    this.soft = soft
    this.lines = lines
    this.settings = settings
  }

  /** The piece around two nodes; undefined where too much stands on one spot for a grid. */
  around(source: Box, target: Box): Region | undefined {
    const { reach } = this.settings
    const [left, right] = span(source.x, source.width, target.x, target.width, reach)
    const [top, bottom] = span(source.y, source.height, target.y, target.height, reach)
    const key = `${left} ${right} ${top} ${bottom}`
    let region = this.known.get(key)
    if (region === undefined) {
      if (this.known.size >= mostRegions) this.known.clear()
      region = this.build({
        x: left * cell,
        y: top * cell,
        width: (right - left) * cell,
        height: (bottom - top) * cell,
      })
      this.known.set(key, region)
    }
    if (region === null) return undefined
    region.marked = this.lines.markOn(region.grid, region.box, region.marked)
    return region
  }

  private build(box: Box): Region | null {
    const { channel, clearance } = this.settings
    const grid = buildGrid(this.boxes.within(box), this.soft.within(box), channel, clearance)
    return grid === undefined ? null : { box, grid, channel, marked: 0 }
  }
}

/** First cell and the one after the last that two boxes and what lies around them take up in one direction. */
function span(a: number, aSize: number, b: number, bSize: number, reach: number): readonly [number, number] {
  const from = Math.min(a, b) - reach
  const to = Math.max(a + aSize, b + bSize) + reach
  return [Math.floor(from / cell), Math.ceil(to / cell)]
}
