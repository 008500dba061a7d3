import { list, percent } from '#shared/lib/words.ts'
import type { DimensionKey } from '#shared/model/answers.ts'
import type { LensContext } from './lenses/lens.ts'
import { countInWords } from './words.ts'

/** Keys of the dimensions that speak for orchestration, the strongest first. */
export function highDimensions({ dimensions, rubric }: LensContext): DimensionKey[] {
  return Object.values(dimensions)
    .filter(({ score, status }) => status !== 'unanswered' && score >= rubric.diagnostic.highFrom)
    .sort((a, b) => b.score - a.score)
    .map(({ key }) => key)
}

/** Keys of the dimensions that speak for neither side by themselves, the strongest first. */
export function middleDimensions({ dimensions, rubric }: LensContext): DimensionKey[] {
  const { highFrom, lowUpTo } = rubric.diagnostic
  return Object.values(dimensions)
    .filter(({ score, status }) => status !== 'unanswered' && score > lowUpTo && score < highFrom)
    .sort((a, b) => b.score - a.score)
    .map(({ key }) => key)
}

/** The most telling to a client first, whatever the exact scores. */
const tellingOrder: readonly DimensionKey[] = [
  'complexity',
  'variability',
  'changeFrequency',
  'strategicImportance',
]

/** Keys of the dimensions that speak for automation, the most telling first. */
export function lowDimensions({ dimensions, rubric }: LensContext): DimensionKey[] {
  return tellingOrder.filter((key) => {
    const { score, status } = dimensions[key]
    return status !== 'unanswered' && score <= rubric.diagnostic.lowUpTo
  })
}

/** Why a dimension speaks for orchestration, as a clause. */
export function highClause(context: LensContext, key: DimensionKey): string {
  const { rate, answers } = context
  switch (key) {
    case 'complexity':
      return togetherClause(context)
    case 'variability':
      return rate.rate === null
        ? `exceptions come in ${countInWords(context.counts.exceptionTypes, 'type')}`
        : `${percent(rate.rate)} of cases leave the normal path`
    case 'strategicImportance':
      return strategicClause(context)
    case 'changeFrequency':
      return `${answers.regulated === true ? 'regulation changes it' : 'it has to change'} ${times(answers.changesPerYear)}`
  }
}

/** Why a dimension speaks for automation, as a clause. */
export function lowClause(context: LensContext, key: DimensionKey): string {
  const { rate, counts } = context
  switch (key) {
    case 'complexity':
      return `${list([...partyList(context), countInWords(counts.decisions, 'decision')])} are easy to hold together`
    case 'variability':
      if (rate.rate === null) {
        return counts.exceptionPaths === 0 ? 'no exceptions are drawn' : 'there are few kinds of exception'
      }
      return rate.rate === 0
        ? 'no case leaves the normal path'
        : `only ${percent(rate.rate)} of cases leave the normal path`
    case 'strategicImportance':
      return 'it does not set the client apart'
    case 'changeFrequency':
      return 'it hardly changes'
  }
}

/** Whether there is just one party: alone it has nothing to work as one with. */
export function isAlone({ counts }: Pick<LensContext, 'counts'>): boolean {
  const named = counts.systems + counts.departments
  return named === 1 || (named === 0 && counts.steps === 1)
}

function togetherClause(context: LensContext): string {
  const { counts, dimensions } = context
  if (!isAlone(context)) return `${parties(context)} have to work as one`
  if (counts.decisions > 0)
    return `${parties(context)} and ${countInWords(counts.decisions, 'decision')} have to work as one`
  const { score, status } = dimensions.complexity
  return `its complexity ${status === 'overridden' ? 'is rated' : 'scores'} ${score} of 5`
}

function strategicClause({ answers, dimensions }: LensContext): string {
  const { score, status } = dimensions.strategicImportance
  if (status === 'overridden') return `its importance is rated ${score} of 5`
  return answers.customerExperience === score
    ? `customers feel it (rated ${score} of 5)`
    : `it sets the client apart (rated ${score} of 5)`
}

/** `12 systems and five departments`; what the map does not name is left out. */
export function parties(context: Parties): string {
  return list(partyList(context))
}

interface Parties {
  readonly counts: Pick<LensContext['counts'], 'systems' | 'departments' | 'steps'>
}

function partyList({ counts }: Parties): string[] {
  const named = [
    ...(counts.systems > 0 ? [countInWords(counts.systems, 'system')] : []),
    ...(counts.departments > 0 ? [countInWords(counts.departments, 'department')] : []),
  ]
  return named.length === 0 ? [countInWords(counts.steps, 'step')] : named
}

function times(changes: number | undefined): string {
  if (changes === undefined) return 'often'
  if (changes === 1) return 'once a year'
  return changes === 2 ? 'twice a year' : `${countInWords(changes, 'time')} a year`
}
