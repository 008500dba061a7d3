import type { Assessment } from '../model/assessment.ts'
import type { Rubric } from '../model/rubric.ts'
import { verdictWord } from '../design/tokens.ts'
import { textWidth } from '../geometry/text.ts'
import { wrapText } from '../geometry/wrap-text.ts'
import { figure } from '../lib/words.ts'
import { around } from './chart/boxes.ts'
import { dodge } from './chart/dodge.ts'
import { bandGroup, columnWidth, margin, totalAt, totalAxis, volumeAxis } from './chart/matrix-frame.ts'
import { placeLabels } from './chart/place-labels.ts'
import type { PlacedLabel } from './chart/place-labels.ts'
import { volumeScale } from './chart/scales.ts'
import type { Scale } from './chart/scales.ts'
import type { Box } from '../geometry/types.ts'
import type { ChartGroup, ChartScene } from './chart/scene.ts'
import { chartText, line, markShapes, text } from './chart/shapes.ts'
import { packRows, stripRow } from './chart/unknown-strip.ts'

/** A workflow on the matrix chart. */
export interface MatrixPoint extends Pick<Assessment, 'total' | 'range' | 'verdict' | 'status'> {
  readonly id: string
  readonly name: string
  /** null: nobody said; it stands in the strip "volume not known". */
  readonly casesPerYear: number | null
}

export interface MatrixChartInput {
  readonly points: readonly MatrixPoint[]
  readonly width: number
  /** Wished height; the scene grows beyond it where the labels need more room. */
  readonly height: number
  readonly rubric: Rubric
}

interface Mark {
  readonly point: MatrixPoint
  readonly x: number
  readonly y: number
  readonly size: number
  readonly label: string
  readonly labelWidth: number
}

const lineHeight = 15
const smallestMark = 11
const largestMark = 16.5
const widestLabel = 190
const maximumGrowth = 24

/**
 * All workflows of an engagement: matrix total (across, with the rubric's bands) by volume (upwards;
 * logarithmic when the spread is more than twentyfold). The verdict's mark grows with the volume; a
 * provisional verdict is hollow with a whisker over the totals that the open answers allow.
 */
export function matrixChart(input: MatrixChartInput): ChartScene {
  const known = input.points.filter((point) => point.casesPerYear !== null)
  const unknown = input.points.filter((point) => point.casesPerYear === null)
  const x = margin.left
  const width = Math.max(200, input.width - margin.left - margin.right)
  const strip = stripMarks(unknown, { x, y: 0, width, height: 0 })
  const fixed = margin.top + margin.bottom + margin.names
  const wished = Math.max(known.length === 0 ? 0 : 120, input.height - fixed - strip.height)
  const upper = known.length === 0 ? emptyUpper() : upperMarks(known, { x, y: 0, width, height: wished })
  return assemble(input, { x, width, strip, upper })
}

interface Part {
  readonly height: number
  readonly groups: (top: number) => readonly ChartGroup[]
}

interface Parts {
  readonly x: number
  readonly width: number
  readonly strip: Part
  readonly upper: Part
}

function assemble(input: MatrixChartInput, { x, width, strip, upper }: Parts): ChartScene {
  const top = margin.top
  const plot = { x, y: top, width, height: margin.names + upper.height + strip.height }
  const stripTop = top + margin.names + upper.height
  return {
    width: input.width,
    height: plot.y + plot.height + margin.bottom,
    title: 'Where each workflow stands',
    description: describe(input.points),
    groups: [
      bandGroup(plot, input.rubric),
      ...upper.groups(top + margin.names),
      ...strip.groups(stripTop),
      totalAxis(plot, input.rubric),
    ],
  }
}

function emptyUpper(): Part {
  return { height: 0, groups: () => [] }
}

/** Workflows of known volume: marks moved apart, labels placed; grows until every label has its place. */
function upperMarks(points: readonly MatrixPoint[], wished: Box): Part {
  for (let growth = 0; growth < maximumGrowth; growth += 1) {
    const area = { ...wished, height: wished.height + growth * 40 }
    const scale = volumeScale(points.map(volumeOf), area.height - 6, 6)
    const marks = placeMarks(points, area, scale)
    const labels = labelMarks(marks, area)
    if (labels !== null) return upperPart(marks, labels, area, scale)
  }
  throw new Error('A chart this tall has room for every label.')
}

function upperPart(marks: readonly Mark[], labels: readonly PlacedLabel[], area: Box, scale: Scale): Part {
  return {
    height: area.height,
    groups: (top) => [
      volumeAxis({ ...area, y: top, height: area.height }, shifted(scale, top), 'cases a year'),
      ...marks.map((mark) =>
        markGroup(mark, labels.find((label) => label.id === mark.point.id) ?? null, area, top),
      ),
    ],
  }
}

function shifted(scale: Scale, top: number): Scale {
  return { ...scale, at: (value) => scale.at(value) + top }
}

function placeMarks(points: readonly MatrixPoint[], area: Box, scale: Scale): readonly Mark[] {
  const x = totalAt(area)
  const most = Math.max(...points.map(volumeOf), 1)
  const dots = points.map((point) => ({
    id: point.id,
    x: x(point.total),
    y: scale.at(volumeOf(point)),
    size: smallestMark + (largestMark - smallestMark) * Math.sqrt(volumeOf(point) / most),
  }))
  const moved = dodge(dots, columnWidth(area) / 2, 0, area.height)
  return points.flatMap((point, index) => {
    const dot = moved[index]
    return dot === undefined ? [] : [{ point, ...labelOf(point), x: dot.x, y: dot.y, size: dot.size }]
  })
}

