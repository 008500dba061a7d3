import { count, list, numberWord, percent } from '#shared/lib/words.ts'
import type { Lens } from '#shared/model/assessment.ts'
import type { Characteristics, StepNode } from '#shared/model/document.ts'
import { lens } from './lens.ts'
import type { LensContext } from './lens.ts'

/** One characteristic over all steps: in how many it holds, and how many nobody was asked about. */
interface Tally {
  readonly name: string
  readonly yes: number
  readonly open: number
}

/**
 * Characteristics of automation (method §2): clear rules, structured input and output, no judgement, each in at least
 * 80 % of the steps → automate. It cannot tell while the steps nobody was asked about could still decide it, and it has
 * no opinion on what to do instead where the characteristics are missing.
 */
export function characteristics(context: LensContext): Lens {
  const { steps } = context.graph
  const nodeIds = steps
    .filter((step) => given(step).some((answer) => answer !== undefined))
    .map(({ id }) => id)
  const common = { key: 'characteristics', name: 'Characteristics', nodeIds } as const
  return lens(context, { ...common, ...opinionOn(steps, context.rubric.characteristicsFrom) })
}

function opinionOn(steps: readonly StepNode[], needed: number): Pick<Lens, 'opinion' | 'summary' | 'reason'> {
  const all = steps.length
  const tallies = tally(steps)
  const facts = `Of ${count(all, 'step')}: ${list(tallies.map(({ name, yes }) => `${name} in ${yes}`))}.`
  if (all === 0) {
    return { opinion: 'cannot-tell', summary: 'no steps yet', reason: 'There is no step to judge yet.' }
  }
  if (tallies.every(({ yes }) => yes / all >= needed)) {
    return {
      opinion: 'automate',
      summary: `all three hold in at least ${percent(needed)} of the steps`,
      reason: `${facts} All three reach ${percent(needed)}.`,
    }
  }
  const missing = tallies.filter(({ yes, open }) => (yes + open) / all < needed)
  if (missing.length > 0) {
    return {
      opinion: 'cannot-tell',
      summary: `${missing.length === 3 ? 'all' : `${numberWord(missing.length)} of the`} three ${missing.length === 1 ? 'holds' : 'hold'} in fewer than ${percent(needed)} of the steps`,
      reason: `${facts} Below ${percent(needed)} in any case: ${list(missing.map(({ name }) => name))}; so this does not speak for automation alone.`,
    }
  }
  const open = steps.filter((step) => given(step).includes(undefined)).length
  return {
    opinion: 'cannot-tell',
    summary: `${open} of ${count(all, 'step')} open`,
    reason: `Rules, structure or judgement are not answered for ${open} of ${count(all, 'step')}; those answers decide it.`,
  }
}

function tally(steps: readonly StepNode[]): Tally[] {
  return ['clear rules', 'structured input and output', 'no judgement'].map((name, which) => {
    const answers = steps.map((step) => given(step)[which])
    return {
      name,
      yes: answers.filter((answer) => answer === true).length,
      open: answers.filter((answer) => answer === undefined).length,
    }
  })
}

/** Rules, structure and freedom from judgement, in this order; undefined where not answered. */
function given({ characteristics: step }: { characteristics: Characteristics }): (boolean | undefined)[] {
  return [step.rules, step.structured, step.judgement === undefined ? undefined : !step.judgement]
}
