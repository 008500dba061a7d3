import { count, list } from '../lib/words.ts'
import { parkedKinds } from './document.ts'
import type { Parked, ParkedKind, WorkflowDocument } from './document.ts'
import { placeWords } from './place-words.ts'

/** How a parked item is marked wherever it is shown; typed first, it says what is parked. */
export const parkedSign: Readonly<Record<ParkedKind, string>> = { question: '?', decision: '!', idea: '*' }

export const parkedTitle: Readonly<Record<ParkedKind, string>> = {
  question: 'Question',
  decision: 'Decision',
  idea: 'Idea',
}

/** Not settled yet. */
export function isOpen({ outcome }: Parked): boolean {
  return outcome === undefined
}

/** The kind whose sign the text begins with, and the rest of the text; null where it begins with none. */
export function readSign(text: string): { readonly kind: ParkedKind; readonly text: string } | null {
  const kind = parkedKinds.find((each) => text.trimStart().startsWith(parkedSign[each]))
  return kind === undefined ? null : { kind, text: text.trimStart().slice(1).trimStart() }
}

/** `?2 !`: how many of each kind, in as few signs as say it. */
export function badgeText(items: readonly Parked[]): string {
  return countKinds(items)
    .map(({ kind, amount }) => `${parkedSign[kind]}${amount > 1 ? amount : ''}`)
    .join(' ')
}

/** `2 questions and 1 idea`. */
export function countWords(items: readonly Parked[]): string {
  return list(countKinds(items).map(({ kind, amount }) => count(amount, kind)))
}

function countKinds(items: readonly Parked[]) {
  return parkedKinds
    .map((kind) => ({ kind, amount: items.filter((item) => item.kind === kind).length }))
    .filter(({ amount }) => amount > 0)
}

/** What is pinned to each node and edge. */
export function pinnedItems(items: readonly Parked[]): Map<string, Parked[]> {
  const pinned = new Map<string, Parked[]>()
  for (const item of items) {
    if (item.about === undefined) continue
    const others = pinned.get(item.about)
    if (others === undefined) pinned.set(item.about, [item])
    else others.push(item)
  }
  return pinned
}

/** What an item is about: `Check credit`, `was Check credit, deleted`; undefined where it never was about anything. */
export function aboutWords(document: WorkflowDocument, { about, formerly }: Parked): string | undefined {
  if (about !== undefined) return placeWords(document, about)
  return formerly === undefined ? undefined : `was ${formerly}, deleted`
}
