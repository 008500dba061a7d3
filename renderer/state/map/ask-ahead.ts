import type { Result } from '#shared/lib/result.ts'
import type { WorkflowView } from '#shared/model/engagement.ts'
import { call } from '../../bridge/call.ts'
import { engagementStore, selectOpenId } from '../engagement-store.ts'
import { routeStore } from '../route-store.ts'
import { unsavedMapOf } from './unsaved-maps.ts'

interface Asked {
  readonly workflowId: string
  readonly answer: Promise<Result<WorkflowView>>
}

let asked: Asked | null = null

/**
 * Asks for a map as soon as the address names it, while the window still takes down the screen before it; the way to
 * stop that.
 */
export function askAhead(): () => void {
  return routeStore.subscribe(({ route }, { route: before }) => {
    if (route.kind !== 'engagement' || route.screen !== 'map' || route.workflowId === null) return
    const { engagementId, workflowId } = route
    const isShown =
      before.kind === 'engagement' && before.screen === 'map' && before.workflowId === workflowId
    const isOpen = selectOpenId(engagementStore.getState()) === engagementId
    if (!isShown && isOpen && unsavedMapOf(workflowId) === undefined) ask(workflowId)
  })
}

function ask(workflowId: string): void {
  const answer = call('workflow.open', { workflowId })
  const mine = { workflowId, answer }
  asked = mine
  // The screen takes it before it can have come; what nobody took may be out of date later.
  void answer.then(() => {
    if (asked === mine) asked = null
  })
}

/** The answer on its way, once, where this workflow was asked for ahead. */
export function askedAhead(workflowId: string): Promise<Result<WorkflowView>> | null {
  if (asked?.workflowId !== workflowId) return null
  const { answer } = asked
  asked = null
  return answer
}
