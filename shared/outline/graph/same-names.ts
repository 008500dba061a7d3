import { nameKey } from '../../lib/name-key.ts'

/** Names as the catalogue compares them; null is no name. */
export function sameName(one: string | null, other: string | null): boolean {
  return one === other || (one !== null && other !== null && nameKey(one) === nameKey(other))
}

/** The same names, in whatever order. */
export function sameNames(one: readonly string[], other: readonly string[]): boolean {
  if (one.length !== other.length) return false
  if (one.every((name, at) => name === other[at])) return true
  const keys = new Set(one.map(nameKey))
  return other.every((name) => keys.has(nameKey(name)))
}
