import { list, percent } from '#shared/lib/words.ts'
import { dimensionNames } from '#shared/model/dimension-names.ts'
import type { Stability } from '#shared/model/analysis/stability.ts'
import type { Rubric } from '#shared/model/rubric.ts'
import { verdictAt } from '#shared/model/rubric/verdict-at.ts'

type Facts = Pick<Stability, 'neighbours' | 'notches'>

/** How the neighbouring scores are counted: a notch beyond an end of the scale is clipped to it, as the method does. */
export function neighboursWorked({ neighbours, notches }: Facts): string {
  const { keep, of, share } = neighbours
  const all = `The neighbouring scores are all combinations in which each dimension stands one notch lower, as it is or one notch higher: 3 × 3 × 3 × 3 = ${of}. Of them ${keep} keep the verdict (${percent(share)}); the level goes by that.`
  const atEnd = notches.filter(({ down, up }) => down === null || up === null)
  if (atEnd.length === 0) return all
  const ends = list(
    atEnd.map(({ dimension, score }) => `${dimensionNames[dimension].toLowerCase()} (${score})`),
  )
  return `${all} A notch beyond the end of the scale counts as staying there: so for ${ends}.`
}

/** What one notch does: it moves the total by one, and the limits of the rubric say what that makes of it. */
export function notchesWorked(total: number, rubric: Pick<Rubric, 'verdict'>): string {
  const at = (to: number) => `${to}, which is ${verdictAt(to, rubric)}`
  const { automateUpTo, hybridUpTo } = rubric.verdict
  return `One notch of a dimension moves the total by one: ${total} − 1 = ${at(total - 1)}; ${total} + 1 = ${at(total + 1)}. Up to ${automateUpTo} is automate, up to ${hybridUpTo} hybrid, above orchestrate.`
}
