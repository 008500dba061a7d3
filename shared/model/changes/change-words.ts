import { count, inQuotes, list } from '../../lib/words.ts'
import type { Change } from './differences.ts'

/** What changed, in words, and whether it was one thing that they name. */
export interface Words {
  readonly text: string
  readonly one: boolean
}

export const verbs: Readonly<Record<Change<unknown>['kind'], string>> = {
  added: 'Added',
  removed: 'Deleted',
  changed: 'Changed',
}

export function itemOf<Item>(change: Change<Item>): Item {
  return change.kind === 'removed' ? change.before : change.after
}

/** One thing by its name, several by their number: `Added note “Ask Ines”`, `Added 2 notes; deleted 1 note`. */
export function itemWords<Item>(
  changes: readonly Change<Item>[],
  nameOne: (item: Item, change: Change<Item>) => string,
  noun: (item: Item) => string,
): Words {
  const [only, ...others] = changes
  if (only !== undefined && others.length === 0) {
    return { text: `${verbs[only.kind]} ${nameOne(itemOf(only), only)}`, one: true }
  }
  const parts = (['added', 'removed', 'changed'] as const).flatMap((kind) => {
    const items = changes.filter((change) => change.kind === kind).map(itemOf)
    return items.length === 0 ? [] : [`${verbs[kind]} ${list(counts(items.map(noun)))}`]
  })
  return { text: parts.map((part, index) => (index === 0 ? part : lowerFirst(part))).join('; '), one: false }
}

/** `3 steps`, `1 decision`, in the order they first come. */
function counts(nouns: readonly string[]): string[] {
  return [...new Set(nouns)].map((noun) => count(nouns.filter((each) => each === noun).length, noun))
}

export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

const LONGEST_QUOTE = 60

/** A text short enough to stand in a sentence: `note “Ask Ines who signs”`; without one, what it is. */
export function quoted(what: string, text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  if (line === '') return what
  const short = line.length <= LONGEST_QUOTE ? line : `${line.slice(0, LONGEST_QUOTE - 1).trimEnd()}…`
  return `${what} ${inQuotes(short)}`
}
