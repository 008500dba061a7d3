import type { Box } from '../../geometry/types.ts'
import { around } from './boxes.ts'
import { dodge } from './dodge.ts'
import { columnWidth, totalAt, volumeAxis } from './matrix-frame.ts'
import { labelHeight, labelOf, markGroup, markSize, whiskerBox, widestLabel } from './matrix-marks.ts'
import type { Mark } from './matrix-marks.ts'
import { volumeOf } from './matrix-point.ts'
import type { MatrixPoint } from './matrix-point.ts'
import { placeLabels } from './place-labels.ts'
import type { Placing } from './place-labels.ts'
import { volumeScale } from './scales.ts'
import type { Scale } from './scales.ts'
import type { ChartGroup } from './scene.ts'

/** A part of the chart: how tall it is, and what it draws once its top is known. */
export interface Part {
  readonly height: number
  readonly groups: (top: number) => readonly ChartGroup[]
}

export interface KnownPart extends Part {
  /** Workflows whose label found no place beside their mark. */
  readonly homeless: readonly MatrixPoint[]
}

/** Heights that are tried one after another until every label has its place. */
const growth = [0, 90, 200, 340]

/** Workflows of known volume: marks moved apart and labelled, in as little height as that takes. */
export function knownPart(points: readonly MatrixPoint[], wished: Box): KnownPart {
  const whole = attempt(points, wished, widestLabel.roomy)
  if (whole.homeless.length === 0) return whole
  let best = attempt(points, wished, widestLabel.usual)
  for (const more of growth.slice(1)) {
    if (best.homeless.length === 0) return best
    const taller = attempt(points, { ...wished, height: wished.height + more }, widestLabel.usual)
    if (taller.homeless.length < best.homeless.length) best = taller
  }
  return best
}

function attempt(points: readonly MatrixPoint[], area: Box, widest: number): KnownPart {
  const scale = volumeScale(points.map(volumeOf), area.height - 6, 6)
  const marks = placeMarks(points, area, scale, widest)
  const { placed, homeless } = label(marks, area)
  const labelById = new Map(placed.map((each) => [each.id, each]))
  return {
    height: area.height,
    homeless: points.filter(({ id }) => homeless.includes(id)),
    groups: (top) => [
      volumeAxis({ ...area, y: top }, { ...scale, at: (value) => scale.at(value) + top }, 'cases a year'),
      ...marks.map((mark) => markGroup(mark, labelById.get(mark.point.id) ?? null, area, top)),
    ],
  }
}

function placeMarks(
  points: readonly MatrixPoint[],
  area: Box,
  scale: Scale,
  widest: number,
): readonly Mark[] {
  const x = totalAt(area)
  const most = Math.max(...points.map(volumeOf), 1)
  const { smallest, largest } = markSize
  const dots = points.map((point) => ({
    id: point.id,
    x: x(point.total),
    y: scale.at(volumeOf(point)),
    size: smallest + (largest - smallest) * Math.sqrt(volumeOf(point) / most),
  }))
  const moved = dodge(dots, columnWidth(area) / 2, 0, area.height)
  return points.flatMap((point, index) => {
    const dot = moved[index]
    return dot === undefined ? [] : [{ point, ...labelOf(point, widest), x: dot.x, y: dot.y, size: dot.size }]
  })
}

function label(marks: readonly Mark[], area: Box): Placing {
  const items = marks.map((mark) => ({
    id: mark.point.id,
    mark: around(mark.x, mark.y, mark.size),
    width: mark.labelWidth,
  }))
  const boxes = items.map((item) => item.mark)
  const whiskers = marks.flatMap((mark) => whiskerBox(mark, area) ?? [])
  return placeLabels(items, {
    area,
    lineHeight: labelHeight,
    obstacles: [...boxes, ...whiskers],
    marks: boxes,
  })
}
