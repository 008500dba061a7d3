import { useId } from 'react'
import { pointFigure, pointWords } from '#shared/lib/words.ts'
import type { Split, SplitBreak } from '#shared/model/analysis/split.ts'
import { setLambda } from '../../../state/analysis-store.ts'
import { useHandOverPrice } from '../../../state/hand-over-price.ts'
import { mostPrice, placeOf } from './price-ranges.ts'
import classes from './page.module.css'
import split from './split-section.module.css'

const STEP = 0.05

/** The price of a hand-over, on a scale with every price at which the answer changes. */
export function LambdaField({ split: found }: { readonly split: Split }) {
  const { breaks } = found
  const { usual, now: lambda } = useHandOverPrice()
  const id = useId()
  const most = mostPrice(found, lambda)
  const { shown } = placeOf(found, lambda)
  return (
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
          .map(({ from }, at, all) => (
            <span key={from} style={{ left: `${(from / most) * 100}%` }}>
              {isApart(from, all[at + 1]?.from, most) && pointFigure(from)}
            </span>
          ))}
      </div>
      <PriceNote lambda={lambda} usual={usual} />
    </div>
  )
}

/** Share of the scale that the figure of a price takes. */
const figureWidth = 0.07

/** Of prices too near to be written side by side the last is; the table has them all. */
function isApart(from: number, next: number | undefined, most: number): boolean {
  return next === undefined || (next - from) / most >= figureWidth
}

/**
 * The rest of the page, the map and the report stay at the usual price, so nothing contradicts them unsaid. There at any
 * price, so that nothing below moves when another is tried.
 */
function PriceNote({ lambda, usual }: { readonly lambda: number; readonly usual: number }) {
  if (lambda === usual)
    return <p className={classes.note}>The verdict, the map and the report go by this price, too.</p>
  return (
    <p role="note" className={classes.note}>
      Tried in this section only: the verdict, the map and the report go by {pointWords(usual)}.{' '}
      <button type="button" className={classes.show} onClick={() => setLambda(null)}>
        Back to {pointWords(usual)}
      </button>
    </p>
  )
}

function answerWords({ automate, orchestrate, orchestratedDone: done, handOvers }: SplitBreak): string {
  const already = done === 0 ? '' : ` (${done} by a machine already)`
  return `${automate} automated, ${orchestrate} orchestrated${already}, ${handOvers} hand-overs`
}
