import { count, percent, pointFigure, pointWords } from '#shared/lib/words.ts'
import type { FlowNode } from '#shared/model/document.ts'
import { nodeNames } from '#shared/model/node-words.ts'
import type { Split, SplitBreak, SplitStep, StepLabel } from '#shared/model/analysis/split.ts'
import { verdictWhole } from './whole-words.ts'
import type { Whole } from './whole-words.ts'
import type { StepPrice } from './step-price.ts'

/** Why a step has its label: `Clear rules, …. Automating costs 0 points, orchestrating 3.` */
export function reasonFor({ automate, orchestrate, facts }: StepPrice, label: StepLabel): string {
  const priced = `${facts}. Automating costs ${pointWords(automate)}, orchestrating ${pointFigure(orchestrate)}.`
  const alone: StepLabel = automate < orchestrate ? 'automate' : 'orchestrate'
  if (label === alone) return priced
  const kept = label === 'automate' ? 'automated' : 'orchestrated'
  return `${priced} By itself it would be the other way; it is ${kept} with its neighbours because that saves hand-overs.`
}

interface Told {
  readonly steps: readonly SplitStep[]
  /** Whether anything is known of how any step is done. */
  readonly answered: boolean
  /** What is orchestrated. */
  readonly kept: readonly FlowNode[]
  readonly islands: number
  readonly handOvers: number
  readonly share: number
  readonly lambda: number
  readonly breaks: readonly SplitBreak[]
  readonly waste: Split['waste']
  readonly whole: Whole | undefined
}

/** What is automated, what is orchestrated and where they meet, for the client. */
export function summarise(told: Told): string {
  const { steps, answered, whole } = told
  if (steps.length === 0) return 'There is no step on the map yet, so there is nothing to split.'
  if (!answered)
    return 'Nobody has answered yet how the steps are done, so nothing is split yet: answer for the steps in the steps table.'
  const automated = steps.filter(({ label }) => label === 'automate')
  return [
    labelled(told, automated),
    wasteWords(told.waste),
    ...(whole === undefined
      ? []
      : [verdictWhole(whole, { automated: automated.length, steps: steps.length, byPrice: byPrice(told) })]),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}

/** One kind only, while cheap hand-overs would leave both. */
function byPrice({ steps, breaks }: Told): boolean {
  const [free] = breaks
  const kinds = new Set(steps.map(({ label }) => label)).size
  return kinds === 1 && free !== undefined && free.automate > 0 && free.orchestrate > 0
}

function labelled(told: Told, automated: readonly SplitStep[]): string {
  if (automated.length === told.steps.length) return everyStep(told)
  return automated.length === 0 ? noStep(told) : someSteps(told, automated)
}

/** Automating what should not be done at all would keep it for good (method §7). */
function wasteWords(waste: Split['waste']): string {
  if (waste === null) return ''
  const steps = waste.nodeIds.length
  const [verb, them] = steps === 1 ? ['is', 'it'] : ['are', 'them']
  return waste.share > 0
    ? `Of the time in automated steps ${percent(waste.share)} is marked as waste (${count(steps, 'step')}): take it out first.`
    : `${steps} of the automated steps ${verb} marked as waste: take ${them} out first.`
}

/** Counts every automated step, as all figures of the split do, and says which a machine does already. */
function someSteps(
  { steps, kept, islands, handOvers, share }: Told,
  automated: readonly SplitStep[],
): string {
  const done = automated.filter((step) => step.automated).length
  const toDo = automated.length - done
  const others = steps.length - automated.length
  const where = `${percent(share)} of the handling time, in ${count(islands, 'island')}`
  const all = `${automated.length} of ${count(steps.length, 'step')}`
  const first =
    toDo === 0
      ? `Keep automated the ${all} that a machine does already (${where})`
      : `Automate ${all}${done === 0 ? '' : `, ${done} of which a machine does already`} (${where})`
  return `${first}; orchestrate the other ${others === 1 ? 'one' : others}${namedFew(kept)}${ofWhichDone(steps)}. They meet at ${count(handOvers, 'hand-over')}.`
}

const fewKept = 3

/** ` (“Appoint expert”)`: of a few the names say more than how many they are. */
function namedFew(nodes: readonly FlowNode[]): string {
  const all = nodes.length <= fewKept && nodes.every(({ name }) => name.trim() !== '')
  return all ? ` (${nodeNames(nodes)})` : ''
}

/** `, 1 of which a machine does already`: of the orchestrated. */
function ofWhichDone(steps: readonly SplitStep[]): string {
  const [rest, done] = orchestratedDone(steps)
  if (done === 0) return ''
  return rest === 1 ? ', which a machine does already' : `, ${done} of which a machine does already`
}

function orchestratedDone(steps: readonly SplitStep[]): readonly [all: number, done: number] {
  const rest = steps.filter(({ label }) => label === 'orchestrate')
  return [rest.length, rest.filter(({ automated }) => automated).length]
}

/** A hand-over can be so dear that it pays to have one side only: then the price decides, not the steps. */
function noStep({ steps, lambda, breaks }: Told): string {
  const fit = breaks[0]?.automate ?? 0
  const [, done] = orchestratedDone(steps)
  const already =
    done === 0
      ? ''
      : ` A machine does ${count(done, 'step')} already, which ${done === 1 ? 'is' : 'are'} counted as orchestrated here.`
  if (fit === 0)
    return `By what is known of its steps no part of this workflow is worth automating by itself.${already}`
  const tied = breaks.some(({ from }) => Math.abs(from - lambda) < 1e-9)
  const cost = tied ? 'as much as' : 'more than'
  return `${atPrice(lambda)} no part of this workflow is worth automating by itself: the hand-overs would cost ${cost} automating saves. Were they free, ${count(fit, 'step')} would be.${already}`
}

function everyStep({ steps, islands, lambda, breaks }: Told): string {
  const unfit = breaks[0]?.orchestrate ?? 0
  const words = `${count(steps.length, 'step')} in ${count(islands, 'island')}`
  const done = steps.filter(({ automated }) => automated).length
  if (done === steps.length) return `A machine does every step already: ${words}.`
  const already = done === 0 ? '' : `, ${done} of which a machine does already`
  if (unfit === 0) return `Every step can be automated: ${words}${already}.`
  return `${atPrice(lambda)} it is cheapest to automate every step: ${words}${already}. Were hand-overs free, ${unfit} would be orchestrated.`
}

function atPrice(lambda: number): string {
  return `At a price of ${pointWords(lambda)} for a hand-over`
}
