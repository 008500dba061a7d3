import { count } from '../../lib/words.ts'
import type { Timing } from './timing.ts'
import type { Caveat } from './caveat.ts'
import type { SplitStep, StepLabel } from './split.ts'

type Labelled = Pick<SplitStep, 'label' | 'automated'>

/** How many steps there are of each kind: `2 steps to automate, 1 a machine does already`; a kind without any is left out. */
export function splitCounts(steps: readonly Labelled[]): readonly { kind: StepLabel; words: string }[] {
  const automate = steps.filter(({ label }) => label === 'automate')
  const done = automate.filter(({ automated }) => automated).length
  const words = [
    ...(automate.length > done ? [`${count(automate.length - done, 'step')} to automate`] : []),
    ...(done > 0 ? [`${automate.length > done ? done : count(done, 'step')} a machine does already`] : []),
  ].join(', ')
  const rest = steps.length - automate.length
  return [
    ...(automate.length > 0 ? [{ kind: 'automate', words } as const] : []),
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
