import type { ChartScene } from '#shared/drawing/chart/scene.ts'
import type { MapSplit } from '#shared/drawing/map/draw-split.ts'
import type { Verdict } from '#shared/model/assessment.ts'
import type { Catalogue } from '#shared/model/catalogue.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'

/**
 * What the report says, before any form: chapters of blocks in words. The HTML (and later any other
 * form) is made from this alone.
 */
export interface ReportModel {
  /** Title of the document and its window. */
  readonly title: string
  readonly cover: Cover
  /** Repeated at the foot of every page. */
  readonly foot: { readonly left: string; readonly middle: string }
  readonly chapters: readonly Chapter[]
  /** Names what the maps draw. */
  readonly catalogue: Catalogue
}

export interface Cover {
  readonly client: string
  readonly title: string
  readonly kind: string
  /** The summary's headline. */
  readonly statement: string
  /** How many of each verdict. */
  readonly tally: readonly Words[]
  /** Term and value: consultants, dates, contents. */
  readonly facts: readonly { readonly term: string; readonly words: string }[]
  readonly confidentiality: string
}

/** Starts on a new page. */
export interface Chapter {
  readonly id: string
  /** The line above the headline. */
  readonly kicker: string
  /** A full sentence where it can be one. */
  readonly headline: string
  /** Set as small as the text below a map, to keep to a page. */
  readonly compact?: true
  readonly blocks: readonly Block[]
}

/** A run of text; a verdict sets its mark before the text. */
export interface Span {
  readonly text: string
  readonly strong?: true
  readonly muted?: true
  readonly verdict?: Verdict
}

export type Words = string | readonly Span[]

export type Block =
  | { readonly kind: 'lead'; readonly words: Words }
  | { readonly kind: 'paragraph'; readonly words: Words }
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly words: Words }
  | { readonly kind: 'list'; readonly items: readonly Words[] }
  | TableBlock
  | { readonly kind: 'chart'; readonly scene: ChartScene }
  | MapBlock
  /** Short texts set in two columns. */
  | { readonly kind: 'columns'; readonly items: readonly (readonly Words[])[] }

export interface TableBlock {
  readonly kind: 'table'
  /** Read aloud, not shown: a heading stands above it. */
  readonly caption: string
  readonly columns: readonly Column[]
  /** The first cell of a row is its header. */
  readonly rows: readonly (readonly Words[])[]
}

export interface Column {
  readonly head: string
  readonly align: 'start' | 'end'
  /** Share of the width, in percent. */
  readonly width?: number
}

export interface MapBlock {
  readonly kind: 'map'
  readonly name: string
  readonly document: WorkflowDocument
  /** What to automate and what to orchestrate, marked on the map; null where it is all one. */
  readonly split: MapSplit | null
  /** Numbers of what is parked, on the map where it belongs. */
  readonly marks: readonly MapMark[]
}

/** A small mark on a node or an edge. */
export interface MapMark {
  readonly about: string
  readonly text: string
}
