import { verdictWord } from '#shared/design/tokens.ts'
import { figure } from '#shared/lib/words.ts'
import { dimensionKeys } from '#shared/model/answers.ts'
import type { WorkflowSummary } from '#shared/model/engagement.ts'
import { selectTextGrowth, useTheme } from '../../state/theme-store.ts'
import { dimensionNames } from '#shared/model/dimension-names.ts'
import { ScoreDots } from '../../ui/score-dots.tsx'
import { VerdictMark } from '../../ui/verdict-mark.tsx'
import classes from './mark-details.module.css'

interface Props {
  readonly workflow: WorkflowSummary
  /** Foot of the mark, in the chart's pixels. */
  readonly at: { readonly x: number; readonly y: number }
  /** Of the chart. */
  readonly width: number
}

/** What is behind a mark, beside it while the pointer or the focus is on it; the table has the same. */
export function MarkDetails({ workflow, at, width }: Props) {
  const { assessment, answers } = workflow
  const cardWidth = 264 * useTheme(selectTextGrowth)
  const left = Math.max(0, Math.min(at.x - 24, width - cardWidth))
  const volume =
    answers.casesPerYear === undefined ? 'Volume not known' : `${figure(answers.casesPerYear)} cases a year`
  return (
    <div className={classes.card} style={{ left, top: at.y + 8, width: cardWidth }} aria-hidden="true">
      <p className={classes.name}>{workflow.name}</p>
      <p className={classes.verdict} data-verdict={assessment.verdict}>
        <VerdictMark verdict={assessment.verdict} size={12} />
        {verdictWord[assessment.verdict]}, {assessment.total} of 20
      </p>
      <ul className={classes.scores}>
        {dimensionKeys.map((key) => (
          <li key={key}>
            <span>{dimensionNames[key]}</span>
            <ScoreDots
              score={assessment.dimensions[key].score}
              open={assessment.dimensions[key].status === 'unanswered'}
            />
          </li>
        ))}
      </ul>
      <p className={classes.volume}>{volume}</p>
    </div>
  )
}
