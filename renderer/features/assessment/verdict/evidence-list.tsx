import type { Evidence } from '#shared/model/assessment.ts'
import { useShowCounted } from './use-evidence.ts'
import classes from './evidence-list.module.css'

/** What a score rests on; a piece that counted parts of the map shows them when it is clicked. */
export function EvidenceList({ evidence }: { readonly evidence: readonly Evidence[] }) {
  const show = useShowCounted()
  return (
    <ul className={classes.list}>
      {evidence.map((piece) => {
        const counted = piece.nodeIds.length + piece.edgeIds.length > 0
        return (
          <li key={piece.text}>
            {counted ? (
              <button
                type="button"
                className={classes.counted}
                title="Show on the map"
                onClick={() => show(piece)}
              >
                {piece.text}
              </button>
            ) : (
              <p>{piece.text}</p>
            )}
            {piece.band !== undefined && <p className={classes.detail}>{piece.band}</p>}
            {piece.next !== undefined && <p className={classes.detail}>{piece.next}</p>}
          </li>
        )
      })}
    </ul>
  )
}
