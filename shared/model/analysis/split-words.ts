import { count } from '../../lib/words.ts'
import type { Timing } from './timing.ts'
import type { Caveat } from './caveat.ts'
import type { SplitStep, StepLabel } from './split.ts'

type Labelled = Pick<SplitStep, 'label' | 'automated'>

/** What the split says of a step, and whether a machine does it already. */
export type SplitLook = StepLabel | 'done'

export function splitLook({ label, automated }: Labelled): SplitLook {
  return label === 'automate' && automated ? 'done' : label
}

/** How many steps there are of each kind: `2 steps to automate`, `1 a machine does already`; a kind without any is left out. */
export function splitCounts(steps: readonly Labelled[]): readonly { kind: SplitLook; words: string }[] {
  const many = (kind: SplitLook) => steps.filter((step) => splitLook(step) === kind).length
  const [toDo, done, rest] = [many('automate'), many('done'), many('orchestrate')]
  const already = `${toDo > 0 ? done : count(done, 'step')} a machine does already`
  return [
    ...(toDo > 0 ? [{ kind: 'automate', words: `${count(toDo, 'step')} to automate` } as const] : []),
    ...(done > 0 ? [{ kind: 'done', words: already } as const] : []),
    ...(rest > 0 ? [{ kind: 'orchestrate', words: `${count(rest, 'step')} to orchestrate` } as const] : []),
  ]
}

/** Shares of the handling time rest on minutes that nobody gave. */
export function assumedShares({ assumedSteps, assumedMinutes, steps }: Timing): readonly Caveat[] {
  if (assumedSteps === 0) return []
  const which = assumedSteps === steps.length ? '' : `${assumedSteps} of `
  const text = `Shares of the handling time rest on assumed minutes: ${assumedMinutes} for each of ${which}${count(steps.length, 'step')}.`
  const nodeIds = steps.flatMap(({ nodeId, assumed }) => (assumed ? [nodeId] : []))
  return [{ text, nodeIds, edgeIds: [] }]
}
