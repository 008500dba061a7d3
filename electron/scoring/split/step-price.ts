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

/** A price as its terms are added. */
interface Sum {
  automate: number
  orchestrate: number
  readonly facts: string[]
}

export function stepPrice(
  { characteristics }: StepNode,
  exceptions: StepExceptions,
  rules: SplitRules,
): StepPrice {
  const sum: Sum = { automate: 0, orchestrate: 0, facts: [] }
  addAnswers(sum, characteristics, rules)
  addExceptions(sum, exceptions, rules)
  if (characteristics.automated === true) add(sum, 0, rules.machine, 'already done by a machine')
  return {
    automate: sum.automate,
    orchestrate: sum.orchestrate,
    facts: sentenceCase(sum.facts.join(', ')),
  }
}

type AnswerWords = readonly [yes: string, open: string, no: string]

const ruleWords: AnswerWords = ['clear rules', 'rules not answered', 'no clear rules']
const structureWords: AnswerWords = [
  'structured input and output',
  'input and output not answered',
  'unstructured input or output',
]
const judgementWords: AnswerWords = ['no judgement', 'judgement not answered', 'needs judgement']

function addAnswers(
  sum: Sum,
  { rules, structured, judgement, automated }: Characteristics,
  points: SplitRules,
): void {
  if (rules === undefined && structured === undefined && judgement === undefined) {
    const open =
      automated === true ? 'rules, input and judgement not answered' : 'nothing is answered about it'
    return add(sum, 3 * points.notAnswered, 0, open)
  }
  const answer = (speaksFor: boolean | undefined, against: number, words: AnswerWords) => {
    if (speaksFor === undefined) add(sum, points.notAnswered, 0, words[1])
    else if (speaksFor) add(sum, 0, points.speaksFor, words[0])
    else add(sum, against, 0, words[2])
  }
  answer(rules, points.noRules, ruleWords)
  answer(structured, points.unstructured, structureWords)
  answer(judgement === undefined ? undefined : !judgement, points.judgement, judgementWords)
}

function addExceptions(
  sum: Sum,
  { rate, unrated }: StepExceptions,
  { exceptionsAbove: above, exceptionPoints: points }: SplitRules,
): void {
  if (rate > above.few) {
    const level = rate > above.tooMany ? 'tooMany' : rate > above.many ? 'many' : 'few'
    const fact = `exceptions in ${percent(rate)} of its cases (over ${percent(above[level])})`
    add(sum, points[level], 0, fact)
  } else if (unrated > 0) add(sum, points.unrated, 0, 'an exception path without a rate')
}

function add(sum: Sum, automate: number, orchestrate: number, fact: string): void {
  sum.automate += automate
  sum.orchestrate += orchestrate
  sum.facts.push(fact)
}
