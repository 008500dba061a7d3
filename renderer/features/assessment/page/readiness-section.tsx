import { figure } from '#shared/lib/words.ts'
import type { Readiness } from '#shared/model/analysis/profile.ts'
import { answerReadiness } from '../../../state/readiness-place.ts'
import { ScoreDots } from '../../../ui/score-dots.tsx'
import type { SectionProps } from './section-props.ts'
import classes from './page.module.css'

/** `Mean of the answers: (4 + 3 + 2) / 3 = 3.` */
function meanWords({ items, mean }: Readiness): string {
  if (mean === null) return 'There is no mean until one of them is answered.'
  const scores = items.flatMap(({ score }) => score ?? [])
  return `Mean of the answers: (${scores.join(' + ')}) / ${scores.length} = ${figure(mean)}.`
}

/** How ready the work is to be automated, beside the verdict and no part of it (method §2). */
export function ReadinessSection({ view }: SectionProps) {
  const { readiness } = view.analysis
  return (
    <>
      <p className={classes.lead}>{readiness.reason}</p>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">Question</th>
            <th scope="col">Answer, 1 to 5</th>
          </tr>
        </thead>
        <tbody>
          {readiness.items.map(({ key, name, score }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td>{score === null ? 'not answered' : <ScoreDots score={score} label={`${score} of 5`} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={classes.note}>{meanWords(readiness)}</p>
      <p>
        <button type="button" className={classes.show} onClick={() => void answerReadiness(view.workflowId)}>
          Answer them beside the map
        </button>
      </p>
      <p className={classes.note}>Beside the total, never blended into it. Source: {readiness.source}.</p>
    </>
  )
}
