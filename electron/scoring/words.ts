import { count, list, numberWord } from '#shared/lib/words.ts'

/** `one system`, `three systems`, `14 systems`: for running text. */
export function countInWords(value: number, one: string, many = `${one}s`): string {
  return `${numberWord(value)} ${value === 1 ? one : many}`
}

/** Like `list`, but stops after `most` items: `A, B, C and 4 more`. */
export function listUpTo(items: readonly string[], most: number): string {
  if (items.length <= most) return list(items)
  return `${items.slice(0, most).join(', ')} and ${items.length - most} more`
}

/** `3 steps: A, B and C`; just the count where there are no names. */
export function namedCount(value: number, one: string, names: readonly string[], most: number): string {
  const total = count(value, one)
  return names.length === 0 ? total : `${total}: ${listUpTo(names, most)}`
}
