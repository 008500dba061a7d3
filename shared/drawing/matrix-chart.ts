import type { Rubric } from '../model/rubric.ts'
import { bandGroup, margin, totalAxis } from './chart/matrix-frame.ts'
import { keyPart } from './chart/matrix-key.ts'
import { knownPart } from './chart/matrix-known.ts'
import type { KnownPart } from './chart/matrix-known.ts'
import { spoken } from './chart/matrix-point.ts'
import type { MatrixPoint } from './chart/matrix-point.ts'
import { unknownPart } from './chart/matrix-unknown.ts'
import type { ChartScene } from './chart/scene.ts'

export interface MatrixChartInput {
  readonly points: readonly MatrixPoint[]
  readonly width: number
  /** Wished height; the scene grows beyond it where the labels need more room. */
  readonly height: number
  readonly rubric: Rubric
}

/**
 * All workflows of an engagement: matrix total (across, with the rubric's bands) by volume (upwards;
 * logarithmic when the spread is more than twentyfold). The verdict's mark grows with the volume; a
 * provisional verdict is hollow with a whisker over the totals that are still possible.
 */
export function matrixChart({ points, width, height, rubric }: MatrixChartInput): ChartScene {
  const known = points.filter((point) => point.casesPerYear !== null)
  const area = { x: margin.left, y: 0, width: Math.max(200, width - margin.left - margin.right), height: 0 }
  const strip = unknownPart(
    points.filter((point) => point.casesPerYear === null),
    area,
  )
  const free = height - margin.top - margin.names - margin.bottom - strip.height
  const upper = known.length === 0 ? nothing : knownPart(known, { ...area, height: Math.max(120, free) })
  const key = keyPart(upper.homeless, area)
  const upperTop = margin.top + margin.names
  const plot = { ...area, y: margin.top, height: margin.names + upper.height + strip.height }
  const below = plot.y + plot.height + margin.bottom
  return {
    width,
    height: below + key.height,
    title: 'Where each workflow stands',
    description: points.length === 0 ? 'No workflow is mapped yet.' : `${points.map(spoken).join('. ')}.`,
    groups: [
      bandGroup(plot, rubric),
      ...upper.groups(upperTop),
      ...strip.groups(upperTop + upper.height),
      totalAxis(plot, rubric),
      ...key.groups(below),
    ],
  }
}

const nothing: KnownPart = { height: 0, homeless: [], groups: () => [] }
