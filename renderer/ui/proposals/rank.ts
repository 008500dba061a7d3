import { nameKey } from '#shared/lib/name-key.ts'

/**
 * The very name, then what begins with the typed text, then what has a word that does, else nothing; in the given
 * order otherwise. Everything when nothing is typed. Case and accents do not matter.
 */
export function ranked<T>(items: readonly T[], nameOf: (item: T) => string, typed: string): T[] {
  return grouped(items, nameOf, typed).slice(0, WITHIN).flat()
}

/** As `ranked`; and apart from it, for a field that lists them last, what has the typed text within a word. */
export function rankedAll<T>(
  items: readonly T[],
  nameOf: (item: T) => string,
  typed: string,
): { readonly meant: readonly T[]; readonly within: readonly T[] } {
  const groups = grouped(items, nameOf, typed)
  return { meant: groups.slice(0, WITHIN).flat(), within: groups[WITHIN] }
}

const WITHIN = 3

function grouped<T>(
  items: readonly T[],
  nameOf: (item: T) => string,
  typed: string,
): readonly [T[], T[], T[], T[]] {
  const key = plain(typed)
  if (key === '') return [[...items], [], [], []]
  const groups: [T[], T[], T[], T[]] = [[], [], [], []]
  for (const item of items) {
    const name = plain(nameOf(item))
    if (name === key) groups[0].push(item)
    else if (name.startsWith(key)) groups[1].push(item)
    else if (wordStart(name, key)) groups[2].push(item)
    else if (name.includes(key)) groups[WITHIN].push(item)
  }
  return groups
}

/** The one item of exactly this name. */
export function named<T>(items: readonly T[], nameOf: (item: T) => string, typed: string): T | undefined {
  const key = nameKey(typed)
  return items.find((item) => nameKey(nameOf(item)) === key)
}

function plain(text: string): string {
  return nameKey(text).normalize('NFD').replaceAll(/\p{M}/gu, '')
}

function wordStart(name: string, key: string): boolean {
  for (let at = name.indexOf(key); at >= 0; at = name.indexOf(key, at + 1)) {
    if (at > 0 && !/[\p{L}\p{N}]/u.test(name.charAt(at - 1))) return true
  }
  return false
}
