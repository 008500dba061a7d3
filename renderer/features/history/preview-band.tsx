import { ActionIcon, Button } from '@mantine/core'
import { IconBookmark, IconCopyPlus } from '@tabler/icons-react'
import { useMemo } from 'react'
import { compareMaps } from '#shared/compare/compare-maps.ts'
import { tallyOf } from '#shared/compare/tally.ts'
import { verdictWord } from '#shared/design/tokens.ts'
import { differencesOf, isSame } from '#shared/model/changes/differences.ts'
import { tallyWords } from '#shared/model/changes/tally-words.ts'
import type { Assessment } from '#shared/model/assessment.ts'
import { verdictOf } from '#shared/model/verdict-of.ts'
import type { Catalogue } from '#shared/model/catalogue.ts'
import type { Snapshot } from '#shared/model/snapshot.ts'
import { selectCatalogue, useEngagement } from '../../state/engagement-store.ts'
import type { OpenMap } from '../../state/map/create-map.ts'
import { selectOpenMap, useSession } from '../../state/map/map-session.ts'
import { selectAssessment, selectHistory } from '../../state/map/map-state.ts'
import { leavePreview, selectMoment } from '../../state/map/preview.ts'
import type { MomentPreview } from '../../state/map/preview-map.ts'
import { useStateOf } from '../../state/map/use-map.ts'
import { openDialog } from '../../state/window-store.ts'
import { VerdictMark } from '../../ui/verdict-mark.tsx'
import { whatWords } from './moment-words.ts'
import { compareMoment, openMomentAsWorkflow, restoreMoment } from './moment-tasks.ts'
import { momentWords } from '#shared/lib/time-words.ts'
import classes from './preview-band.module.css'

/** Over the map while an earlier moment is looked at: which one, how it scored, what differs from now. */
export function PreviewBand() {
  const map = useSession(selectOpenMap)
  const preview = useSession(selectMoment)
  return map === null || preview === null ? null : <Band map={map} preview={preview} />
}

interface Props {
  readonly map: OpenMap
  readonly preview: MomentPreview
}

function Band({ map, preview: { view } }: Props) {
  const { moment } = view
  const { present } = useStateOf(map, selectHistory)
  const now = useStateOf(map, selectAssessment)
  const catalogue = useEngagement(selectCatalogue)
  const since = useMemo(() => sinceWords(view, present, catalogue), [view, present, catalogue])
  return (
    <section className={classes.band} aria-label="Earlier moment" data-map-head="">
      <p className={classes.title} role="status">
        <strong>{moment.name ?? `As it was at ${momentWords(moment.savedAt)}`}</strong>{' '}
        <span>
          {moment.name !== null && `${momentWords(moment.savedAt)} · `}
          {whatWords(moment)}
        </span>
      </p>
      <p className={classes.facts}>
        <span>
          Then <Score assessment={view.assessment} />
        </span>
        <span>
          Now <Score assessment={now} />
        </span>
        <span>{since}</span>
      </p>
      {!view.answersKept && (
        <p className={classes.remark}>The answers of that time were not kept: today’s stand in.</p>
      )}
      <div className={classes.actions}>
        <Button variant="filled" onClick={() => void restoreMoment()}>
          Restore
        </Button>
        {moment.revision !== null && (
          <Button aria-label="Compare with now" onClick={() => void compareMoment()}>
            Compare
          </Button>
        )}
        <Button onClick={leavePreview}>
          Back to now&nbsp;<kbd>Esc</kbd>
        </Button>
        <MoreActions moment={moment} />
      </div>
    </section>
  )
}

function MoreActions({ moment: { revision, name } }: Pick<MomentPreview['view'], 'moment'>) {
  const naming = name === null ? 'Name this moment' : 'Rename this moment'
  return (
    <>
      {revision !== null && (
        <ActionIcon
          aria-label={naming}
          title={naming}
          onClick={() => openDialog({ kind: 'name-moment', revision, name })}
        >
          <IconBookmark size={18} stroke={1.5} />
        </ActionIcon>
      )}
      <ActionIcon
        aria-label="Open as a new workflow"
        title="Open as a new workflow"
        onClick={() => void openMomentAsWorkflow()}
      >
        <IconCopyPlus size={18} stroke={1.5} />
      </ActionIcon>
    </>
  )
}

function Score({ assessment }: { readonly assessment: Assessment }) {
  const verdict = verdictOf(assessment)
  if (verdict === null) return <span className={classes.score}>no verdict yet</span>
  return (
    <span className={classes.score}>
      <VerdictMark verdict={verdict} />
      {verdictWord[verdict]} {assessment.total}
    </span>
  )
}

/** Counted as the comparison of the two counts it, to which where things stand is no difference. */
function sinceWords(then: Snapshot, now: Snapshot, catalogue: Catalogue): string {
  const { differences } = compareMaps({ ...then, catalogue }, { ...now, catalogue })
  const words = tallyWords(tallyOf(differences), '')
  if (words !== '') return `Since then ${words}`
  return isSame(differencesOf(then, now)) ? 'Nothing differs' : 'Since then only the layout changed'
}
