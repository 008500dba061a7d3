import { themes } from '#shared/design/tokens.ts'
import { handOverWidth, splitColour, splitLine, splitSign } from '#shared/drawing/map/draw-split.ts'
import type { MapSplit } from '#shared/drawing/map/draw-split.ts'
import { element, escapeXml } from '#shared/drawing/map/svg-text.ts'
import { PART_OUTLINE } from '#shared/geometry/part-ground.ts'
import { count } from '#shared/lib/words.ts'
import { splitCounts } from '#shared/model/analysis/split-words.ts'
import type { SplitLook } from '#shared/model/analysis/split-words.ts'

/** Height of a line of the legend with the white space above it, in CSS pixels. */
export const legendHeight = 22

const theme = themes.light

/** What line and sign of each kind mean, and how many there are. */
export function legendHtml({ steps, handOverEdgeIds, islands }: MapSplit): string {
  const kinds = splitCounts(steps).map(({ kind, words }) => entry(sample(kind) + sign(kind), words))
  const many = handOverEdgeIds.length
  const over = many === 0 ? [] : [entry(line(theme.line, handOverWidth), count(many, 'hand-over'))]
  const parts = islands.length === 0 ? [] : [entry(frame(), islandWords(islands.length))]
  return [...kinds, ...parts, ...over].join('')
}

function islandWords(many: number): string {
  return many === 1
    ? '1 island, automated from end to end'
    : `${many} islands, automated from end to end, numbered`
}

/** A piece of the outline around an island. */
function frame(): string {
  const drawn = element('rect', {
    x: 1,
    y: 1,
    width: 20,
    height: 10,
    rx: 3,
    fill: theme.automateWash,
    stroke: theme.automate,
    'stroke-width': PART_OUTLINE,
  })
  return `<svg class="line" viewBox="0 0 22 12" aria-hidden="true">${drawn}</svg>`
}

function entry(signs: string, words: string): string {
  return `<span class="marked">${signs}${escapeXml(words)}</span>`
}

/** The line around a step of the kind. */
function sample(kind: SplitLook): string {
  const { width, dash } = splitLine[kind]
  return line(splitColour(kind, theme), width, dash)
}

/** As it stands on the corner of a step; the words beside it say what it is. */
function sign(kind: SplitLook): string {
  const drawn = element('path', splitSign(kind, splitColour(kind, theme)))
  return `<svg class="mark" viewBox="0 0 16 16" aria-hidden="true">${drawn}</svg>`
}

function line(stroke: string, width: number, dash?: string): string {
  const drawn = element('path', { d: 'M0 6h22', stroke, 'stroke-width': width, 'stroke-dasharray': dash })
  return `<svg class="line" viewBox="0 0 22 12" aria-hidden="true">${drawn}</svg>`
}
