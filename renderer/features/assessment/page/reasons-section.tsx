import { verdictWord } from '#shared/design/tokens.ts'
import { dimensionKeys } from '#shared/model/answers.ts'
import type { DimensionKey } from '#shared/model/answers.ts'
import { dimensionNames } from '#shared/model/dimension-names.ts'
import type { DimensionScore, Evidence, Lens, ScoreStatus } from '#shared/model/assessment.ts'
import { ScoreDots } from '../../../ui/score-dots.tsx'
import { VerdictMark } from '../../../ui/verdict-mark.tsx'
import { AnswerButton } from './answer-button.tsx'
import { Caveats } from './caveats.tsx'
import type { SectionProps } from './section-props.ts'
import { ShowButton } from './show-button.tsx'
import classes from './page.module.css'
import reasons from './reasons-section.module.css'

/** Four dimensions with their evidence, then what other ways of looking say. */
export function ReasonsSection({ view, rubric }: SectionProps) {
  const { assessment } = view
  const { automateUpTo, hybridUpTo } = rubric.verdict
  return (
    <>
      {assessment.guards.map((guard) => (
        <p key={guard.key} className={reasons.guard}>
          <strong>{guard.name}.</strong> {guard.reason} <ShowButton counted={guard} about={guard.name} />
        </p>
      ))}
      <ul className={reasons.list} aria-label="Dimensions">
        {dimensionKeys.map((key) => (
          <Dimension key={key} dimension={assessment.dimensions[key]} />
        ))}
      </ul>
      <p className={classes.note} data-worked>
        Together {dimensionKeys.map((key) => assessment.dimensions[key].score).join(' + ')} ={' '}
        {assessment.total} of 20. Rubric {assessment.rubricVersion}: up to {automateUpTo} automate, up to{' '}
        {hybridUpTo} hybrid, above orchestrate.
      </p>
      <h3>Second opinions</h3>
      <ul className={reasons.list} aria-label="Second opinions">
        {assessment.lenses.map((lens) => (
          <Opinion key={lens.key} lens={lens} />
        ))}
      </ul>
      <Caveats caveats={[...new Set(assessment.caveats)]} parts={assessment.caveatParts} />
    </>
  )
}

const statusWords: Readonly<Record<ScoreStatus, string>> = {
  scored: '',
  assumed: 'assumed',
  // Its summary says so.
  unanswered: '',
  overridden: 'overridden',
}

function Dimension({ dimension }: { readonly dimension: DimensionScore }) {
  const { key, score, status, summary, evidence, overrideReason } = dimension
  return (
    <li>
      <details>
        <summary>
          <span className={reasons.name}>{dimensionNames[key]}</span>
          <span>
            <ScoreDots score={score} open={status === 'unanswered'} label={`${score} of 5`} />
          </span>
          <span className={reasons.text}>
            {[summary, statusWords[status]].filter((part) => part !== '').join(' · ')}
          </span>
        </summary>
        <ul className={reasons.body}>
          {overrideReason !== undefined && <li>Overridden by hand: {overrideReason}</li>}
          {evidence.map((piece) => (
            <Piece key={piece.text} piece={piece} dimension={key} />
          ))}
        </ul>
      </details>
    </li>
  )
}

function Piece({ piece, dimension }: { readonly piece: Evidence; readonly dimension: DimensionKey }) {
  const drawn = piece.nodeIds.length + piece.edgeIds.length > 0
  const detail = [piece.band, piece.next].filter((part) => part !== undefined)
  return (
    <li>
      <p>
        {piece.text}{' '}
        {drawn || dimension === 'complexity' ? (
          <ShowButton counted={piece} about={piece.text} />
        ) : (
          <AnswerButton group={dimension} about={piece.text} />
        )}
      </p>
      {detail.length > 0 && <p className={classes.note}>{detail.join('; ')}</p>}
    </li>
  )
}

function Opinion({ lens }: { readonly lens: Lens }) {
  const told = lens.opinion === 'cannot-tell' ? 'cannot tell' : verdictWord[lens.opinion].toLowerCase()
  return (
    <li>
      <details>
        <summary>
          <span className={reasons.name}>{lens.name}</span>
          <span className={reasons.opinion}>
            <VerdictMark verdict={lens.opinion === 'cannot-tell' ? null : lens.opinion} size={12} /> {told}
          </span>
          <span className={reasons.text}>
            {lens.summary}
            {lens.disagrees && ' · against the matrix'}
          </span>
        </summary>
        <div className={reasons.body}>
          <p>
            {lens.reason} <ShowButton counted={lens} about={lens.name} />
          </p>
          <p className={classes.note}>{lens.origin.replace(/^source/, 'From the method’s source')}</p>
        </div>
      </details>
    </li>
  )
}
