import type { Assessment, Verdict } from '#shared/model/assessment.ts'
import { defaultRubric } from '#shared/model/rubric.ts'
import { selectRubric, useEngagement } from '../../../state/engagement-store.ts'
import classes from './range-bar.module.css'

const [LOWEST, HIGHEST] = [4, 20]
const GAP = 0.12

/** Totals from 4 to 20 in the rubric's bands; the ring is the total, the bracket what is still possible. */
export function RangeBar({ assessment }: { readonly assessment: Assessment }) {
  const { verdict: bands } = useEngagement(selectRubric) ?? defaultRubric
  const { total, range } = assessment
  const parts: readonly (readonly [Verdict, number, number])[] = [
    ['automate', LOWEST, bands.automateUpTo + 0.5],
    ['hybrid', bands.automateUpTo + 0.5, bands.hybridUpTo + 0.5],
    ['orchestrate', bands.hybridUpTo + 0.5, HIGHEST],
  ]
  const open = range[0] < range[1]
  return (
    <div className={classes.root}>
      <div className={classes.bar} role="img" aria-label={words(total, range, open)}>
        {parts.map(([verdict, from, to]) => (
          <span
            key={verdict}
            className={classes.band}
            data-verdict={verdict}
            style={{
              left: at(from + (from === LOWEST ? 0 : GAP)),
              right: `calc(100% - ${at(to - (to === HIGHEST ? 0 : GAP))})`,
            }}
          />
        ))}
        {open && (
          <span
            className={classes.range}
            style={{ left: at(range[0]), right: `calc(100% - ${at(range[1])})` }}
          />
        )}
        <span className={classes.ring} style={{ left: at(total) }} />
      </div>
      <div className={classes.scale} aria-hidden="true">
        {[LOWEST, bands.automateUpTo, bands.hybridUpTo + 1, HIGHEST].map((value) => (
          <span key={value} style={{ left: at(value) }}>
            {value}
          </span>
        ))}
      </div>
    </div>
  )
}

function at(total: number): string {
  return `${((total - LOWEST) / (HIGHEST - LOWEST)) * 100}%`
}

function words(total: number, range: readonly [number, number], open: boolean): string {
  const span = open ? `; ${range[0]} to ${range[1]} are possible` : ''
  return `Total ${total} on a scale from 4 to 20${span}`
}