function labelMarks(marks: readonly Mark[], area: Box): readonly PlacedLabel[] | null {
  const items = marks.map((mark) => ({
    id: mark.point.id,
    mark: around(mark.x, mark.y, mark.size),
    width: mark.labelWidth,
  }))
  const whiskers = marks.flatMap((mark) => whiskerBox(mark, area) ?? [])
  const obstacles = [...items.map((item) => item.mark), ...whiskers]
  return placeLabels(items, { area, lineHeight, obstacles })
}

function whiskerBox({ point, y }: Mark, area: Box): Box | null {
  const [low, high] = point.range
  if (low === high) return null
  const x = totalAt(area)
  return { x: x(low), y: y - 3, width: x(high) - x(low), height: 6 }
}

function markGroup(mark: Mark, placed: PlacedLabel | null, area: Box, top: number): ChartGroup {
  const { point, x, size } = mark
  const y = mark.y + top
  const label =
    placed === null
      ? []
      : [
          ...(placed.leader === null
            ? []
            : [
                line(
                  [placed.leader.x1, placed.leader.y1 + top],
                  [placed.leader.x2, placed.leader.y2 + top],
                  'line',
                  0.75,
                ),
              ]),
          text(placed.box.x, placed.box.y + top + 11.5, mark.label, labelStyle),
        ]
  return {
    role: 'mark',
    id: point.id,
    label: spoken(point),
    bounds: around(x, y, size + 8),
    shapes: [
      ...whiskerShapes(point, y, area),
      ...markShapes(point.verdict, x, y, size, point.status === 'provisional'),
      ...label,
    ],
  }
}

function whiskerShapes(point: MatrixPoint, y: number, area: Box) {
  const [low, high] = point.range
  if (low === high) return []
  const x = totalAt(area)
  const ends = [x(low), x(high)] as const
  return [
    line([ends[0], y], [ends[1], y], point.verdict, 1),
    ...ends.map((end) => line([end, y - 3], [end, y + 3], point.verdict, 1)),
  ]
}

const labelStyle = { size: chartText.label, weight: 500, fill: 'ink' } as const

/** Measured as semibold, which is a little wider than the medium it is drawn in. */
function labelOf(point: MatrixPoint): Pick<Mark, 'label' | 'labelWidth'> {
  const label = wrapText(point.name, widestLabel, chartText.label, 600, 1)[0] ?? ''
  return { label, labelWidth: Math.ceil(textWidth(label, chartText.label, 600)) + 1 }
}

/** Workflows without a volume, in rows along the bottom with their labels to the right (or left at the edge). */
function stripMarks(points: readonly MatrixPoint[], area: Box): Part {
  if (points.length === 0) return emptyUpper()
  const items = points.map((point) => stripItem(point, area))
  const { rows, rowOf } = packRows(items)
  const height = rows * stripRow + 12
  return {
    height,
    groups: (top) => [
      stripName(area, top, height),
      ...items.map((item) => {
        const y = (rowOf.get(item.id) ?? 0) * stripRow + 6 + stripRow / 2
        const box = { x: item.labelX, y: y - 7.5, width: item.labelWidth, height: lineHeight }
        const mark = { ...item, y, size: smallestMark }
        return markGroup(mark, { id: item.id, box, leader: null }, area, top)
      }),
    ],
  }
}

function stripItem(point: MatrixPoint, area: Box) {
  const x = totalAt(area)
  const label = labelOf(point)
  const centre = x(point.total)
  const left = Math.min(x(point.range[0]), centre - smallestMark / 2)
  const right = Math.max(x(point.range[1]), centre + smallestMark / 2)
  const fits = right + 6 + label.labelWidth <= area.x + area.width
  const labelX = fits ? right + 6 : left - 6 - label.labelWidth
  return {
    id: point.id,
    point,
    x: centre,
    ...label,
    labelX,
    from: Math.min(left, labelX),
    to: Math.max(right, labelX + label.labelWidth),
  }
}

function stripName(area: Box, top: number, height: number): ChartGroup {
  const words = height > 40 ? ['volume', 'not known'] : ['not known']
  const middle = top + height / 2 + 4 - (words.length - 1) * 6.5
  return {
    role: 'axis',
    shapes: [
      line([area.x, top], [area.x + area.width, top], 'line', 0.75),
      ...words.map((word, index) => text(area.x - 8, middle + index * 13, word, { anchor: 'end' })),
    ],
  }
}

function volumeOf(point: MatrixPoint): number {
  return point.casesPerYear ?? 0
}

function spoken(point: MatrixPoint): string {
  const volume =
    point.casesPerYear === null ? 'volume not known' : `${figure(point.casesPerYear)} cases a year`
  const sure =
    point.status === 'provisional' ? `, provisional, from ${point.range[0]} to ${point.range[1]}` : ''
  return `${point.name}: ${verdictWord[point.verdict]}, ${point.total} of 20${sure}; ${volume}`
}

function describe(points: readonly MatrixPoint[]): string {
  return points.length === 0 ? 'No workflow is mapped yet.' : `${points.map(spoken).join('. ')}.`
}
