import type { EdgeKind, NodeKind, Point, Size } from '../model/document.ts'

/** Plain data, in map units: what the canvas and the printed drawing both draw. */
export interface Box extends Point, Size {}

/** Lines of text in a box. `align` says which edge of the box the lines are set against. */
export interface TextBox {
  readonly lines: readonly string[]
  readonly box: Box
  readonly align: 'start' | 'middle' | 'end'
}

export interface LaneBand {
  readonly departmentId: string
  readonly name: string
  /** The whole band, title strip included. */
  readonly box: Box
  /** The title strip; its lines are set vertically, reading upwards, and level in a collapsed lane. */
  readonly title: LaneTitle
  /** Set while the lane is collapsed: what it hides, in words. */
  readonly hides?: string
  /** Of a wrapped flow every row has all of the lanes: from 1 on, the row in which the lane is drawn again. */
  readonly row?: number
  /** Low, with its name on a level line: nothing lies in it in this row. */
  readonly low?: boolean
  /** Bands alternate: true is drawn on the quiet surface, false on paper. */
  readonly shaded: boolean
}

export interface LaneTitle extends TextBox {
  /** Smaller than usual in a band too low for the name. */
  readonly fontSize: number
  readonly lineHeight: number
}

export interface Chip {
  readonly text: string
  readonly box: Box
}

export interface NodeBox {
  readonly id: string
  readonly kind: NodeKind
  readonly box: Box
  /** A step's name, set from the top left inside the box; empty for other kinds. */
  readonly lines: readonly string[]
  /** Font size and line height of `lines`: smaller than usual where a small box would lose words. */
  readonly fontSize: number
  readonly lineHeight: number
  /** Where the lines and the chips start, relative to the top left of the box (first line's top). */
  readonly textOrigin: Point
  /** System chips; their boxes are relative to the top left corner of the node. */
  readonly chips: readonly Chip[]
  /** Drawn in muted text in place of chips: `by hand` or `by machine`. Relative to the top left corner of the node. */
  readonly caption?: TextBox
  /** Name beside an event or gateway, relative to the top left corner of the node. */
  readonly label?: TextBox
  /** How an exception path begins here from anywhere in the workflow; relative to the top left corner. */
  readonly entry?: TextBox
}

export type Side = 'left' | 'right' | 'top' | 'bottom'

export interface EdgeRoute {
  readonly id: string
  readonly kind: EdgeKind
  /** Corners from the source's border to the target's border. */
  readonly points: readonly Point[]
  /** The same with rounded corners, as the `d` of an SVG path. */
  readonly path: string
  readonly label?: TextBox
  /** Where the edge crosses into another department's band. */
  readonly handoffs: readonly Point[]
  /** Triangle of the arrow head, its tip on the target's border, as the `d` of an SVG path. */
  readonly arrow: string
}

export interface MessageRoute {
  readonly id: string
  readonly points: readonly Point[]
  readonly path: string
  readonly label?: TextBox
  readonly arrow: string
}

export interface NoteBox {
  readonly id: string
  readonly box: Box
  readonly lines: readonly string[]
  /** Line to what the note is about. */
  readonly tether?: string
}

/** A department that only sends or receives messages: a strip above the lanes. */
export interface PartnerBox {
  readonly departmentId: string
  readonly name: string
  readonly box: Box
}

export interface MapGeometry {
  /** Everything drawn, labels included, with the margin around it. */
  readonly bounds: Box
  readonly lanes: readonly LaneBand[]
  readonly partners: readonly PartnerBox[]
  readonly nodes: Readonly<Record<string, NodeBox>>
  readonly edges: Readonly<Record<string, EdgeRoute>>
  readonly messages: Readonly<Record<string, MessageRoute>>
  readonly notes: Readonly<Record<string, NoteBox>>
}
