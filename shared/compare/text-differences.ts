import type { Note, Parked, WorkflowDocument } from '../model/document.ts'
import { placeWords } from '../model/place-words.ts'
import { nowAndThen } from './detail-words.ts'
import { nowhere } from './spots.ts'
import type { ComparedMap, Difference, MapComparison, Spot } from './types.ts'

type Matched = MapComparison['matched']

/** Notes that are new, gone or say something else. */
export function noteDifferences(
  before: ComparedMap,
  after: ComparedMap,
  matched: Matched,
): readonly Difference[] {
  return textDifferences<Note>(
    'notes',
    before,
    after,
    matched,
    (map) => map.document.notes,
    () => [],
  )
}

/** What is parked on one of the maps only, was settled, or says something else. */
export function parkedDifferences(
  before: ComparedMap,
  after: ComparedMap,
  matched: Matched,
): readonly Difference[] {
  return textDifferences<Parked>(
    'parking',
    before,
    after,
    matched,
    (map) => map.document.parked,
    (one, other) => [
      nowAndThen('Kind', one.kind, other.kind),
      nowAndThen('Owner', one.owner ?? '', other.owner ?? ''),
      nowAndThen('Outcome', one.outcome ?? '', other.outcome ?? ''),
    ],
  )
}

interface Text {
  readonly id: string
  readonly text: string
  readonly about?: string | undefined
}

function textDifferences<Item extends Text>(
  group: 'notes' | 'parking',
  before: ComparedMap,
  after: ComparedMap,
  matched: Matched,
  itemsOf: (map: ComparedMap) => readonly Item[],
  more: (one: Item, other: Item) => readonly (string | null)[],
): readonly Difference[] {
  const [then, now] = [itemsOf(before), itemsOf(after)]
  const pairs = matchTexts(then, now)
  const gone = new Set([...pairs.values()].map((item) => item.id))
  const entry = (
    item: Item,
    change: Difference['change'],
    details: readonly string[],
    old?: Item,
  ): Difference => ({
    id: `${group}:${old?.id ?? ''}:${item.id}`,
    group,
    change,
    title: excerpt(item.text),
    details,
    before: change === 'added' ? nowhere : spotOf(before.document, (old ?? item).about),
    after: change === 'removed' ? nowhere : spotOf(after.document, item.about),
  })
  return [
    ...now.flatMap((item) => {
      const old = pairs.get(item.id)
      if (old === undefined) return [entry(item, 'added', [])]
      const details = [
        old.text === item.text ? null : `Was: ${excerpt(old.text)}`,
        sameSubject(old, item, matched)
          ? null
          : nowAndThen('About', about(before.document, old), about(after.document, item)),
        ...more(old, item),
      ].filter((detail) => detail !== null)
      return details.length === 0 ? [] : [entry(item, 'changed', details, old)]
    }),
    ...then.filter((item) => !gone.has(item.id)).map((item) => entry(item, 'removed', [])),
  ]
}

/** The item before of each item after, by the id after: the one of the same id, else of the same words. */
function matchTexts<Item extends Text>(
  before: readonly Item[],
  after: readonly Item[],
): ReadonlyMap<string, Item> {
  const pairs = new Map<string, Item>()
  const free = new Set(before)
  const byId = new Map(before.map((item) => [item.id, item]))
  for (const item of after) {
    const same = byId.get(item.id)
    if (same === undefined) continue
    pairs.set(item.id, same)
    free.delete(same)
  }
  for (const item of after) {
    if (pairs.has(item.id)) continue
    const same = [...free].find((candidate) => candidate.text === item.text)
    if (same === undefined) continue
    pairs.set(item.id, same)
    free.delete(same)
  }
  return pairs
}

function sameSubject(one: Text, other: Text, { nodes, edges }: Matched): boolean {
  const partner = one.about === undefined ? undefined : (nodes.get(one.about) ?? edges.get(one.about))
  return one.about === other.about || (partner !== undefined && partner === other.about)
}

function about(document: WorkflowDocument, item: Text): string {
  return item.about === undefined ? '' : (placeWords(document, item.about) ?? '')
}

function spotOf({ nodes, edges }: WorkflowDocument, id: string | undefined): Spot {
  const edge = edges.find((each) => each.id === id)
  if (edge !== undefined) return { nodeIds: [edge.source, edge.target], edgeIds: [edge.id] }
  return nodes.some((node) => node.id === id) && id !== undefined ? { nodeIds: [id], edgeIds: [] } : nowhere
}

const LONGEST = 120

function excerpt(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim()
  if (line === '') return 'without words'
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1)}…`
}
