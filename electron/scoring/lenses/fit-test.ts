import { count, figure, list } from '#shared/lib/words.ts'
import type { Lens } from '#shared/model/assessment.ts'
import { decisionIndexes } from '../count-structure.ts'
import { exceptionIds, lens } from './lens.ts'
import type { LensContext } from './lens.ts'

/** Fit test (method §2): fewer than 10 decisions and at most 5 exception types → automate; otherwise orchestrate. */
export function fitTest(context: LensContext): Lens {
  const { counts, rubric, graph } = context
  const { decisionsBelow, typesUpTo } = rubric.fitTest
  const facts = [count(counts.decisions, 'decision'), count(counts.exceptionTypes, 'exception type')]
  const exceptions = exceptionIds(context)
  const common = {
    key: 'fit-test',
    name: 'Fit test',
    summary: facts.join(', '),
    nodeIds: [...decisionIndexes(graph).flatMap((at) => graph.nodes[at]?.id ?? []), ...exceptions.nodeIds],
    edgeIds: exceptions.edgeIds,
  } as const
  if (counts.steps === 0) {
    return lens(context, { ...common, opinion: 'cannot-tell', reason: 'There is no step to judge yet.' })
  }
  const fits = counts.decisions < decisionsBelow && counts.exceptionTypes <= typesUpTo
  const limits = `fewer than ${figure(decisionsBelow)} decisions and at most ${figure(typesUpTo)} exception types`
  return lens(context, {
    ...common,
    opinion: fits ? 'automate' : 'orchestrate',
    reason: fits
      ? `${list(facts)}: automation fits ${limits}.`
      : `${list(facts)}: too many for automation, which fits ${limits}.`,
  })
}
