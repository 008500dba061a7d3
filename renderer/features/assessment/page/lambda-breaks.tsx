import { pointFigure } from '#shared/lib/words.ts'
import { allOrNothing, orchestratedWords } from '#shared/model/analysis/split-words.ts'
import type { Split, SplitBreak } from '#shared/model/analysis/split.ts'
import type { Verdict } from '#shared/model/assessment.ts'
import { setLambda } from '../../../state/analysis-store.ts'
import { useHandOverPrice } from '../../../state/hand-over-price.ts'
import { mostPrice, placeOf } from './price-ranges.ts'
import classes from './page.module.css'
import split from './split-section.module.css'

interface Props {
  readonly split: Split
  /** What the matrix says of the whole; null: nothing yet. */
  readonly verdict: Verdict | null
}

/** Every price of a hand-over at which the answer changes, to be tried; what comes and goes with the price stands below it. */
export function LambdaBreaks({ split: found, verdict }: Props) {
  const { breaks } = found
  const { now: lambda } = useHandOverPrice()
  const most = mostPrice(found, lambda)
  const { shown, tied } = placeOf(found, lambda)
  const atLast = allOrNothing(breaks, verdict)
  return (
    <div className={split.lambda}>
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
      {tied.length > 0 && (
        <p>
          At exactly {pointFigure(lambda)} {tied.length === 2 ? 'two answers' : 'several answers'} cost the
          same; shown is the one that automates fewer steps.
        </p>
      )}
      {atLast !== '' && <p className={classes.note}>{atLast}</p>}
    </div>
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
