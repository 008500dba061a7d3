import MiniSearch from 'minisearch'
import type { Query } from 'minisearch'
import { slipsIn, swapsOf } from '#shared/lib/slips.ts'

/** Something that can be found: by its own words, and less so by those of what it belongs to. */
export interface Entry<Item> {
  readonly title: string
  readonly about: string
  readonly item: Item
}

/** Finds entries by words, begun or misspelt ones too; holds them in parts that are exchanged whole. */
export interface TextIndex<Item> {
  /** What the part was made of, as it was put; undefined for one that is not there. */
  stampOf(part: string): string | undefined
  put(part: string, stamp: string, entries: readonly Entry<Item>[]): void
  drop(part: string): void
  parts(): readonly string[]
  size(): number
  /** Best first. `prefer` multiplies the weight of an item (1: as it is). */
  find(text: string, prefer: (item: Item) => number): Item[]
}

interface Row {
  readonly id: number
  readonly title: string
  readonly about: string
}

interface Part {
  readonly stamp: string
  readonly ids: readonly number[]
}

/** Words inside of longer words (`prüfung` in `Rechnungsprüfung`) are looked for from this length on. */
const SHORTEST_INSIDE = 5
const MOST_INSIDE = 60

export function createTextIndex<Item>(): TextIndex<Item> {
  const words = new Set<string>()
  const index = new MiniSearch<Row>({
    fields: ['title', 'about'],
    idField: 'id',
    processTerm: (term) => {
      const word = fold(term)
      words.add(word)
      return word
    },
  })
  const items = new Map<number, Item>()
  const parts = new Map<string, Part>()
  let next = 0

  function drop(part: string): void {
    const ids = parts.get(part)?.ids ?? []
    index.discardAll([...ids])
    for (const id of ids) items.delete(id)
    parts.delete(part)
  }

  return {
    stampOf: (part) => parts.get(part)?.stamp,
    parts: () => [...parts.keys()],
    size: () => items.size,
    drop,
    put(part, stamp, entries) {
      drop(part)
      const rows = entries.map(({ title, about, item }) => {
        next += 1
        items.set(next, item)
        return { id: next, title, about }
      })
      index.addAll(rows)
      parts.set(part, { stamp, ids: rows.map((row) => row.id) })
    },
    find(text, prefer) {
      const terms = text.split(/[\s\p{P}]+/u).filter((term) => term !== '')
      if (terms.length === 0) return []
      const found = index.search(question(terms.map(fold), words), {
        processTerm: fold,
        boost: { title: 3 },
        boostDocument: (id) => {
          const item = items.get(Number(id))
          return item === undefined ? 0 : prefer(item)
        },
      })
      return found.flatMap(({ id }) => items.get(Number(id)) ?? [])
    },
  }
}

/** Every word must fit. A single letter, as it is typed on from, only as a word of its own, and then counts in favour. */
function question(terms: readonly string[], words: ReadonlySet<string>): Query {
  const letters = terms.filter((term) => term.length === 1)
  const whole = terms.filter((term) => term.length > 1)
  if (whole.length === 0) return { combineWith: 'AND', queries: letters }
  const must: Query = { combineWith: 'AND', queries: whole.map((term) => eachWay(term, words)) }
  if (letters.length === 0) return must
  return { combineWith: 'OR', queries: [must, { combineWith: 'AND', queries: [must, ...letters] }] }
}

/** One word of the question: as it stands, begun, with one slip in it, or inside of longer words. */
function eachWay(term: string, words: ReadonlySet<string>): Query {
  const inside =
    term.length < SHORTEST_INSIDE
      ? []
      : [...words].filter((word) => word.indexOf(term) > 0).slice(0, MOST_INSIDE)
  return {
    combineWith: 'OR',
    queries: [
      { queries: [term], prefix: true, fuzzy: slipsIn(term) },
      ...swapsOf(term),
      { queries: inside, prefix: false, fuzzy: false, boostTerm: () => 0.5 },
    ],
  }
}

/** Lower case and without accents, so that `prufung` finds `Prüfung`. */
function fold(term: string): string {
  return term.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
