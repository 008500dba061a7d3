import { useId } from 'react'
import { pointFigure, pointWords } from '#shared/lib/words.ts'
import type { Split, SplitBreak } from '#shared/model/analysis/split.ts'
import { setLambda } from '../../../state/analysis-store.ts'
import { useHandOverPrice } from '../../../state/hand-over-price.ts'
import { mostPrice, placeOf } from './price-ranges.ts'
import split from './split-section.module.css'

const STEP = 0.05

/** The price of a hand-over, on a scale with every price at which the answer changes. */
export function LambdaField({ split: found }: { readonly split: Split }) {
  const { breaks } = found
  const { now: lambda } = useHandOverPrice()
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
          .map(({ from }) => (
            <span key={from} style={{ left: `${(from / most) * 100}%` }}>
              {pointFigure(from)}
            </span>
          ))}
      </div>
    </div>
  )
}

function answerWords({ automate, orchestrate, orchestratedDone: done, handOvers }: SplitBreak): string {
  const already = done === 0 ? '' : ` (${done} by a machine already)`
  return `${automate} automated, ${orchestrate} orchestrated${already}, ${handOvers} hand-overs`
}
