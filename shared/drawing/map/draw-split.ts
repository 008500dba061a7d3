import type { Theme } from '../../design/tokens.ts'
import { doneMark, verdictMark } from '../../design/tokens.ts'
import { grow } from '../../geometry/box.ts'
import { tagPlace, wordsBesideEdges } from '../../geometry/tag-place.ts'
import type { Box, EdgeRoute, MapGeometry } from '../../geometry/types.ts'
import { splitLook } from '../../model/analysis/split-words.ts'
import type { SplitLook } from '../../model/analysis/split-words.ts'
import type { Split, SplitStep } from '../../model/analysis/split.ts'
import type { MapIsland } from './draw-islands.ts'
import { element } from './svg-text.ts'

/** What a map needs of a split to draw it. */
export interface MapSplit extends Pick<Split, 'handOverEdgeIds'> {
  readonly islands: readonly MapIsland[]
  readonly steps: readonly Pick<SplitStep, 'nodeId' | 'label' | 'automated'>[]
}

/** The line around a step of each kind, so that it is told apart without colour; the sign is the verdict's own. */
export const splitLine: Readonly<
  Record<SplitLook, { readonly width: number; readonly dash: string | undefined }>
> = {
  automate: { width: 2.5, dash: undefined },
  done: { width: 1.25, dash: undefined },
  orchestrate: { width: 3.5, dash: '1.5 3' },
}

const GAP = 3
const TAG = 16
const SIGN = 11
/** Broad enough to show on both sides of the line of an edge. */
export const handOverWidth = 5

/** A step that is on the map, with what the split says of it and where its sign stands. */
export interface SplitPlace {
  readonly look: SplitLook
  readonly box: Box
  readonly sign: Box
}

/** Signs stand on a corner of their step where they cover no words of an edge, as on the canvas. */
export function splitPlaces(geometry: MapGeometry, { steps }: MapSplit): readonly SplitPlace[] {
  const words = wordsBesideEdges(geometry)
  return steps.flatMap((step) => {
    const box = geometry.nodes[step.nodeId]?.box
    if (box === undefined) return []
    return { look: splitLook(step), box, sign: tagPlace(box, { width: TAG, height: TAG }, words) }
  })
}

/** A line of its own kind around the step, and the sign of its kind on a corner. */
export function drawSplitStep({ look, box, sign }: SplitPlace, theme: Theme): string {
  const { width, dash } = splitLine[look]
  const colour = splitColour(look, theme)
  const line = element('rect', {
    ...grow(box, GAP),
    rx: 8,
    fill: 'none',
    stroke: colour,
    'stroke-width': width,
    'stroke-dasharray': dash,
  })
  const ground = element('rect', { ...sign, rx: TAG / 2, fill: theme.paper, stroke: colour })
  const inset = (TAG - SIGN) / 2
  const mark = element('path', {
    ...splitSign(look, colour),
    transform: `translate(${sign.x + inset} ${sign.y + inset}) scale(${SIGN / 16})`,
  })
  return line + element('g', {}, element('title', {}, titles[look]) + ground + mark)
}

const titles: Readonly<Record<SplitLook, string>> = {
  automate: 'automate',
  done: 'automated',
  orchestrate: 'orchestrate',
}

export function splitColour(look: SplitLook, theme: Theme): string {
  return theme[look === 'done' ? 'automate' : look]
}

/** The sign of a kind on a 16 × 16 grid: what is done already is an outline with a tick, the others are filled. */
export function splitSign(look: SplitLook, colour: string): Readonly<Record<string, string | number>> {
  if (look === 'done') return { d: doneMark, fill: 'none', stroke: colour, 'stroke-width': 1.75 }
  return { d: verdictMark[look].fill, fill: colour }
}

/** A broad band under an arrow between the two kinds. */
export function drawHandOver({ path }: EdgeRoute, theme: Theme): string {
  return element('path', {
    d: path,
    fill: 'none',
    stroke: theme.line,
    'stroke-width': handOverWidth,
    'stroke-linejoin': 'round',
  })
}
