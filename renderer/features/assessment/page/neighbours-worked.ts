import { list, percent } from '#shared/lib/words.ts'
import { dimensionNames } from '#shared/model/dimension-names.ts'
import type { Stability } from '#shared/model/analysis/stability.ts'

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
