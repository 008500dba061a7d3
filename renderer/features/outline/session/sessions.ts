import type { Outline } from '#shared/outline/outline-state.ts'
import { entryNow } from '../../../state/catalogue-now.ts'
import { engagementStore, selectCatalogue } from '../../../state/engagement-store.ts'
import type { OpenMap } from '../../../state/map/create-map.ts'
import { createSession } from './create-session.ts'
import type { OutlineSession } from './create-session.ts'

/** How many workflows' texts are kept while another is shown: with lines that could not be read, and as they were typed. */
const KEPT = 12

const texts = new Map<string, Outline>()
const sessions = new WeakMap<OpenMap, OutlineSession>()

/** The text beside a map; a panel that is opened again shows it as it was left. */
export function sessionOf(map: OpenMap): OutlineSession {
  const known = sessions.get(map)
  if (known !== undefined) return known
  const { workflowId } = map.store.getState()
  const session = createSession(
    map,
    { catalogue: () => selectCatalogue(engagementStore.getState()), ensure: entryNow },
    map.readOnly ? undefined : texts.get(workflowId),
  )
  sessions.set(map, session)
  if (!map.readOnly) session.store.subscribe(({ outline }) => keep(workflowId, outline))
  return session
}

function keep(workflowId: string, outline: Outline): void {
  texts.delete(workflowId)
  texts.set(workflowId, outline)
  const [oldest] = texts.keys()
  if (texts.size > KEPT && oldest !== undefined) texts.delete(oldest)
}

/** Names in the text follow the catalogue as long as the text is on screen. */
export function followCatalogue(session: OutlineSession): () => void {
  return engagementStore.subscribe((state, before) => {
    if (selectCatalogue(state) !== selectCatalogue(before)) session.followCatalogue()
  })
}
