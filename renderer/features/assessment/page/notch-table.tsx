import { verdictWord } from '#shared/design/tokens.ts'
import { dimensionNames } from '#shared/model/dimension-names.ts'
import type { Verdict } from '#shared/model/assessment.ts'
import type { Notch } from '#shared/model/analysis/stability.ts'
import { VerdictMark } from '../../../ui/verdict-mark.tsx'
import classes from './notch-table.module.css'

const scores = [1, 2, 3, 4, 5] as const

interface Props {
  readonly notches: readonly Notch[]
  readonly verdict: Verdict
}

/** Where each dimension stands, and what the verdict would be one notch to either side of it. */
export function NotchTable({ notches, verdict }: Props) {
  return (
    <table className={classes.table}>
      <caption>Each dimension one notch lower and higher, the others as they are</caption>
      <thead>
        <tr>
          <th scope="col">Dimension</th>
          {scores.map((score) => (
            <th key={score} scope="col" className={classes.score}>
              {score}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {notches.map((notch) => (
          <tr key={notch.dimension}>
            <th scope="row">{dimensionNames[notch.dimension]}</th>
            {scores.map((score) => (
              <td key={score} className={classes.score}>
                <Place notch={notch} score={score} verdict={verdict} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Place({ notch, score, verdict }: { notch: Notch; score: number; verdict: Verdict }) {
  const away = score - notch.score
  if (away === 0) return <Mark verdict={verdict} now />
  const then = away === -1 ? notch.down : away === 1 ? notch.up : null
  return then === null ? <span className={classes.none} aria-hidden="true" /> : <Mark verdict={then} />
}

function Mark({ verdict, now = false }: { readonly verdict: Verdict; readonly now?: boolean }) {
  const word = verdictWord[verdict]
  return (
    <span
      className={classes.mark}
      data-now={now}
      role="img"
      aria-label={now ? `${word}, now` : word}
      title={now ? `Now: ${word.toLowerCase()}` : `Would be ${word.toLowerCase()}`}
    >
      <VerdictMark verdict={verdict} size={now ? 16 : 12} />
    </span>
  )
}
