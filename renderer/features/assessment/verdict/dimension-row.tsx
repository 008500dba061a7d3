import { useId, useRef, useState } from 'react'
import type { DimensionScore } from '#shared/model/assessment.ts'
import { dimensionNames } from '#shared/model/dimension-names.ts'
import { AnswerFields } from './answer-fields.tsx'
import { Dots } from './dots.tsx'
import { EvidenceList } from './evidence-list.tsx'
import { OverrideField } from './override-field.tsx'
import { useWantedQuestions } from './use-wanted-questions.ts'
import classes from './dimension-row.module.css'

/** One dimension: its score in dots, a line of why; opened, its evidence, its answers and the override. */
export function DimensionRow({ dimension }: { readonly dimension: DimensionScore }) {
  const [open, setOpen] = useState(false)
  const id = useId()
  const { key, status } = dimension
  const place = useRef<HTMLLIElement>(null)
  useWantedQuestions(key, place, () => setOpen(true))
  return (
    <li ref={place} className={classes.row} data-open={open}>
      <button
        type="button"
        className={classes.head}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <span className={classes.name}>{dimensionNames[key]}</span>
        {status !== 'scored' && status !== 'unanswered' && <span className={classes.status}>{status}</span>}
        <Dots dimension={dimension} />
        <span className={classes.summary}>{dimension.summary}</span>
      </button>
      {open && (
        <div id={id} className={classes.body}>
          <EvidenceList evidence={dimension.evidence} />
          <AnswerFields dimension={key} />
          <OverrideField dimension={dimension} />
        </div>
      )}
    </li>
  )
}
