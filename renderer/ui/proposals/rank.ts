import { nameKey } from '#shared/lib/name-key.ts'

/**
 * What begins with the typed text, then what has a word that does, else nothing; in the given order otherwise.
 * Everything when nothing is typed. Case and accents do not matter.
 */
export function ranked<T>(items: readonly T[], nameOf: (item: T) => string, typed: string): T[] {
  const key = plain(typed)
  if (key === '') return [...items]
  const groups: [T[], T[], T[]] = [[], [], []]
  for (const item of items) {
    const name = plain(nameOf(item))
    if (name === key) groups[0].push(item)
    else if (name.startsWith(key)) groups[1].push(item)
    else if (wordStart(name, key)) groups[2].push(item)
  }
  return groups.flat()
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
