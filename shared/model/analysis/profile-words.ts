import { list, sentenceCase } from '../../lib/words.ts'
import { defaultRubric } from '../rubric.ts'
import type { ProfileDimension } from './profile.ts'

type Placed = Pick<ProfileDimension, 'name' | 'value'>

/**
 * Which dimensions pull to which side, the strongest first: `Scope pulls towards orchestrating a process; …`. One within
 * `nearMiddle` of the middle pulls to neither.
 */
export function profileWords(
  profile: readonly Placed[],
  { nearMiddle }: { readonly nearMiddle: number } = defaultRubric.profile,
): string {
  const placed = profile.flatMap(({ name, value }) =>
    value === null ? [] : [{ name: name.toLowerCase(), pull: value - 0.5 }],
  )
  if (placed.length === 0) return 'Nothing is known yet that would pull this workflow to either side.'
  const strongest = placed.toSorted((one, other) => Math.abs(other.pull) - Math.abs(one.pull))
  // Sums of tenths are not exact.
  const beyond = (pull: number) => pull > nearMiddle + 1e-9
  const to = strongest.filter(({ pull }) => beyond(pull))
  const from = strongest.filter(({ pull }) => beyond(-pull))
  const between = strongest.filter(({ pull }) => !beyond(pull) && !beyond(-pull))
  const clauses = [
    ...clause(to, 'pulls', 'pull', 'towards orchestrating a process'),
    ...clause(from, 'pulls', 'pull', 'towards automating a task'),
    ...clause(between, 'stands', 'stand', 'between the two'),
  ]
  return `${sentenceCase(clauses.join('; '))}.`
}

function clause(
  some: readonly { readonly name: string }[],
  one: string,
  many: string,
  where: string,
): readonly string[] {
  if (some.length === 0) return []
  return [`${list(some.map(({ name }) => name))} ${some.length === 1 ? one : many} ${where}`]
}
