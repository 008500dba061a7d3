import { IconChevronRight } from '@tabler/icons-react'
import { verdictWord } from '#shared/design/tokens.ts'
import { verdictOf } from '#shared/model/verdict-of.ts'
import { selectAssessment, selectScoredThen } from '../../../state/map/map-state.ts'
import { useMap, useMapState } from '../../../state/map/use-map.ts'
import { VerdictMark } from '../../../ui/verdict-mark.tsx'
import spoken from '../../../ui/spoken.module.css'
import classes from './verdict-line.module.css'

/** The live verdict in one line, so that it stays in sight while something is edited. */
export function VerdictLine() {
  const map = useMap()
  const assessment = useMapState(selectAssessment)
  const then = useMapState(selectScoredThen)
  const verdict = verdictOf(assessment)
  const remarks = [
    ...(assessment.status === 'provisional' ? ['provisional'] : []),
    ...(then === null ? [] : [`at ${then}`]),
  ]
  return (
    <button
      type="button"
      className={classes.line}
      title="What the verdict rests on"
      onClick={() => map.select(map.store.getState().selection, 'verdict')}
    >
      <VerdictMark verdict={verdict} />
      {verdict === null ? (
        <span>No verdict yet</span>
      ) : (
        <span className={classes.words}>
          <strong style={{ color: `var(--${verdict})` }}>{verdictWord[verdict]}</strong> {assessment.total} of
          20{remarks.length > 0 && <small>, {remarks.join(', ')}</small>}
        </span>
      )}
      <span className={spoken.spoken}>Why?</span>
      <IconChevronRight className={classes.more} size={16} stroke={1.5} aria-hidden="true" />
    </button>
  )
}
