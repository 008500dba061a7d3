import { list } from '#shared/lib/words.ts'
import type { MovedStep } from '#shared/model/what-if/view.ts'
import { VerdictMark } from '../../../ui/verdict-mark.tsx'
import page from '../page/page.module.css'
import classes from './what-if.module.css'

/** Steps that the split would label otherwise, by name; more of them on request. */
export function SplitMoves({ moved }: { readonly moved: readonly MovedStep[] }) {
  if (moved.length === 0) return <p>The split stays: no step changes between automated and orchestrated.</p>
  const gone = moved.filter(({ after }) => after === null)
  const stay = moved.filter(({ after }) => after !== null)
  return (
    <div>
      {stay.length > 0 && <Sides moved={stay} />}
      {gone.length > 0 && (
        <p>
          Left out: {list(gone.map(({ name, before }) => (before === null ? name : `${name} (${before})`)))}.
          {stay.length === 0 && ' No other step changes between automated and orchestrated.'}
        </p>
      )}
    </div>
  )
}

function Sides({ moved }: { readonly moved: readonly MovedStep[] }) {
  return (
    <>
      <h3>Steps that change sides</h3>
      <ul className={classes.steps}>
        {moved.map(({ nodeId, name, before, after }) => (
          <li key={nodeId}>
            <span>{name}</span>
            <Side label={before} />
            <span aria-hidden="true">→</span>
            <span className={page.spoken}>becomes</span>
            <Side label={after} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Side({ label }: { readonly label: MovedStep['before'] }) {
  if (label === null) return <span className={page.note}>not there</span>
  return (
    <span className={page.verdictWord} style={{ color: `var(--${label})` }}>
      <VerdictMark verdict={label} size={12} /> {label}
    </span>
  )
}
