import { useId } from 'react'
import { pointFigure, pointWords } from '#shared/lib/words.ts'
import { allOrNothing, orchestratedWords } from '#shared/model/analysis/split-words.ts'
import type { Split, SplitBreak } from '#shared/model/analysis/split.ts'
import type { Verdict } from '#shared/model/assessment.ts'
import { setLambda } from '../../../state/analysis-store.ts'
import { useHandOverPrice } from '../../../state/hand-over-price.ts'
import { placeOf } from './price-ranges.ts'
import classes from './page.module.css'
import split from './split-section.module.css'

/** Beyond the last break nothing changes; a little of it is shown. */
const BEYOND = 1.25
const STEP = 0.05

interface Props {
  readonly split: Split
  /** What the matrix says of the whole; null: nothing yet. */
  readonly verdict: Verdict | null
}

/** The price of a hand-over, and every price at which the answer changes. */
export function LambdaField({ split: found, verdict }: Props) {
  const { breaks } = found
  const { usual, now: lambda } = useHandOverPrice()
  const id = useId()
  const last = breaks.at(-1)?.from ?? 0
  const most = Math.max(2, Math.ceil(Math.max(last * BEYOND, lambda)))
  const { shown, tied } = placeOf(found, lambda)
  const atLast = allOrNothing(breaks, verdict)
  return (
    <div className={split.lambda}>
      <div className={split.slider}>
        <label htmlFor={id}>
          <span>What a hand-over between the two kinds costs (λ)</span>
          <strong data-figures>{pointWords(lambda)}</strong>
        </label>
        <input
          id={id}
          type="range"
          min={0}
          max={most}
          step={STEP}
          value={lambda}
          aria-valuetext={`${pointWords(lambda)}${shown === null ? '' : `: ${answerWords(shown)}`}`}
          onChange={(event) => setLambda(Number(event.currentTarget.value))}
        />
        <div className={split.scale} aria-hidden="true">
          {breaks
            .filter(({ from }) => from > 0)
            .map(({ from }) => (
              <span key={from} style={{ left: `${(from / most) * 100}%` }}>
                {pointFigure(from)}
              </span>
            ))}
        </div>
      </div>
      {lambda !== usual && <OtherPrice lambda={lambda} usual={usual} />}
      {tied.length > 0 && (
        <p>
          At exactly {pointFigure(lambda)} {tied.length === 2 ? 'two answers' : 'several answers'} cost the
          same; shown is the one that automates fewer steps.
        </p>
      )}
      <table className={classes.table}>
        <caption>
          Where the answer changes: dear hand-overs make it all or nothing, cheap ones let each step have its
          way
        </caption>
        <thead>
          <tr>
            <th scope="col">λ</th>
            <th scope="col">Automated steps</th>
            <th scope="col">Orchestrated steps</th>
            <th scope="col">Hand-overs</th>
          </tr>
        </thead>
        <tbody>
          {breaks.map((each) => (
            <tr key={each.from} className={each === shown ? split.now : undefined}>
              <th scope="row">
                <button
                  type="button"
                  className={split.choose}
                  aria-pressed={each === shown}
                  onClick={() => setLambda(within(each, most))}
                >
                  {rangeWords(each)}
                </button>
              </th>
              <td>{each.automate}</td>
              <td>{orchestratedWords(each)}</td>
              <td>{each.handOvers}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {atLast !== '' && <p className={classes.note}>{atLast}</p>}
    </div>
  )
}

/** The rest of the page, the map and the report stay at the usual price, so nothing contradicts them unsaid. */
function OtherPrice({ lambda, usual }: { readonly lambda: number; readonly usual: number }) {
  return (
    <p role="note">
      This section is at a price of {pointWords(lambda)}; the verdict, the map and the report go by{' '}
      {pointWords(usual)}.{' '}
      <button type="button" className={classes.show} onClick={() => setLambda(null)}>
        Back to {pointWords(usual)}
      </button>
    </p>
  )
}

/** A price in the middle of a range. */
function within({ from, to }: SplitBreak, most: number): number {
  const middle = (from + (to ?? Math.max(most, from + 1))) / 2
  return Math.round(middle * 1000) / 1000
}

function rangeWords({ from, to }: SplitBreak): string {
  if (to === null) return from === 0 ? 'any price' : `${pointFigure(from)} and more`
  return `${pointFigure(from)} to ${pointFigure(to)}`
}

function answerWords({ automate, orchestrate, orchestratedDone: done, handOvers }: SplitBreak): string {
  const already = done === 0 ? '' : ` (${done} by a machine already)`
  return `${automate} automated, ${orchestrate} orchestrated${already}, ${handOvers} hand-overs`
}
