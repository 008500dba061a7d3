import { count } from '../../lib/words.ts'
import type { FlowNode } from '../document.ts'
import { nodeNames } from '../node-words.ts'
import { caveat } from './caveat.ts'
import type { Caveat } from './caveat.ts'

const named = 4

/** Said beside the exception rate and beside the times: a few decisions by name, of more how many. */
export function equalShares(decisions: readonly FlowNode[]): Caveat[] {
  if (decisions.length === 0) return []
  const which = decisions.length <= named ? nodeNames(decisions) : count(decisions.length, 'decision')
  return [
    caveat(
      `Ways without a share out of ${which} are taken as equally likely. Say how many cases go each way.`,
      decisions,
    ),
  ]
}
