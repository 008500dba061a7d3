import { verdictWord } from '#shared/design/tokens.ts'
import { isSameSubject } from '#shared/model/what-if/change.ts'
import type { Change } from '#shared/model/what-if/change.ts'
import { sameValue } from '#shared/lib/same-value.ts'
import type { Offer } from '#shared/model/what-if/view.ts'
import { dropChanges, tryChanges } from '../../../state/what-if-store.ts'
import { VerdictMark } from '../../../ui/verdict-mark.tsx'
import page from '../page/page.module.css'
import classes from './what-if.module.css'

interface Props {
  readonly workflowId: string
  readonly offers: readonly Offer[]
  readonly tried: readonly Change[]
}

/** The changes nearest to another verdict, and what could be taken out first: tried and taken back by one press. */
export function Offers({ workflowId, offers, tried }: Props) {
  if (offers.length === 0)
    return (
      <p className={page.note}>
        No single change that can be tried would turn the verdict; several together may.
      </p>
    )
  return (
    <div>
      <h3>Worth trying</h3>
      <ul className={classes.offers} aria-label="Worth trying">
        {offers.map((offer) => (
          <OfferRow key={`${offer.because} ${offer.title}`} {...{ workflowId, offer, tried }} />
        ))}
      </ul>
    </div>
  )
}

interface RowProps {
  readonly workflowId: string
  readonly offer: Offer
  readonly tried: readonly Change[]
}

function OfferRow({ workflowId, offer: { title, because, to, changes }, tried }: RowProps) {
  const on = changes.every((change) =>
    tried.some((each) => isSameSubject(each, change) && sameValue(each, change)),
  )
  const press = on ? dropChanges : tryChanges
  return (
    <li>
      <button
        type="button"
        className={classes.offer}
        aria-pressed={on}
        onClick={() => press(workflowId, changes)}
      >
        <span className={classes.offerTitle}>{title}</span>
        <span className={classes.because}>
          {to === null ? (
            because
          ) : (
            <>
              <VerdictMark verdict={to} size={12} /> by itself would make it {verdictWord[to].toLowerCase()}
            </>
          )}
        </span>
      </button>
    </li>
  )
}
