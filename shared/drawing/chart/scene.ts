import type { Theme } from '../../design/tokens.ts'
import type { Box } from '../../geometry/types.ts'

/**
 * A chart as plain data: placed shapes whose colours are names of design tokens. The window draws it
 * with React, the report with `chartSvg`; both therefore show the same picture in their own theme.
 * Units are CSS pixels, x to the right, y down.
 */
export interface ChartScene {
  readonly width: number
  readonly height: number
  /** What the chart is, a few words. */
  readonly title: string
  /** What it says, for readers who do not see it; the table beside it has the numbers. */
  readonly description: string
  /** Painted in order. */
  readonly groups: readonly ChartGroup[]
}

export interface ChartGroup {
  readonly role: 'ground' | 'axis' | 'mark' | 'link' | 'load' | 'note'
  /** Set on what can be focused and clicked: the workflow's id or the initiative's key. */
  readonly id?: string
  /** Accessible name of a group with an id. */
  readonly label?: string
  /** Where a pointer or the focus ring finds it. */
  readonly bounds?: Box
  readonly shapes: readonly Shape[]
}

export type Colour = keyof Theme | 'none'

export type Shape = RectShape | LineShape | PathShape | TextShape

export interface RectShape extends Box {
  readonly kind: 'rect'
  readonly fill: Colour
  readonly stroke?: Colour
  readonly strokeWidth?: number
  readonly radius?: number
}

export interface LineShape {
  readonly kind: 'line'
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
  readonly stroke: Colour
  readonly strokeWidth: number
  readonly dash?: string
}

/** `d` is drawn at (x, y) after scaling; stroke widths are not scaled. */
export interface PathShape {
  readonly kind: 'path'
  readonly d: string
  readonly x: number
  readonly y: number
  readonly scale: number
  readonly fill: Colour
  readonly stroke?: Colour
  readonly strokeWidth?: number
}

export interface TextShape {
  readonly kind: 'text'
  readonly x: number
  /** Baseline. */
  readonly y: number
  readonly text: string
  readonly size: number
  readonly weight: 400 | 500 | 600
  readonly fill: Colour
  readonly anchor: 'start' | 'middle' | 'end'
}
