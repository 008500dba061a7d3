import type { Result } from '#shared/lib/result.ts'
import type { WorkflowView } from '#shared/model/engagement.ts'
import { call } from '../../bridge/call.ts'

interface Asked {
  readonly workflowId: string
  readonly answer: Promise<Result<WorkflowView>>
}

let asked: Asked | null = null

/** Asks for a map that is about to be opened. */
export function askFor(workflowId: string): void {
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
