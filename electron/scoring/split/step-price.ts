import { percent, sentenceCase } from '#shared/lib/words.ts'
import type { Characteristics, StepNode } from '#shared/model/document.ts'
import type { SplitRules } from '#shared/model/rubric.ts'

/**
 * What each label costs a step, in points, with where they come from. Ours (method §5), from the step's answers; the points
 * are the rubric's, here those of the method:
 *
 * | answer | automate | orchestrate |
 * |---|---|---|
 * | clear rules, structured input and output: yes / not answered / no, each | 0 / 3 / 4 | 1 / 0 / 0 |
 * | judgement: not needed / not answered / needed | 0 / 3 / 6 | 1 / 0 / 0 |
 * | exceptions at it: over 5 / 15 / 20 % of its cases; a path without a rate | 1 / 4 / 6; 1 | 0 |
 * | already done by a machine | 0 | 12 |
 *
 * So by itself a step is automated where a machine does it already, or where all three answers speak for it and at most 15 %
 * of its cases go wrong; an open answer speaks against automating, but less than a no.
 */
export interface StepPrice {
  readonly automate: number
  readonly orchestrate: number
  readonly facts: string
}

/** Exceptions at a step: share of its cases, and paths without a rate. */
export interface StepExceptions {
  readonly rate: number
  readonly unrated: number
}

interface Term {
  readonly automate: number
  readonly orchestrate: number
  readonly fact: string | null
}

export function stepPrice(
  { characteristics }: StepNode,
  exceptions: StepExceptions,
  rules: SplitRules,
): StepPrice {
  const terms = [
    ...answerTerms(characteristics, rules),
    exceptionTerm(exceptions, rules),
    term(
      0,
      characteristics.automated === true ? rules.machine : 0,
      characteristics.automated === true ? 'already done by a machine' : null,
    ),
  ]
  const facts = terms.flatMap(({ fact }) => fact ?? [])
  return {
    automate: terms.reduce((sum, { automate }) => sum + automate, 0),
    orchestrate: terms.reduce((sum, { orchestrate }) => sum + orchestrate, 0),
    facts: sentenceCase(facts.join(', ')),
  }
}

function answerTerms({ rules, structured, judgement }: Characteristics, points: SplitRules): Term[] {
  const answerTerm = (
    speaksFor: boolean | undefined,
    against: number,
    words: readonly [yes: string, open: string, no: string],
  ): Term => {
    if (speaksFor === undefined) return term(points.notAnswered, 0, words[1])
    return speaksFor ? term(0, points.speaksFor, words[0]) : term(against, 0, words[2])
  }
  if (rules === undefined && structured === undefined && judgement === undefined) {
    return [term(3 * points.notAnswered, 0, 'nothing is answered about it')]
  }
  return [
    answerTerm(rules, points.noRules, ['clear rules', 'rules not answered', 'no clear rules']),
    answerTerm(structured, points.unstructured, [
      'structured input and output',
      'input and output not answered',
      'unstructured input or output',
    ]),
    answerTerm(judgement === undefined ? undefined : !judgement, points.judgement, [
      'no judgement',
      'judgement not answered',
      'needs judgement',
    ]),
  ]
}

function exceptionTerm(
  { rate, unrated }: StepExceptions,
  { exceptionsAbove: above, exceptionPoints: points }: SplitRules,
): Term {
  if (rate > above.few) {
    const level = rate > above.tooMany ? 'tooMany' : rate > above.many ? 'many' : 'few'
    const fact = `exceptions in ${percent(rate)} of its cases (over ${percent(above[level])})`
    return term(points[level], 0, fact)
  }
  return unrated > 0 ? term(points.unrated, 0, 'an exception path without a rate') : term(0, 0, null)
}

function term(automate: number, orchestrate: number, fact: string | null): Term {
  return { automate, orchestrate, fact }
}
