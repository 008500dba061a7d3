import { answerQuestions } from '../../../state/question-place.ts'
import type { QuestionGroup } from '../../../state/question-place.ts'
import { selectAnalysisView, useAnalysis } from '../../../state/analysis-store.ts'
import classes from './page.module.css'

interface Props {
  readonly group: QuestionGroup
  /** What it is about, for those who hear the button alone. */
  readonly about: string
}

/** Goes to the questions whose answers a figure rests on, beside the map. */
export function AnswerButton({ group, about }: Props) {
  const view = useAnalysis(selectAnalysisView)
  if (view === null) return null
  return (
    <button
      type="button"
      className={classes.show}
      data-way-down
      aria-label={`Show the answer: ${about}`}
      onClick={() => void answerQuestions(view.workflowId, group)}
    >
      Show the answer
    </button>
  )
}
