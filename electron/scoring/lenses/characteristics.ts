import type { Lens } from '#shared/model/assessment.ts'
import type { Characteristics } from '#shared/model/document.ts'
import { count, listed, percent } from '../words.ts'
import { lens } from './lens.ts'
import type { LensContext } from './lens.ts'

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
  const { graph, rubric } = context
  const { steps } = graph
  const needed = rubric.characteristicsFrom
  const tallies: Tally[] = [
    tally('clear rules', ({ rules }) => rules),
    tally('structured input and output', ({ structured }) => structured),
    tally('no judgement', ({ judgement }) => (judgement === undefined ? undefined : !judgement)),
  ]
  const share = (n: number) => (steps.length === 0 ? 0 : n / steps.length)
  const certain = steps.length > 0 && tallies.every(({ yes }) => share(yes) >= needed)
  const missing = tallies.filter(({ yes, open }) => share(yes + open) < needed)
  const common = {
    key: 'characteristics',
    name: 'Characteristics',
    nodeIds: steps.filter((step) => answered(step.characteristics)).map(({ id }) => id),
  } as const
  const facts = listed(tallies.map(({ name, yes }) => `${name} in ${yes}`))
  if (certain) {
    return lens(context, {
      ...common,
      opinion: 'automate',
      summary: `3 of 3 in ${percent(needed)} of steps`,
      reason: `Of ${count(steps.length, 'step')}: ${facts}. All three reach ${percent(needed)}.`,
    })
  }
  if (steps.length > 0 && missing.length > 0) {
    return lens(context, {
      ...common,
      opinion: 'cannot-tell',
      summary: `${3 - missing.length} of 3 possible`,
      reason: `Of ${count(steps.length, 'step')}: ${facts}. Below ${percent(needed)} in any case: ${listed(missing.map(({ name }) => name))}; so this does not speak for automation alone.`,
    })
  }
  const open = steps.filter((step) => !fullyAnswered(step.characteristics)).length
  return lens(context, {
    ...common,
    opinion: 'cannot-tell',
    summary: steps.length === 0 ? 'no steps yet' : `${open} of ${count(steps.length, 'step')} open`,
    reason:
      steps.length === 0
        ? 'There is no step to judge yet.'
        : `Rules, structure or judgement are not answered for ${open} of ${count(steps.length, 'step')}; those answers decide it.`,
  })

  function tally(name: string, answer: (given: Characteristics) => boolean | undefined): Tally {
    const answers = steps.map((step) => answer(step.characteristics))
    return {
      name,
      yes: answers.filter((each) => each === true).length,
      open: answers.filter((each) => each === undefined).length,
    }
  }
}

function answered({ rules, structured, judgement }: Characteristics): boolean {
  return rules !== undefined || structured !== undefined || judgement !== undefined
}

function fullyAnswered({ rules, structured, judgement }: Characteristics): boolean {
  return rules !== undefined && structured !== undefined && judgement !== undefined
}
