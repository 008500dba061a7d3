import { dayFigure } from '../../lib/words.ts'
import type { Plan } from '../../model/plan.ts'
import type { Box } from '../../geometry/types.ts'
import type { ChartGroup, Shape } from './scene.ts'
import { line, text } from './shapes.ts'
import { longMonth, shortMonth, waveMonth } from './wave-dates.ts'

/** Where the columns of the waves lie. */
export interface Columns {
  readonly left: number
  readonly width: number
  readonly waves: number
}

export const headHeight = 36
export const loadHeight = 44
/** Free paper at both ends of a bar; dependency arrows run in it. */
export const inset = 8

export function columnsOf(width: number, waves: number): Columns {
  const left = Math.round(Math.min(230, width * 0.32))
  return { left, width: (width - left) / waves, waves }
}

export function columnStart(columns: Columns, wave: number): number {
  return columns.left + (wave - 1) * columns.width
}

/** Names and dates of the waves over hairlines down to `bottom`. */
export function waveHead(plan: Plan, columns: Columns, bottom: number): ChartGroup {
  const shapes: Shape[] = []
  for (let wave = 1; wave <= columns.waves; wave += 1) {
    const x = columnStart(columns, wave)
    const start = waveMonth(plan.settings, wave)
    const wide = columns.width >= 60
    shapes.push(
      line([x, 4], [x, bottom]),
      text(x + inset, 12, wide ? `Wave ${wave}` : String(wave), { weight: 600, fill: 'ink' }),
      text(x + inset, 26, wide ? shortMonth(start) : start.month.slice(0, 3)),
    )
  }
  const right = columnStart(columns, columns.waves + 1)
  shapes.push(line([right, 4], [right, bottom]))
  return { role: 'axis', shapes }
}

/** Person-days used in each wave, as a bar on the capacity. */
export function loadRow(plan: Plan, columns: Columns, top: number): readonly ChartGroup[] {
  const capacity = plan.settings.capacityPerWave
  const head: ChartGroup = {
    role: 'axis',
    shapes: [
      line([0, top], [columnStart(columns, columns.waves + 1), top], 'line', 0.75),
      text(0, top + 18, 'Load and capacity', { weight: 500, fill: 'ink' }),
      text(0, top + 32, `person-days, ${dayFigure(capacity)} a wave`),
    ],
  }
  const cells = Array.from({ length: columns.waves }, (_, index) => loadCell(plan, columns, index + 1, top))
  return [head, ...cells]
}

function loadCell(plan: Plan, columns: Columns, wave: number, top: number): ChartGroup {
  const capacity = plan.settings.capacityPerWave
  const days = plan.schedule.load[wave - 1] ?? 0
  const over = days > capacity + 1e-6
  const track: Box = {
    x: columnStart(columns, wave) + inset,
    y: top + 11,
    width: columns.width - 2 * inset,
    height: 6,
  }
  const used = track.width * Math.min(1, days / capacity)
  const wide = columns.width >= 76
  const words = wide ? `${dayFigure(days)} of ${dayFigure(capacity)}` : dayFigure(days)
  return {
    role: 'load',
    label: `Wave ${wave}, from ${longMonth(waveMonth(plan.settings, wave))}: ${dayFigure(days)} of ${dayFigure(capacity)} person-days`,
    shapes: [
      { kind: 'rect', ...track, fill: 'chip' },
      { kind: 'rect', ...track, width: used, fill: over ? 'danger' : 'line' },
      text(track.x, top + 32, words, { fill: over ? 'danger' : 'muted' }),
    ],
  }
}
