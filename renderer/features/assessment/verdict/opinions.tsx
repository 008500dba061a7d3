import { useId, useState } from 'react'
import { verdictWord } from '#shared/design/tokens.ts'
import { count } from '#shared/lib/words.ts'
import type { Assessment, Lens } from '#shared/model/assessment.ts'
import { VerdictMark } from '../../../ui/verdict-mark.tsx'
import spoken from '../../../ui/spoken.module.css'
import { useShowCounted } from './use-evidence.ts'
import classes from './opinions.module.css'

/** What other ways of looking say, and where they disagree with the matrix. */
export function Opinions({ assessment }: { readonly assessment: Assessment }) {
  const against = assessment.lenses.filter((lens) => lens.disagrees).length
  return (
    <section className={classes.opinions} aria-label="Second opinions">
      <h3 className={classes.heading}>
        Second opinions
        <span className={classes.against}>
          {against === 0 ? 'none disagrees' : count(against, 'disagrees', 'disagree')}
        </span>
      </h3>
      <ul>
        {assessment.lenses.map((lens) => (
          <Opinion key={lens.key} lens={lens} />
        ))}
      </ul>
    </section>
  )
}

function Opinion({ lens }: { readonly lens: Lens }) {
  const [open, setOpen] = useState(false)
  const id = useId()
  const show = useShowCounted()
  return (
    <li>
      <button
        type="button"
        className={classes.lens}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {lens.opinion === 'cannot-tell' ? (
          <span className={classes.none} aria-hidden="true" />
        ) : (
          <VerdictMark verdict={lens.opinion} size={13} />
        )}
        <span className={classes.name}>{lens.name}</span>
        <span className={classes.summary}>{lens.summary}</span>
        <span className={spoken.spoken}>{opinionWords(lens)}</span>
      </button>
      {open && (
        <div id={id} className={classes.reason}>
          <p>
            <strong>{opinionWords(lens)}.</strong> {lens.reason}
          </p>
          <p className={classes.origin}>{originWords(lens)}</p>
          {lens.nodeIds.length + lens.edgeIds.length > 0 && (
            <button type="button" className={classes.show} onClick={() => show(lens)}>
              Show on the map
            </button>
          )}
        </div>
      )}
    </li>
  )
}

/** Rules of the method's own source are marked `source`; all others name theirs. */
function originWords({ origin }: Lens): string {
  return origin.replace(/^source/, 'From the method’s source')
}

function opinionWords({ opinion, disagrees }: Lens): string {
  if (opinion === 'cannot-tell') return 'Cannot tell'
  return disagrees ? `${verdictWord[opinion]}, against the matrix` : verdictWord[opinion]
}
