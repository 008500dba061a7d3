import { IconChevronDown } from '@tabler/icons-react'
import { useState } from 'react'
import type { KeyboardEvent } from 'react'
import { verdictWord } from '#shared/design/tokens.ts'
import type { Assessment } from '#shared/model/assessment.ts'
import { dimensionKeys } from '#shared/model/answers.ts'
import { dimensionNames } from '#shared/model/dimension-names.ts'
import { verdictOf } from '#shared/model/verdict-of.ts'
import { selectAssessment, selectScoredThen } from '../../../state/map/map-state.ts'
import { useMapState } from '../../../state/map/use-map.ts'
import { selectVerdictShown, selectWorkshop, useWorkshop } from '../../../state/workshop-store.ts'
import { VerdictMark } from '../../../ui/verdict-mark.tsx'
import { Dots } from './dots.tsx'
import classes from './verdict-strip.module.css'

/** The live verdict in the bar, while a room looks on and may see it; what it is made of on demand. */
export function VerdictStrip() {
  const assessment = useMapState(selectAssessment)
  const workshop = useWorkshop(selectWorkshop)
  const shown = useWorkshop(selectVerdictShown)
  if (!workshop || !shown) return null
  return (
    <section className={classes.strip} aria-label="Verdict">
      {verdictOf(assessment) === null ? (
        <p className={classes.verdict}>
          <VerdictMark verdict={null} />
          No verdict yet
        </p>
      ) : (
        <Total assessment={assessment} />
      )}
    </section>
  )
}

function Total({ assessment }: { readonly assessment: Assessment }) {
  const { verdict, total, status, dimensions } = assessment
  const then = useMapState(selectScoredThen)
  const [open, setOpen] = useState(false)
  /** It closes by itself what it opened, before Esc leaves the workshop. */
  function close(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !open) return
    event.preventDefault()
    event.stopPropagation()
    setOpen(false)
  }
  return (
    <>
      <button
        type="button"
        className={classes.verdict}
        title="What the score is made of"
        aria-expanded={open}
        aria-controls="verdict-parts"
        onClick={() => setOpen(!open)}
        onKeyDown={close}
      >
        <VerdictMark verdict={verdict} />
        <strong style={{ color: `var(--${verdict})` }}>{verdictWord[verdict]}</strong>
        <span>
          {total} of 20{status === 'provisional' && ', provisional'}
          {then !== null && `, at ${then}`}
        </span>
        <IconChevronDown size={16} stroke={1.5} aria-hidden="true" />
      </button>
      <dl id="verdict-parts" className={classes.dimensions} hidden={!open}>
        {dimensionKeys.map((key) => (
          <div key={key}>
            <dt>{dimensionNames[key]}</dt>
            <dd>
              <Dots dimension={dimensions[key]} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}
