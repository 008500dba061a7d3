import { count, percent, pointFigure, pointWords } from '#shared/lib/words.ts'
import type { SplitBreak, SplitStep, StepLabel } from '#shared/model/analysis/split.ts'
import type { Verdict } from '#shared/model/assessment.ts'
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
  readonly islands: number
  readonly handOvers: number
  readonly share: number
  readonly lambda: number
  readonly breaks: readonly SplitBreak[]
  readonly verdict: Verdict | undefined
}

/** What is automated, what is orchestrated and where they meet, for the client. */
export function summarise(told: Told): string {
  const { steps, answered, verdict } = told
  if (steps.length === 0) return 'There is no step on the map yet, so there is nothing to split.'
  if (!answered)
    return 'Nobody has answered yet how the steps are done, so nothing is split yet: answer for the steps in the steps table.'
  const automated = steps.filter(({ label }) => label === 'automate')
  if (automated.length === steps.length) return everyStep(told)
  const words = automated.length === 0 ? noStep(told) : someSteps(told, automated)
  return verdict === 'automate' ? `Worth automating as a whole; step by step: ${lowered(words)}` : words
}

/** Counts every automated step, as all figures of the split do, and says which a machine does already. */
function someSteps({ steps, islands, handOvers, share }: Told, automated: readonly SplitStep[]): string {
  const done = automated.filter((step) => step.automated).length
  const toDo = automated.length - done
  const others = steps.length - automated.length
  const where = `${percent(share)} of the handling time, in ${count(islands, 'island')}`
  const all = `${automated.length} of ${count(steps.length, 'step')}`
  const first =
    toDo === 0
      ? `Keep automated the ${all} that a machine does already (${where})`
      : `Automate ${all}${done === 0 ? '' : `, ${done} of which a machine does already`} (${where})`
  return `${first}; orchestrate the other ${others === 1 ? 'one' : others}. They meet at ${count(handOvers, 'hand-over')}.`
}

/** A hand-over can be so dear that it pays to have one side only: then the price decides, not the steps. */
function noStep({ lambda, breaks }: Told): string {
  const fit = breaks[0]?.automate ?? 0
  if (fit === 0)
    return 'By what is known of its steps no part of this workflow is worth automating by itself.'
  return `${atPrice(lambda)} no part of this workflow is worth automating: the hand-overs would cost more than automating saves. Were they free, ${count(fit, 'step')} would be.`
}

function everyStep({ steps, islands, lambda, breaks }: Told): string {
  const unfit = breaks[0]?.orchestrate ?? 0
  const words = `${count(steps.length, 'step')} in ${count(islands, 'island')}`
  const done = steps.filter(({ automated }) => automated).length
  if (done === steps.length) return `A machine does every step already: ${words}.`
  const already = done === 0 ? '' : `, ${done} of which a machine does already`
  if (unfit === 0) return `Every step can be automated: ${words}${already}.`
  return `${atPrice(lambda)} it is cheapest to automate every step: ${words}. Were hand-overs free, ${unfit} would be orchestrated.`
}

function atPrice(lambda: number): string {
  return `At a price of ${pointWords(lambda)} for a hand-over`
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
