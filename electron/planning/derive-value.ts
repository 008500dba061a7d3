import { count, figure, percent } from '#shared/lib/words.ts'
import { minuteWords } from '#shared/model/minute-words.ts'
import type { Figure, FigureNote } from '#shared/model/plan.ts'
import { handlingTime, mostRounds } from '../timing/handling-time.ts'
import type { AssumedTimes } from '../timing/handling-time.ts'
import { assumptions } from './assumptions.ts'
import type { PlannedWorkflow, Scope } from './plan-input.ts'

/**
 * Hours released a year = cases a year × handling time of the initiative's steps × share that can be
 * released (method §7, §10; shares in `assumptions`). What a machine does already releases nothing.
 */
export function deriveValue(
  { summary, document }: PlannedWorkflow,
  scope: Scope,
  assumed: AssumedTimes,
): Figure {
  const time = handlingTime(document, assumed)
  if (!time.tellable) return untold
  const minutesOf = (steps: Scope['steps']) => time.minutesIn(new Set(steps.map(({ id }) => id)))
  const minutes = minutesOf(scope.steps)
  const cases = summary.answers.casesPerYear ?? assumptions.casesPerYear
  const share = releasable(scope, summary.assessment.verdict === 'automate')
  const hours = (cases * minutes * share) / 60
  const workings: Workings = {
    cases,
    minutes,
    done: minutesOf(scope.done),
    share,
    assumedVolume: summary.answers.casesPerYear === undefined,
    time,
  }
  return {
    value: Math.round(hours),
    unit: 'hours a year',
    source: 'derived',
    explanation: explain(workings),
    notes: notesOn(workings),
  }
}

const untold: Figure = {
  value: 0,
  unit: 'hours a year',
  source: 'derived',
  unknown: true,
  explanation: `Cannot be told: a case would come round more than ${figure(mostRounds)} times. Check the shares of the ways out of the loops, or type the hours.`,
  notes: [],
}

function releasable(scope: Scope, automates: boolean): number {
  const { gain, split } = assumptions
  const technology = scope.afterOptimising ? split.technology : 1
  switch (scope.kind) {
    case 'optimise':
      return (automates ? gain.automate : gain.orchestrate) * split.optimise
    case 'automate':
      return gain.automate * technology
    case 'orchestrate':
      return gain.orchestrate * technology
  }
}

interface Workings {
  readonly cases: number
  readonly minutes: number
  /** Minutes a case that a machine spends already. */
  readonly done: number
  readonly share: number
  readonly assumedVolume: boolean
  readonly time: ReturnType<typeof handlingTime>
}

function explain({ cases, minutes, share }: Workings): string {
  return `${figure(cases)} cases a year × ${minuteWords(minutes)} a case × ${percent(share)} that can be released.`
}

function notesOn({ done, assumedVolume, time }: Workings): FigureNote[] {
  const already = `Another ${minuteWords(done)} a case ${isOne(done) ? 'is' : 'are'} done by a machine already and release${isOne(done) ? 's' : ''} nothing.`
  return [
    ...(done > 0 ? [{ about: 'done', text: already } as const] : []),
    ...(assumedVolume
      ? [{ about: 'volume', text: 'The volume is assumed: nobody gave the cases a year.' } as const]
      : []),
    ...(time.assumedSteps > 0
      ? [
          {
            about: 'minutes',
            text: `${count(time.assumedSteps, 'step')} of ${time.steps} without minutes: ${time.assumedMinutes} assumed for each.`,
          } as const,
        ]
      : []),
    ...(time.cut
      ? [{ about: 'loop', text: 'A loop on the map has no way out: it is counted once.' } as const]
      : []),
  ]
}

const isOne = (minutes: number): boolean => minuteWords(minutes) === minuteWords(1)
