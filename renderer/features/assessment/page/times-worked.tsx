import type { ReactNode } from 'react'
import { figure, metricFigure, moneyFigure, percent } from '#shared/lib/words.ts'
import type { CaseFigure, StepTiming, Timing } from '#shared/model/analysis/timing.ts'
import { AnswerButton } from './answer-button.tsx'
import { ShowButton } from './show-button.tsx'
import { exactly, sumWords } from './sum-words.ts'
import { efficiencyWords } from './page-words.ts'
import classes from './page.module.css'

/** A figure of one case or a year, as its table and its working name it. */
export type TimesLine = 'handling' | 'cycle' | 'cost' | 'efficiency' | 'costPerYear' | 'hoursPerYear'

export function timesLine(key: TimesLine): string {
  return `times-${key}`
}

interface Props {
  readonly timing: Timing
  readonly names: Readonly<Record<string, string>>
}

/** Each figure of a case with the figures it came from. */
export function TimesWorked({ timing, names }: Props) {
  const { handling, cycle, cost, costPerYear, efficiency, hoursPerYear, workOnly, steps } = timing
  const timed = steps.filter(({ visits }) => visits > 0)
  const cases = casesAYear(timing)
  return (
    <dl className={classes.formula} data-figures>
      <Line id="handling" name="Work">
        <p>
          {sumWords(steps, names, ({ minutesPerCase }) => minutesPerCase)} = {exactly(handling.mean)}{' '}
          <ShowButton
            counted={{ nodeIds: timed.map(({ nodeId }) => nodeId), edgeIds: [] }}
            about="steps that take time"
          />
        </p>
        <p>
          All low: {sumWords(steps, names, ({ low }) => low.minutesPerCase)} = {exactly(handling.low)}. All
          high: {sumWords(steps, names, ({ high }) => high.minutesPerCase)} = {exactly(handling.high)}.
        </p>
        <p>From case to case: {workSpread(steps, handling)}</p>
      </Line>
      <Line id="cycle" name="From beginning to end">
        <p>
          {exactly(handling.mean)} of work and {exactly(total(steps, ({ waitingPerCase }) => waitingPerCase))}{' '}
          of waiting, of ways side by side only the longest: {exactly(cycle.mean)}
        </p>
        <p>
          All low: {bothWords(steps, 'low')}, so {exactly(cycle.low)}. All high: {bothWords(steps, 'high')},
          so {exactly(cycle.high)}.
        </p>
        <p>
          From case to case: {momentWords(cycle, exactly)}; of ways side by side the longest, by Clark (1961).
        </p>
      </Line>
      {cost !== null && (
        <Line id="cost" name="Cost">
          <p>
            {sumWords(steps, names, (step) => step.costPerCase, moneyFigure)} = {moneyFigure(cost.mean)}
          </p>
          <p>
            From case to case, by the ways that cases take (a step’s cost is one figure):{' '}
            {momentWords(cost, metricFigure)}.
          </p>
        </Line>
      )}
      {efficiency !== null && (
        <Line id="efficiency" name="Time that is work">
          {exactly(workOnly)} from beginning to end if nothing waited / {exactly(cycle.mean)} ={' '}
          {percent(efficiency)}
          {efficiencyWords(efficiency) === percent(efficiency) ? '' : `: ${efficiencyWords(efficiency)}`}
        </Line>
      )}
      {costPerYear !== null && cost !== null && (
        <Line id="costPerYear" name="Cost a year">
          {figure(cases)} cases × {metricFigure(cost.mean)} = {moneyFigure(costPerYear)}{' '}
          <AnswerButton group="cases" about="cases a year" />
        </Line>
      )}
      {hoursPerYear !== null && (
        <Line id="hoursPerYear" name="Work a year">
          {figure(cases)} cases × {exactly(handling.mean)} / 60 = {figure(hoursPerYear)} h{' '}
          <AnswerButton group="cases" about="cases a year" />
        </Line>
      )}
    </dl>
  )
}

interface LineProps {
  readonly id: TimesLine
  readonly name: string
  readonly children: ReactNode
}

function Line({ id, name, children }: LineProps) {
  return (
    <>
      <dt>{name}</dt>
      <dd id={timesLine(id)} tabIndex={-1}>
        {children}
      </dd>
    </>
  )
}

/** As answered; told back from what was multiplied by it. */
function casesAYear({ hoursPerYear, costPerYear, handling, cost }: Timing): number {
  if (hoursPerYear !== null && handling.mean > 0) return Math.round((hoursPerYear * 60) / handling.mean)
  return costPerYear !== null && cost !== null && cost.mean > 0 ? Math.round(costPerYear / cost.mean) : 0
}

function total(steps: readonly StepTiming[], of: (step: StepTiming) => number): number {
  return steps.reduce((sum, step) => sum + of(step), 0)
}

function bothWords(steps: readonly StepTiming[], estimate: 'low' | 'high'): string {
  const work = total(steps, (step) => step[estimate].minutesPerCase)
  const waiting = total(steps, (step) => step[estimate].waitingPerCase)
  return `${exactly(work)} of work and ${exactly(waiting)} of waiting`
}

/** Variance of the steps themselves and, what is left, of the ways that cases take (law of total variance). */
function workSpread(steps: readonly StepTiming[], { deviation }: CaseFigure): string {
  const own = total(steps, ({ variance }) => variance)
  const ways = Math.max(0, deviation ** 2 - own)
  return `√(${metricFigure(own)} + ${metricFigure(ways)}) = ${exactly(deviation)}: ${metricFigure(own)} min² from the steps, Σ visits × ((high − low) / 6)², and ${metricFigure(ways)} min² from the ways that cases take.`
}

/** `√(1,520 − 38²) = 8.7 min, 1,520 being the mean of the squares`. */
function momentWords({ mean, deviation }: CaseFigure, words: (value: number) => string): string {
  const squares = metricFigure(mean ** 2 + deviation ** 2)
  return `√(${squares} − ${metricFigure(mean)}²) = ${words(deviation)}, ${squares} being the mean of the squares`
}
