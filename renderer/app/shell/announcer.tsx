import { selectAnnouncement, useAnnouncer } from '../../state/announcer.ts'
import spoken from '../../ui/spoken.module.css'

/** The window's one place that speaks of what an action did. A no-break space tells a reader that it is said anew. */
export function Announcer() {
  const { text, turn } = useAnnouncer(selectAnnouncement)
  return (
    <div role="status" aria-label="What happened" className={spoken.ofPage}>
      {turn % 2 === 0 ? text : `${text}\u00a0`}
    </div>
  )
}
