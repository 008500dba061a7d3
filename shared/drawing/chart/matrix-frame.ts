import { verdictWord } from '../../design/tokens.ts'
import type { Verdict } from '../../model/assessment.ts'
import type { Rubric } from '../../model/rubric.ts'
import { textWidth } from '../../geometry/text.ts'
import type { Box } from '../../geometry/types.ts'
import type { ChartGroup, Shape } from './scene.ts'
import { tickText } from './scales.ts'
import type { Scale } from './scales.ts'
import { chartText, line, markShapes, text } from './shapes.ts'

/** Lowest and highest possible total: four dimensions, 1 to 5 each (method §1). */
const lowest = 4
const highest = 20

/** Room around the plot: tick figures to the left, axis titles above and below. */
export const margin = { left: 66, right: 2, top: 20, bottom: 40, names: 24 } as const

const washOf = { automate: 'automateWash', hybrid: 'hybridWash', orchestrate: 'orchestrateWash' } as const

/** Pixel of a total; every total owns a column of equal width, so that marks at 4 and 20 stand clear of the edge. */
export function totalAt(plot: Box): (total: number) => number {
  const column = columnWidth(plot)
  return (total) => plot.x + (total - lowest + 0.5) * column
}

export function columnWidth(plot: Box): number {
  return plot.width / (highest - lowest + 1)
}

interface Band {
  readonly verdict: Verdict
  readonly from: number
  readonly to: number
}

function bandsOf({ verdict: { automateUpTo, hybridUpTo } }: Rubric): readonly Band[] {
  const bands: readonly Band[] = [
    { verdict: 'automate', from: lowest, to: automateUpTo },
    { verdict: 'hybrid', from: automateUpTo + 1, to: hybridUpTo },
    { verdict: 'orchestrate', from: hybridUpTo + 1, to: highest },
  ]
  return bands.filter((band) => band.from <= band.to)
}

/** The three bands, washed and named; a band too narrow for its name shows the verdict's mark. */
export function bandGroup(plot: Box, rubric: Rubric): ChartGroup {
  const x = totalAt(plot)
  const half = columnWidth(plot) / 2
  const shapes = bandsOf(rubric).flatMap(({ verdict, from, to }): readonly Shape[] => {
    const left = x(from) - half
    const width = x(to) + half - left
    const middle = left + width / 2
    const name = verdictWord[verdict]
    const fits = textWidth(name, chartText.label, 600) + 8 <= width
    return [
      { kind: 'rect', x: left, y: plot.y, width, height: plot.height, fill: washOf[verdict] },
      ...(fits
        ? [text(middle, plot.y + 17, name, { size: 12, weight: 600, fill: verdict, anchor: 'middle' })]
        : markShapes(verdict, middle, plot.y + 13, 11, false)),
    ]
  })
  return { role: 'ground', shapes }
}

/** Base line, the totals at which bands begin and end, and what the axis counts. */
export function totalAxis(plot: Box, rubric: Rubric): ChartGroup {
  const x = totalAt(plot)
  const base = plot.y + plot.height
  const ends = bandsOf(rubric).flatMap(({ from, to }) => [from, to])
  const upper = rubric.verdict.hybridUpTo
  const between = upper + 1 <= 14 ? [16] : []
  const totals = [...new Set([...ends, ...between])].sort((a, b) => a - b)
  const right = plot.x + plot.width
  return {
    role: 'axis',
    shapes: [
      line([plot.x, base], [right, base], 'line', 1.25),
      ...totals.map((total) => text(x(total), base + 16, String(total), { anchor: 'middle' })),
      text(right, base + 33, 'matrix total, 4 to 20', { anchor: 'end' }),
    ],
  }
}

/** Ticks of the volume axis with hairlines, and its unit above. */
export function volumeAxis(plot: Box, scale: Scale, unit: string): ChartGroup {
  const title = scale.kind === 'log' ? `${unit}, each line tenfold` : unit
  return {
    role: 'axis',
    shapes: [
      text(plot.x, plot.y - margin.names - 7, tenfold(scale) ? title : unit),
      ...scale.ticks.flatMap((tick) => {
        const y = scale.at(tick)
        return [
          line([plot.x, y], [plot.x + plot.width, y]),
          text(plot.x - 8, y + 4, tickText(tick), { anchor: 'end' }),
        ]
      }),
    ],
  }
}

function tenfold(scale: Scale): boolean {
  return scale.kind === 'log' && (scale.ticks[1] ?? 0) / (scale.ticks[0] ?? 1) === 10
}
