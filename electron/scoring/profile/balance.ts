import { list, percent } from '#shared/lib/words.ts'
import { profileWords } from '#shared/model/analysis/profile-words.ts'
import type { ProfileBalance, ProfileDimension } from '#shared/model/analysis/profile.ts'
import type { ProfileRules } from '#shared/model/rubric.ts'

const formula = 'Σ weight × place / Σ weight, over the dimensions that can be placed'

/** Where the five dimensions stand together (method §2; the weights are of the rubric, alike by default). */
export function profileBalance(
  profile: readonly ProfileDimension[],
  { weights, nearMiddle }: ProfileRules,
): ProfileBalance {
  const placed = profile.flatMap(({ key, name, value }) =>
    value === null || weights[key] === 0 ? [] : [{ name, value, weight: weights[key] }],
  )
  const words = profileWords(profile, { nearMiddle })
  if (placed.length === 0) return { value: null, formula, worked: null, summary: words }
  const of = placed.reduce((sum, { weight }) => sum + weight, 0)
  const value = placed.reduce((sum, each) => sum + each.weight * each.value, 0) / of
  const terms = placed.map((each) => `${each.weight} × ${percent(each.value)}`)
  const names = Object.values(weights).every((weight) => weight === weights.scope)
    ? ''
    : `, weighing ${list(placed.map(({ name, weight }) => `${name.toLowerCase()} ${weight}`))}`
  return {
    value,
    formula,
    worked: `(${terms.join(' + ')}) / ${of} = ${percent(value)}`,
    summary: `${words} On balance it stands ${percent(value)} of the way from automating a task to orchestrating a process${names}.`,
  }
}
