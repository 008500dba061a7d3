import { verdictWord } from '../design/tokens.ts'
import { count, figure, list, moneyFigure, percent, timeFigure } from '../lib/words.ts'
import { dimensionKeys } from '../model/answers.ts'
import type { FirmnessLevel } from '../model/analysis/stability.ts'
import type { Verdict } from '../model/assessment.ts'
import { unitFor } from '../model/minute-words.ts'
import type { WhatIfSide } from '../model/what-if/view.ts'
import type { ComparedFigure, FigureSide } from './figures.ts'
import { assumedWords, compareFigures } from './figures.ts'

/** One side of a row; the verdict where it has one, to be drawn as its sign. */
export interface WhatIfCell {
  readonly value: string
  readonly verdict?: Verdict
  /** What the value rests on; absent where there is nothing to say. */
  readonly basis?: string
}

export interface WhatIfRow {
  readonly key: string
  readonly title: string
  readonly before: WhatIfCell
  readonly after: WhatIfCell
  readonly same: boolean
  /** Told even where it stays: what the verdict is made of. */
  readonly always: boolean
}

export interface WhatIfGroup {
  readonly title: string
  readonly rows: readonly WhatIfRow[]
}

/** Everything that is compared, in the order it is told: the matrix, what it counts and a case takes, the second opinions, the split. */
export function whatIfGroups(before: WhatIfSide, after: WhatIfSide): readonly WhatIfGroup[] {
  return [
    { title: 'The verdict', rows: verdictRows(before, after) },
    { title: 'Counts and times', rows: countedRows(before, after) },
    { title: 'Second opinions', rows: lensRows(before, after) },
    { title: 'Which part to automate', rows: splitRows(before, after) },
  ]
}

const always: ReadonlySet<string> = new Set(['verdict', 'firmness', 'total', ...dimensionKeys])

function row(key: string, title: string, before: WhatIfCell, after: WhatIfCell): WhatIfRow {
  return {
    key,
    title,
    before,
    after,
    same: before.value === after.value && before.verdict === after.verdict,
    always: always.has(key),
  }
}

const levelWords: Readonly<Record<FirmnessLevel, string>> = {
  firm: 'firm',
  leaning: 'leaning',
  open: 'open',
}

function verdictRows(before: WhatIfSide, after: WhatIfSide): WhatIfRow[] {
  const verdict = ({ assessment }: WhatIfSide): WhatIfCell => ({
    value: verdictWord[assessment.verdict],
    verdict: assessment.verdict,
  })
  const firmness = ({ stability: { level } }: WhatIfSide): WhatIfCell => ({ value: levelWords[level] })
  const guards = ({ assessment }: WhatIfSide): WhatIfCell => ({
    value: list(assessment.guards.map(({ name }) => name)) || 'nothing',
  })
  return [
    row('verdict', 'Verdict', verdict(before), verdict(after)),
    row('firmness', 'How firm', firmness(before), { ...firmness(after), ...firmerFor(before, after) }),
    ...figureRows(before, after, (key) => always.has(key)),
    row('guards', 'To do before', guards(before), guards(after)),
  ]
}

/** Of what is not drawn any more nothing can turn the verdict: a level that moves with it says so beside itself. */
function firmerFor(before: WhatIfSide, after: WhatIfSide): Pick<WhatIfCell, 'basis'> {
  const gone = before.assessment.counts.exceptionPaths - after.assessment.counts.exceptionPaths
  if (gone <= 0 || before.stability.level === after.stability.level) return {}
  return {
    basis: `with ${count(gone, 'exception path')} gone from the map, whose cases nobody counts any more`,
  }
}

/** What a change moves is told even where it stays within a band, so that no score has to move for it to be seen. */
function countedRows(before: WhatIfSide, after: WhatIfSide): WhatIfRow[] {
  const counts = (key: 'systems' | 'departments' | 'decisions', title: string) => {
    const counted = ({ assessment }: WhatIfSide): WhatIfCell => ({ value: figure(assessment.counts[key]) })
    // Second opinions have keys of their own, `systems` among them.
    return row(`counts.${key}`, title, counted(before), counted(after))
  }
  const times = (key: string, title: string, words: (side: WhatIfSide) => string) => {
    const said = (side: WhatIfSide) => (side.timing.tellable ? words(side) : 'cannot be told')
    return row(key, title, { value: said(before) }, { value: said(after) })
  }
  const cycle = unitFor(before.timing.cycle, after.timing.cycle)
  return [
    counts('systems', 'Systems'),
    counts('departments', 'Departments'),
    counts('decisions', 'Decisions'),
    ...figureRows(before, after, (key) => !always.has(key)),
    times('switches', 'System switches a case', ({ timing }) => timeFigure(timing.switches)),
    times(
      'cycle',
      'Cycle time',
      ({ timing, handling }) => `${cycle.short(timing.cycle)}${assumedWords(handling)}`,
    ),
    times('cost', 'Cost a case', ({ timing: { cost } }) => (cost === null ? 'not given' : moneyFigure(cost))),
  ]
}

function figureRows(
  before: WhatIfSide,
  after: WhatIfSide,
  wanted: (key: ComparedFigure['key']) => boolean,
): WhatIfRow[] {
  return compareFigures(before, after)
    .filter(({ key }) => wanted(key))
    .map(({ key, title, before: was, after: is }) =>
      row(key, key === 'total' ? 'Total of 20' : title, cell(key, was), cell(key, is)),
    )
}

/** The verdict is told in a row of its own. */
function cell(key: string, { value, basis }: FigureSide): WhatIfCell {
  return key === 'total' || basis === '' ? { value } : { value, basis }
}

function lensRows(before: WhatIfSide, after: WhatIfSide): WhatIfRow[] {
  return before.assessment.lenses.map(({ key, name }) => row(key, name, lens(before, key), lens(after, key)))
}

function lens({ assessment }: WhatIfSide, wanted: string): WhatIfCell {
  const opinion = assessment.lenses.find(({ key }) => key === wanted)?.opinion ?? 'cannot-tell'
  return opinion === 'cannot-tell'
    ? { value: 'cannot tell' }
    : { value: verdictWord[opinion].toLowerCase(), verdict: opinion }
}

function splitRows(before: WhatIfSide, after: WhatIfSide): WhatIfRow[] {
  const part = (key: string, title: string, words: (split: WhatIfSide['split']) => string) => {
    const said = ({ split }: WhatIfSide) => (split.answered ? words(split) : 'not answered yet')
    return row(key, title, { value: said(before) }, { value: said(after) })
  }

  return [
    part(
      'automate',
      'Automated',
      ({ automate, done, share }) =>
        `${count(automate, 'step')}${done === 0 ? '' : `, ${done} by a machine already`}, ${percent(share)} of work`,
    ),
    part(
      'orchestrate',
      'Orchestrated',
      ({ orchestrate, orchestratedDone: done }) =>
        `${count(orchestrate, 'step')}${done === 0 ? '' : `, ${done} by a machine already`}`,
    ),
    part('islands', 'Islands', ({ islands }) => String(islands)),
    part('handOvers', 'Hand-overs between the two', ({ handOvers }) => String(handOvers)),
  ]
}
