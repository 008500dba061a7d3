import { percent, sentenceCase } from '#shared/lib/words.ts'
import type { Characteristics, StepNode } from '#shared/model/document.ts'

/**
 * What each label costs a step, in points, with where they come from. Ours (method §5), from the step's answers:
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

export function stepPrice({ characteristics }: StepNode, exceptions: StepExceptions): StepPrice {
  const terms = [
    ...answerTerms(characteristics),
    exceptionTerm(exceptions),
    term(
      0,
      characteristics.automated === true ? 12 : 0,
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

function answerTerms({ rules, structured, judgement }: Characteristics): Term[] {
  if (rules === undefined && structured === undefined && judgement === undefined) {
    return [term(9, 0, 'nothing is answered about it')]
  }
  return [
    answerTerm(rules, 4, ['clear rules', 'rules not answered', 'no clear rules']),
    answerTerm(structured, 4, [
      'structured input and output',
      'input and output not answered',
      'unstructured input or output',
    ]),
    answerTerm(judgement === undefined ? undefined : !judgement, 6, [
      'no judgement',
      'judgement not answered',
      'needs judgement',
    ]),
  ]
}

function answerTerm(
  speaksFor: boolean | undefined,
  against: number,
  words: readonly [string, string, string],
): Term {
  if (speaksFor === undefined) return term(3, 0, words[1])
  return speaksFor ? term(0, 1, words[0]) : term(against, 0, words[2])
}

function exceptionTerm({ rate, unrated }: StepExceptions): Term {
  if (rate > 0.05) {
    const [over, points] = rate > 0.2 ? [0.2, 6] : rate > 0.15 ? [0.15, 4] : [0.05, 1]
    return term(points, 0, `exceptions in ${percent(rate)} of its cases (over ${percent(over)})`)
  }
  return unrated > 0 ? term(1, 0, 'an exception path without a rate') : term(0, 0, null)
}

function term(automate: number, orchestrate: number, fact: string | null): Term {
  return { automate, orchestrate, fact }
}
