import { figure, moneyFigure, percent } from '#shared/lib/words.ts'
import type { StepTiming, Timing } from '#shared/model/analysis/timing.ts'
import { metricFigure } from './page-words.ts'
import { ShowButton } from './show-button.tsx'
import classes from './page.module.css'

const NAMED = 3

interface Props {
  readonly timing: Timing
  readonly names: Readonly<Record<string, string>>
}

/** Each figure of a case with the figures it came from. */
export function TimesWorked({ timing, names }: Props) {
  const { handling, cycle, cost, efficiency, hoursPerYear, workOnly, steps } = timing
  const done = steps.filter(({ visits }) => visits > 0)
  const waiting = steps.reduce((sum, step) => sum + step.waiting, 0)
  return (
    <dl className={classes.formula} data-figures>
      <dt>Work</dt>
      <dd>
        {sumWords(done, names, ({ minutes }) => minutes, exactly)} = {exactly(handling.mean)}{' '}
        <ShowButton
          counted={{ nodeIds: done.map(({ nodeId }) => nodeId), edgeIds: [] }}
          about="steps that take time"
        />
      </dd>
      <dt>From begin to end</dt>
      <dd>
        {exactly(handling.mean)} of work and {exactly(waiting)} of waiting, of ways side by side only the
        longest: {exactly(cycle.mean)}
      </dd>
      {cost !== null && (
        <>
          <dt>Cost</dt>
          <dd>
            {sumWords(done, names, (step) => step.cost, moneyFigure)} = {moneyFigure(cost.mean)}
          </dd>
        </>
      )}
      {efficiency !== null && (
        <>
          <dt>Time that is work</dt>
          <dd>
            {exactly(workOnly)} from begin to end if nothing waited / {exactly(cycle.mean)} ={' '}
            {percent(efficiency)}
          </dd>
        </>
      )}
      {hoursPerYear !== null && handling.mean > 0 && (
        <>
          <dt>Work a year</dt>
          <dd>
            {figure((hoursPerYear * 60) / handling.mean)} cases × {exactly(handling.mean)} ={' '}
            {figure(hoursPerYear)} h
          </dd>
        </>
      )}
    </dl>
  )
}

/** With the decimals that are told nowhere else: what is multiplied here must come to what stands behind it. */
function exactly(minutes: number): string {
  return `${metricFigure(minutes)} min`
}

/** `Check 1 × 5 min + Pay 0.5 × 20 min + 4 more steps 7 min`: visits a case × what one visit takes. */
function sumWords(
  steps: readonly StepTiming[],
  names: Props['names'],
  amountOf: (step: StepTiming) => number,
  words: (amount: number) => string,
): string {
  const sorted = steps.toSorted((one, other) => amountOf(other) - amountOf(one))
  const left = sorted.slice(NAMED)
  const parts = sorted
    .slice(0, NAMED)
    .map(
      (step) =>
        `${names[step.nodeId] ?? 'step'} ${metricFigure(step.visits)} × ${words(amountOf(step) / step.visits)}`,
    )
  const rest = left.reduce((sum, step) => sum + amountOf(step), 0)
  return [...parts, ...(left.length === 0 ? [] : [`${left.length} more ${words(rest)}`])].join(' + ') || '0'
}
