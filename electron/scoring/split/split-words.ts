import { count, percent } from '#shared/lib/words.ts'
import type { Island, StepLabel } from '#shared/model/analysis/split.ts'
import type { StepPrice } from './step-price.ts'

/** Why a step has its label: `Clear rules, …. Automating costs 0 points, orchestrating 3.` */
export function reasonFor({ automate, orchestrate, facts }: StepPrice, label: StepLabel): string {
  const priced = `${facts}. Automating costs ${automate} ${automate === 1 ? 'point' : 'points'}, orchestrating ${orchestrate}.`
  const alone: StepLabel = automate < orchestrate ? 'automate' : 'orchestrate'
  if (label === alone) return priced
  const kept = label === 'automate' ? 'automated' : 'orchestrated'
  return `${priced} By itself it would be the other way; it is ${kept} with its neighbours because that saves hand-overs.`
}

interface Told {
  readonly steps: number
  readonly automated: number
  readonly islands: readonly Island[]
  readonly handOvers: number
  readonly share: number
}

/** What is automated, what is orchestrated and where they meet, for the client. */
export function summarise({ steps, automated, islands, handOvers, share }: Told): string {
  if (steps === 0) return 'There is no step on the map yet, so there is nothing to split.'
  if (automated === 0)
    return 'By what is known of its steps no part of this workflow is worth automating by itself.'
  const work = `${percent(share)} of the handling time`
  if (automated === steps)
    return `Every step can be automated: ${count(steps, 'step')} in ${count(islands.length, 'island')}.`
  const meet = `They meet the rest at ${count(handOvers, 'hand-over')}.`
  return `Automate ${automated} of ${count(steps, 'step')} (${work}) in ${count(islands.length, 'island')}; orchestrate the other ${steps - automated}. ${meet}`
}
