import type { ReactNode } from 'react'
import { dimensionKeys } from '#shared/model/answers.ts'
import { verdictWord } from '#shared/design/tokens.ts'
import { defaultRubric } from '#shared/model/rubric.ts'
import { totalWords } from '#shared/model/total-words.ts'
import { verdictOf } from '#shared/model/verdict-of.ts'
import { openWhatIf } from '../../../state/assessment-place.ts'
import { selectAssessment, selectScoredThen } from '../../../state/map/map-state.ts'
import { useMapState } from '../../../state/map/use-map.ts'
import { VerdictMark } from '../../../ui/verdict-mark.tsx'
import { CaseFields } from './case-fields.tsx'
import { Caveats } from './caveats.tsx'
import { DimensionRow } from './dimension-row.tsx'
import { Guards } from './guards.tsx'
import { Opinions } from './opinions.tsx'
import { RangeBar } from './range-bar.tsx'
import { ReadinessFields } from './readiness-fields.tsx'
import classes from './verdict-panel.module.css'

interface Props {
  readonly onOpenRubric: () => void
  readonly onWhy: () => void
}

/** The live verdict with everything it rests on. */
export function VerdictPanel({ onOpenRubric, onWhy }: Props) {
  const assessment = useMapState(selectAssessment)
  if (verdictOf(assessment) === null) return <NoVerdictYet onOpenRubric={onOpenRubric} />
  const possible = totalWords(assessment)
  return (
    <div className={classes.panel}>
      <header className={classes.header}>
        <p className={classes.total}>
          <span className={classes.figure}>{assessment.total}</span> <span className={classes.of}>of 20</span>
          <span className={classes.verdict} style={{ color: `var(--${assessment.verdict})` }}>
            <VerdictMark verdict={assessment.verdict} size={18} />
            {verdictWord[assessment.verdict]}
          </span>
        </p>
      </header>
      <RangeBar assessment={assessment} />
      {possible !== null && <p className={classes.provisional}>{possible}</p>}
      <Late />
      <p className={classes.headline}>
        {assessment.headline}{' '}
        <button type="button" className={classes.why} onClick={onWhy}>
          Why, and how sure?
        </button>{' '}
        <button type="button" className={classes.why} onClick={openWhatIf}>
          What would change it?
        </button>
      </p>
      <Guards guards={assessment.guards} />
      <ul className={classes.dimensions}>
        {dimensionKeys.map((key) => (
          <DimensionRow key={key} dimension={assessment.dimensions[key]} />
        ))}
      </ul>
      <CaseFields />
      <ReadinessFields />
      <Opinions assessment={assessment} />
      <Caveats assessment={assessment} />
      <RubricLink onOpenRubric={onOpenRubric}>
        Scored by {assessment.rubricVersion === defaultRubric.version ? 'rubric' : 'a changed rubric,'}{' '}
        {assessment.rubricVersion}
      </RubricLink>
    </div>
  )
}

/** Of when the verdict is, where what is drawn could not be scored. What a lost connection means is said above the map. */
function Late({ none = false }: { readonly none?: boolean }) {
  const failure = useMapState((state) => state.scoreFailure)
  const then = useMapState(selectScoredThen)
  if (failure === null) return null
  return (
    <p className={classes.failure} role="status">
      {failure.code === 'unreachable'
        ? `${none ? `The last score is of ${then}` : `Verdict of ${then}`}, before the connection was lost. The verdict follows once Baton answers again.`
        : `Verdict of ${then}: what is drawn now could not be scored. ${failure.message}`}
    </p>
  )
}

/** An empty map scores something too, but nothing that is about the work. */
function NoVerdictYet({ onOpenRubric }: Pick<Props, 'onOpenRubric'>) {
  return (
    <div className={classes.panel}>
      <h2>No verdict yet</h2>
      <Late none />
      <p className={classes.headline}>
        Draw the first step. From then on the verdict and its reasons stand here.
      </p>
      <CaseFields />
      <RubricLink onOpenRubric={onOpenRubric}>How it will be scored</RubricLink>
    </div>
  )
}

function RubricLink({
  onOpenRubric,
  children,
}: Pick<Props, 'onOpenRubric'> & { readonly children: ReactNode }) {
  return (
    <button type="button" className={classes.rubric} onClick={onOpenRubric}>
      {children}
    </button>
  )
}
