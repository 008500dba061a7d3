import { figure, list } from '#shared/lib/words.ts'

/** Names that a sentence lists before it only counts the rest. */
const mostNamed = 5

/** `A, B and C`; of many, the first five `and 45 more`. The report's tables hold all of them. */
export function someOf(names: readonly string[]): string {
  const more = names.length - mostNamed
  return more <= 1 ? list(names) : list([...names.slice(0, mostNamed), `${figure(more)} more`])
}
