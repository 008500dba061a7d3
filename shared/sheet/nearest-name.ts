import { nameKey } from '../lib/name-key.ts'

const fillers = new Set(['a', 'an', 'the'])

/**
 * The one name that says the same but for articles, signs and a department written before it: `Tell customer` is near
 * `Tell the customer`, `Approve payment` near `Finance: Approve payment`. Null where none or several do.
 */
export function nearestName(name: string, names: readonly string[]): string | null {
  const key = bareKey(name)
  const near = names.filter((each) => bareKey(each) === key)
  return key !== '' && near.length === 1 ? (near[0] ?? null) : null
}

function bareKey(name: string): string {
  const words = nameKey(name.replace(/^[^:]*:\s+/u, '')).match(/[\p{L}\p{N}]+/gu) ?? []
  return words.filter((word) => !fillers.has(word)).join(' ')
}
