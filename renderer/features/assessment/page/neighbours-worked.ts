import { list, percent } from '#shared/lib/words.ts'
import { dimensionNames } from '#shared/model/dimension-names.ts'
import type { Stability } from '#shared/model/analysis/stability.ts'
import type { Rubric } from '#shared/model/rubric.ts'
import { verdictAt } from '#shared/model/rubric/verdict-at.ts'

type Facts = Pick<Stability, 'neighbours' | 'notches'>

/** How the neighbouring scores are counted: those that there are, and the 81 of the method, which counts clipped ones again. */
export function neighboursWorked({ neighbours, notches }: Facts): string {
  const { keep, of, share, distinct } = neighbours
  const kept = `of which ${keep} keep the verdict (${percent(share)})`
  const all =
    'The neighbouring scores are all combinations in which each dimension stands one notch lower, as it is or one notch higher'
  const atEnd = notches.filter(({ down, up }) => down === null || up === null)
  if (atEnd.length === 0) return `${all}: 3 × 3 × 3 × 3 = ${of}, ${kept}.`
  const choices = notches.map(({ down, up }) => (down === null || up === null ? 2 : 3)).join(' × ')
  const ends = list(
    atEnd.map(({ dimension, score }) => `${dimensionNames[dimension].toLowerCase()} at ${score}`),
  )
  return [
    `${all}, within 1 to 5. With ${ends} on the end of the scale these are ${choices} = ${distinct.of}, of which ${distinct.keep} keep the verdict (${percent(distinct.keep / distinct.of)}).`,
    `For the level the method counts a notch beyond the end as staying there, so 3 × 3 × 3 × 3 = ${of}, ${kept}.`,
  ].join(' ')
}

/** What one notch does: it moves the total by one, and the limits of the rubric say what that makes of it. */
export function notchesWorked(total: number, rubric: Pick<Rubric, 'verdict'>): string {
  const at = (to: number) => `${to}, which is ${verdictAt(to, rubric)}`
  const { automateUpTo, hybridUpTo } = rubric.verdict
  return `One notch of a dimension moves the total by one: ${total} − 1 = ${at(total - 1)}; ${total} + 1 = ${at(total + 1)}. Up to ${automateUpTo} is automate, up to ${hybridUpTo} hybrid, above orchestrate.`
}
