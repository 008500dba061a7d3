import { count, list, numberWord, sentenceCase } from '#shared/lib/words.ts'
import type { Lens } from '#shared/model/assessment.ts'
import { lens } from './lens.ts'
import type { LensContext } from './lens.ts'

interface Trigger {
  readonly holds: boolean
  /** What is not answered yet, so that it may hold after all. */
  readonly open: string | null
  readonly text: string
  readonly nodeIds: readonly string[]
}

/**
 * Triggers of orchestration (method §2): more than one department; manual and automated steps mixed across more than one
 * system; frequent change. Two or three of them → orchestrate.
 */
export function triggers(context: LensContext): Lens {
  const all = [departments(context), mixture(context), change(context)]
  const holding = all.filter(({ holds }) => holds)
  const open = all.flatMap(({ holds, open }) => (holds || open === null ? [] : [open]))
  const needed = context.rubric.triggersNeeded
  const hold = holding.length >= needed
  return lens(context, {
    key: 'triggers',
    name: 'Triggers',
    opinion: hold ? 'orchestrate' : 'cannot-tell',
    summary: `${holding.length} of 3 hold`,
    reason: hold ? `Reason to orchestrate: ${facts(holding)}.` : tooFew(holding, open, needed),
    nodeIds: [...new Set(holding.flatMap(({ nodeIds }) => nodeIds))],
  })
}

function facts(holding: readonly Trigger[]): string {
  return holding.map(({ text }) => text).join('; ')
}

function tooFew(holding: readonly Trigger[], open: readonly string[], needed: number): string {
  const held =
    holding.length === 0
      ? 'None of the three holds'
      : `${sentenceCase(numberWord(holding.length))} of three holds (${facts(holding)})`
  const undecided = holding.length + open.length >= needed ? ` Still open: ${list(open)}.` : ''
  return `${held}; it takes ${numberWord(needed)} to call for orchestration.${undecided}`
}

function departments({ counts, graph }: LensContext): Trigger {
  return {
    holds: counts.departments > 1,
    open: null,
    text: count(counts.departments, 'department'),
    nodeIds: graph.steps.filter(({ departmentId }) => departmentId !== null).map(({ id }) => id),
  }
}

function mixture({ graph }: LensContext): Trigger {
  const automated = graph.steps.filter((step) => step.characteristics.automated === true)
  const manual = graph.steps.filter((step) => step.characteristics.automated === false)
  const systems = new Set([...automated, ...manual].flatMap((step) => step.systemIds))
  return {
    holds: automated.length > 0 && manual.length > 0 && systems.size > 1,
    open: graph.steps.some((step) => step.characteristics.automated === undefined)
      ? 'which steps are automated'
      : null,
    text: `${manual.length} manual and ${count(automated.length, 'automated step')} across ${count(systems.size, 'system')}`,
    nodeIds: [...automated, ...manual].map(({ id }) => id),
  }
}

function change({ dimensions, rubric }: LensContext): Trigger {
  const { score, status, range } = dimensions.changeFrequency
  return {
    holds: status !== 'unanswered' && score >= rubric.triggersChangeFrom,
    open: range[0] < range[1] && range[1] >= rubric.triggersChangeFrom ? 'change frequency' : null,
    text: `change frequency ${score}`,
    nodeIds: [],
  }
}
