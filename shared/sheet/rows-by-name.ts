import { nameKey } from '../lib/name-key.ts'

/**
 * The row of the table that each pasted row is about: by its name, wherever it stands in the block, so that a heading, a
 * row too many or another order moves no answer to another step. Null where no step has the name, or where it cannot be
 * told which of several. Rows and steps of one name, as many of either, go together in their order.
 */
export function rowsByName(
  pasted: readonly string[],
  names: readonly string[],
  top: number,
): (number | null)[] {
  const [given, known] = [positions(pasted), positions(names)]
  return pasted.map((name, at) => {
    const [rows, steps] = [given.get(nameKey(name)) ?? [], known.get(nameKey(name)) ?? []]
    if (rows.length === steps.length) return steps[rows.indexOf(at)] ?? null
    return steps.includes(top + at) ? top + at : null
  })
}

function positions(names: readonly string[]): Map<string, number[]> {
  return Map.groupBy(
    names.map((_, at) => at),
    (at) => nameKey(names[at] ?? ''),
  )
}
