import { figure } from '#shared/lib/words.ts'
import type { Readiness } from '#shared/model/analysis/profile.ts'
import { useEngagement, workflowById } from '../../../state/engagement-store.ts'
import { answerReadinessOf } from '../../../state/stored-answers.ts'
import { notifyFailure } from '../../../ui/notify.tsx'
import { ReadinessQuestions } from '../verdict/readiness-questions.tsx'
import type { SectionProps } from './section-props.ts'
import classes from './page.module.css'
import readinessClasses from './readiness-section.module.css'

/** `Mean of the answers: (4 + 3 + 2) / 3 = 3.` */
function meanWords({ items, mean }: Readiness): string {
  if (mean === null) return 'There is no mean until one of them is answered.'
  const scores = items.flatMap(({ score }) => score ?? [])
  return `Mean of the answers: (${scores.join(' + ')}) / ${scores.length} = ${figure(mean)}.`
}

/** How ready the work is to be automated, asked right here; beside the verdict and no part of it (method §2). */
export function ReadinessSection({ view }: SectionProps) {
  const { readiness } = view.analysis
  const { workflowId } = view
  const answers = useEngagement(workflowById(workflowId))?.answers
  return (
    <>
      <p className={classes.lead} data-worked>
        {readiness.reason}
      </p>
      <div className={readinessClasses.questions}>
        <ReadinessQuestions
          given={answers?.readiness ?? {}}
          onAnswer={(label, key, score) =>
            void answerReadinessOf(workflowId, label, key, score).then(
              (answered) => answered.ok || notifyFailure(answered),
            )
          }
        />
      </div>
      <p className={classes.note} data-worked>
        {meanWords(readiness)}
      </p>
      <p className={classes.note}>Beside the total, never blended into it. Source: {readiness.source}.</p>
    </>
  )
}
