import { textWidth } from '../geometry/text.ts'
import { wrapText } from '../geometry/wrap-text.ts'
import { dayFigure } from '../lib/words.ts'
import { connectorDaysOf, daysOf } from '../model/plan-days.ts'
import { initiativeKinds } from '../model/plan.ts'
import type { Initiative, Placement, Plan } from '../model/plan.ts'
import { initiativeLook, kindSign } from './chart/initiative-look.ts'
import type { ChartGroup, ChartScene, Shape } from './chart/scene.ts'
import { chartText, text } from './chart/shapes.ts'
import {
  columnStart,
  columnsOf,
  headHeight,
  inset,
  loadHeight,
  loadRow,
  waveHead,
} from './chart/timeline-frame.ts'
import type { Columns } from './chart/timeline-frame.ts'
import { leftOut } from './chart/timeline-left-out.ts'
import { linkGroup } from './chart/timeline-links.ts'
import type { Bar } from './chart/timeline-links.ts'
import { longMonth, waveEnd, waveMonth } from './chart/wave-dates.ts'

export interface TimelineChartInput {
  readonly plan: Plan
  readonly width: number
  /** Names on one line and rows close together, for many initiatives on one sheet. */
  readonly dense?: boolean
}

interface Row extends Bar {
  readonly initiative: Initiative
  readonly placement: Placement
  readonly lines: readonly string[]
  /** Lower edge of the row, which a name of several lines makes higher than its bar. */
  readonly end: number
}

const barHeight = 17
const lineStep = 14
const rowPadding = 12
const denseRowPadding = 6

/**
 * The plan as a picture: a column a wave with its date, a bar an initiative (colour, sign and word say
 * its kind), arrows for dependencies, the load of each wave against its capacity, and what did not fit.
 */
export function timelineChart({ plan, width, dense = false }: TimelineChartInput): ChartScene {
  const columns = columnsOf(width, plan.settings.waves)
  const rows = placeRows(plan, columns, dense)
  const rowsEnd = Math.max(headHeight + 30, ...rows.map(({ end }) => end + 2))
  const left = leftOut(plan, width, rowsEnd + loadHeight)
  return {
    width,
    height: rowsEnd + loadHeight + left.height,
    title: 'What to do, in which order',
    description: describe(plan, rows),
    groups: [
      waveHead(plan, columns, rowsEnd),
      ...(rows.length === 0 ? [emptyNote(columns)] : []),
      linkGroup(rows, inset),
      ...rows.map((row) => barGroup(row, plan)),
      ...loadRow(plan, columns, rowsEnd),
      ...left.groups,
    ],
  }
}

function placeRows(plan: Plan, columns: Columns, dense: boolean): readonly Row[] {
  let top = headHeight
  return ordered(plan).map(({ initiative, placement }) => {
    const lines = nameLines(initiative.name, columns.left - 16, dense ? 1 : 3)
    const height = Math.max(barHeight, lines.length * lineStep) + (dense ? denseRowPadding : rowPadding)
    const middle = top + height / 2
    top += height
    return {
      key: initiative.key,
      initiative,
      placement,
      lines,
      x: columnStart(columns, placement.startWave) + inset,
      right: columnStart(columns, placement.endWave + 1) - inset,
      top: middle - barHeight / 2,
      bottom: middle + barHeight / 2,
      end: top,
      dependsOn: initiative.dependsOn,
    }
  })
}

/** Lines of a name; a single letter and its hyphen (`E-commerce`) stay with the word. */
function nameLines(name: string, width: number, most: number): readonly string[] {
  const kept = name.replace(/(?<![\p{L}\p{N}-])(\p{L})-(?=\p{L})/gu, '$1\u2011')
  const lines = wrapText(kept, width, chartText.label, 400, most)
  return lines.map((words) => words.replaceAll('\u2011', '-'))
}

/** By first wave, then last wave, then the order in which a workflow is worked on. */
function ordered(plan: Plan): readonly { initiative: Initiative; placement: Placement }[] {
  const pairs = plan.schedule.placements.flatMap((placement) => {
    const initiative = plan.initiatives.find(({ key }) => key === placement.key)
    return initiative === undefined ? [] : [{ initiative, placement }]
  })
  return pairs.sort(
    (a, b) =>
      a.placement.startWave - b.placement.startWave ||
      a.placement.endWave - b.placement.endWave ||
      initiativeKinds.indexOf(a.initiative.kind) - initiativeKinds.indexOf(b.initiative.kind) ||
      b.initiative.value.value - a.initiative.value.value,
  )
}

function barGroup(row: Row, plan: Plan): ChartGroup {
  const middle = (row.top + row.bottom) / 2
  const first = middle + 4 - ((row.lines.length - 1) * lineStep) / 2
  const { kind } = row.initiative
  return {
    role: 'mark',
    id: row.key,
    label: spoken(row, plan),
    bounds: { x: 0, y: row.top - 4, width: row.right, height: row.bottom - row.top + 8 },
    shapes: [
      ...row.lines.map((words, index) =>
        text(0, first + index * lineStep, words, { size: chartText.label, fill: 'ink' }),
      ),
      {
        kind: 'rect',
        x: row.x,
        y: row.top,
        width: row.right - row.x,
        height: barHeight,
        radius: 2,
        fill: initiativeLook[kind].bar,
        ...(kind === 'optimise' ? ({ stroke: 'line', strokeWidth: 0.75 } as const) : {}),
      },
      ...kindSign(kind, row.x + 11, middle),
      ...barWords(row, middle),
    ],
  }
}

/** `Automate · 14 + 10 connectors`, `Automate · 24 days`: as much of it as the bar holds. */
function barWords(row: Row, middle: number): readonly Shape[] {
  const { word, ink } = initiativeLook[row.initiative.kind]
  const room = row.right - row.x - 20 - 6
  const days = dayFigure(daysOf(row.placement))
  const connectors = connectorDaysOf(row.placement, row.initiative)
  const parts = `${dayFigure(row.initiative.effort.value)} + ${dayFigure(connectors)} connectors`
  const choices = [
    ...(connectors === 0 ? [] : [`${word} · ${parts}`]),
    `${word} · ${days} days`,
    `${word} · ${days} d`,
    word,
  ]
  const words = choices.find((choice) => textWidth(choice, chartText.tick, 600) <= room)
  if (words === undefined) return []
  return [text(row.x + 20, middle + 4, words, { weight: 500, fill: ink })]
}

function emptyNote(columns: Columns): ChartGroup {
  return {
    role: 'note',
    shapes: [text(columns.left + inset, headHeight + 20, 'Nothing is planned yet.', { size: 12 })],
  }
}

function spoken({ initiative, placement }: Row, plan: Plan): string {
  const from = longMonth(waveMonth(plan.settings, placement.startWave))
  const to = longMonth(waveEnd(plan.settings, placement.endWave))
  const waves =
    placement.startWave === placement.endWave
      ? `wave ${placement.startWave}`
      : `waves ${placement.startWave} to ${placement.endWave}`
  return `${initiative.name} (${initiativeLook[initiative.kind].word.toLowerCase()}): ${waves}, ${from} to ${to}, ${dayFigure(daysOf(placement))} person-days`
}

function describe(plan: Plan, rows: readonly Row[]): string {
  return rows.length === 0 ? 'Nothing is planned yet.' : `${rows.map((row) => spoken(row, plan)).join('. ')}.`
}
