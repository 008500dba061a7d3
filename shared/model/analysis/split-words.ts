import { count } from '../../lib/words.ts'
import type { Timing } from './timing.ts'
import type { Caveat } from './caveat.ts'
import type { Verdict } from '../assessment.ts'
import type { SplitBreak, SplitStep, StepLabel } from './split.ts'

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
  const machines = steps.filter(({ label, automated }) => label === 'orchestrate' && automated).length
  const already = `${toDo > 0 ? done : count(done, 'step')} a machine does already`
  return [
    ...(toDo > 0 ? [{ kind: 'automate', words: `${count(toDo, 'step')} to automate` } as const] : []),
    ...(done > 0 ? [{ kind: 'done', words: already } as const] : []),
    ...(rest > 0
      ? [{ kind: 'orchestrate', words: `${count(rest, 'step')} to orchestrate${ofThem(machines)}` } as const]
      : []),
  ]
}

function ofThem(done: number): string {
  return done === 0 ? '' : ` (${done} by a machine already)`
}

/** `10`, `10, 2 by a machine already`: orchestrated steps of a range of prices. */
export function orchestratedWords({
  orchestrate,
  orchestratedDone,
}: Pick<SplitBreak, 'orchestrate' | 'orchestratedDone'>): string {
  return orchestratedDone === 0
    ? `${orchestrate}`
    : `${orchestrate}, ${orchestratedDone} by a machine already`
}

/** Where hand-overs are so dear that only one kind is left, that is the price's answer, not the verdict. Empty where it never is. */
export function allOrNothing(breaks: readonly SplitBreak[], verdict: Verdict | null): string {
  const last = breaks.at(-1)
  if (last === undefined || last.from === 0 || last.handOvers > 0) return ''
  const [kept, other] = last.automate === 0 ? ['orchestrate', 'automate'] : ['automate', 'orchestrate']
  const said = verdict === null || verdict === kept ? '' : `; the matrix says ${verdict}`
  return `The last line is all or nothing: by the prices of the steps it costs less to ${kept} all of them than to ${other} all. That is no verdict on the workflow${said}.`
}

/** Shares of the handling time rest on minutes that nobody gave. */
export function assumedShares({ assumedSteps, assumedMinutes, steps }: Timing): readonly Caveat[] {
  if (assumedSteps === 0) return []
  const which = assumedSteps === steps.length ? '' : `${assumedSteps} of `
  const text = `Shares of the handling time rest on assumed minutes: ${assumedMinutes} for each of ${which}${count(steps.length, 'step')}.`
  const nodeIds = steps.flatMap(({ nodeId, assumed }) => (assumed ? [nodeId] : []))
  return [{ text, nodeIds, edgeIds: [] }]
}
