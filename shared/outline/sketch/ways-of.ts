import { nameKey } from '../../lib/name-key.ts'
import type { WayText } from '../line/line.ts'
import type { Part } from '../parts/text.ts'
import type { Below, Item } from './build-tree.ts'
import type { SketchEdge } from './sketch.ts'

/** A way out of a node, from a line of its own or from the node's line. */
export interface WayOut {
  readonly line: number
  readonly raw: string
  /** Which of the line's ways it is: tells the ends of one line apart. */
  readonly place: number
  readonly edge: Omit<SketchEdge, 'source' | 'target' | 'line' | 'aim'>
  readonly target: Part | null
  readonly body: readonly Item[]
  /** Its sign alone: nothing is said about it yet. */
  readonly unsaid: boolean
}

const plain = { conditional: false, event: '', rate: null, share: null, label: '' } as const

/**
 * The ways out of an item, those on its own line first. A line below with the name of one of these says what
 * happens on it.
 */
export function waysOf(item: Item): {
  readonly ways: readonly WayOut[]
  readonly exceptions: readonly WayOut[]
} {
  const exceptions: WayOut[] = []
  const below: { readonly way: WayText; readonly out: WayOut }[] = []
  for (const each of item.below) {
    if ('exception' in each.text) exceptions.push(exceptionOut(each, each.text.exception))
    else below.push({ way: each.text.way, out: wayOut(each, each.text.way, each.text.marked) })
  }
  const used = new Set<WayOut>()
  const own = item.node.ways.map((way, at) => {
    const more =
      way.target === null
        ? below.find(({ way: other, out }) => !used.has(out) && sameWay(way, other))
        : undefined
    if (more === undefined) return inlineOut(item, way, at)
    used.add(more.out)
    return { ...more.out, edge: { ...more.out.edge, share: more.out.edge.share ?? way.share } }
  })
  return { ways: [...own, ...below.map(({ out }) => out).filter((out) => !used.has(out))], exceptions }
}

function sameWay(one: WayText, other: WayText): boolean {
  return one.label.text !== '' && nameKey(one.label.text) === nameKey(other.label.text)
}

function wayOut({ line, raw, body }: Below, { label, share, target }: WayText, marked: boolean): WayOut {
  const edge = { ...plain, kind: 'sequence', label: label.text, share, conditional: marked } as const
  const unsaid = label.text === '' && share === null && target === null && body.length === 0
  return { line, raw, place: 0, edge, target, body, unsaid }
}

function inlineOut({ line, raw }: Item, { label, share, target }: WayText, at: number): WayOut {
  const edge = { ...plain, kind: 'sequence', label: label.text, share, conditional: true } as const
  const unsaid = label.text === '' && share === null && target === null
  return { line, raw, place: at, edge, target, body: [], unsaid }
}

function exceptionOut(
  { line, raw, body }: Below,
  { event, name, rate, target }: Extract<Below['text'], { exception: unknown }>['exception'],
): WayOut {
  const edge = { ...plain, kind: 'exception', label: name.text, event, rate } as const
  const unsaid =
    name.text === '' && rate === null && target === null && body.length === 0 && event === 'exception'
  return { line, raw, place: 0, edge, target, body, unsaid }
}
