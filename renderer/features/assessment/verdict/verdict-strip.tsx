import { CloseButton } from '@mantine/core'
import { verdictWord } from '#shared/design/tokens.ts'
import { dimensionKeys } from '#shared/model/answers.ts'
import { dimensionNames } from '#shared/model/dimension-names.ts'
import { verdictOf } from '#shared/model/verdict-of.ts'
import { selectAssessment } from '../../../state/map/map-state.ts'
import { useMapState } from '../../../state/map/use-map.ts'
import {
  selectVerdictShown,
  selectWorkshop,
  toggleVerdict,
  useWorkshop,
} from '../../../state/workshop-store.ts'
import { VerdictMark } from '../../../ui/verdict-mark.tsx'
import { Dots } from './dots.tsx'
import classes from './verdict-strip.module.css'

/** The live verdict in one line under the bar, while a room looks on and may see it. */
export function VerdictStrip() {
  const assessment = useMapState(selectAssessment)
  const workshop = useWorkshop(selectWorkshop)
  const shown = useWorkshop(selectVerdictShown)
  if (!workshop || !shown) return null
  const verdict = verdictOf(assessment)
  return (
    <section className={classes.strip} aria-label="Verdict">
      <p className={classes.verdict}>
        <VerdictMark verdict={verdict} />
        {verdict === null ? (
          'No verdict yet'
        ) : (
          <>
            <strong style={{ color: `var(--${verdict})` }}>{verdictWord[verdict]}</strong>
            <span>
              {assessment.total} of 20{assessment.status === 'provisional' && ', provisional'}
            </span>
          </>
        )}
      </p>
      {verdict !== null && (
        <dl className={classes.dimensions}>
          {dimensionKeys.map((key) => (
            <div key={key}>
              <dt>{dimensionNames[key]}</dt>
              <dd>
                <Dots dimension={assessment.dimensions[key]} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      <CloseButton
        aria-label="Hide the verdict"
        title="Hide the verdict from the room"
        onClick={toggleVerdict}
      />
    </section>
  )
}
