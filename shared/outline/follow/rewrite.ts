import type { Graph } from '../graph/graph.ts'
import type { Names } from '../graph/names.ts'
import { optionsFor } from '../options.ts'
import type { Outline } from '../outline-state.ts'
import { emit, says } from '../print/emit.ts'
import type { Draft } from '../print/emit.ts'
import type { Place } from '../print/place.ts'
import { referencesOf, writeDraft } from '../print/write-draft.ts'
import { indentOf } from '../sketch/build-tree.ts'
import type { LineReading, OutlineLine } from '../sketch/sketch.ts'
import { findTogether, ownersOf } from './find-together.ts'
import { saysSame } from './says-same.ts'

export interface Manner {
  readonly places: readonly Place[]
  /** Whether lines keep the indentation somebody gave them. */
  readonly indents: 'kept' | 'plain'
  /** Whether what stood on one line stays on one. */
  readonly together: boolean
  /** Whether lines that cannot be taken over as they are stay as somebody typed them. */
  readonly freezing: boolean
}

export interface Rewritten {
  readonly lines: readonly OutlineLine[]
  /** For each line the place of the line it was before; null for a new one. */
  readonly origins: readonly (number | null)[]
}

interface Written {
  readonly line: OutlineLine
  readonly origin: number | null
}

/** The text for a graph: lines that are still true as they stand, the others anew, and between them what is no node or way. */
export function rewrite(outline: Outline, graph: Graph, names: Names, manner: Manner): Rewritten {
  const together = manner.together ? findTogether(outline, graph) : undefined
  const drafts = emit(graph, manner.places, together?.together)
  const references = referencesOf(graph, drafts)
  const options = optionsFor(names)
  const origin = originsOf(outline)
  const indents = indenter(manner.indents)
  const taken = new Set<number>()
  const written = drafts.map((draft): Written => {
    const from = origin(draft)
    const old = from === null || taken.has(from) ? undefined : outline.lines[from]
    const reading = outline.sketch.readings[from ?? -1]
    const at = old === undefined ? null : from
    if (at !== null) taken.add(at)
    const frozen = manner.freezing && at !== null && outline.unsettled.has(at)
    const whole = at !== null && together?.lines.has(at) === true
    const stays =
      old !== undefined &&
      reading !== undefined &&
      (frozen ||
        whole ||
        (reading.state === 'read' &&
          (manner.together || standsAlone(reading)) &&
          saysSame(reading, draft, { graph, references })))
    const content = stays && !frozen ? null : writeDraft(draft, graph, references, options)
    const raw = indents(draft.level, old?.raw) + (stays ? old.raw.trimStart() : (content ?? ''))
    const ids = stays ? old.ids : draft.ids
    return {
      line: {
        raw,
        ids,
        good: reading?.state === 'kept' && frozen ? content : raw.trim(),
        kind: kindOf(draft, graph),
      },
      origin: at,
    }
  })
  return withTheRest(outline, written)
}

/** What a number without a sign says depends on the ways beside it, which may be written anew. */
function standsAlone({ text }: LineReading): boolean {
  return text?.kind !== 'way' || text.way.number === undefined
}

function kindOf({ nodeId, edge }: Draft, graph: Graph): OutlineLine['kind'] {
  if (edge === null) return 'node'
  if (edge.kind === 'exception') return 'exception'
  return nodeId === null && says(graph, edge) ? 'way' : 'branch'
}

/** The line that was about the same node, or the same edge, before. */
function originsOf(outline: Outline): (draft: Draft) => number | null {
  const { nodes, edges } = ownersOf(outline)
  return ({ nodeId, edge }) => (nodeId === null ? edges.get(edge?.id ?? '') : nodes.get(nodeId)) ?? null
}

/** Two spaces a level, or what the line, or one beside it, had before. */
function indenter(indents: Manner['indents']): (level: number, old: string | undefined) => string {
  const levels: string[] = []
  return (level, old) => {
    if (indents === 'plain') return '  '.repeat(level)
    levels.length = Math.min(levels.length, level + 1)
    const own = old === undefined ? undefined : indentOf(old)
    const indent = levels[level] ?? own ?? `${levels.at(-1) ?? ''}${level === 0 ? '' : '  '}`
    for (let at = levels.length; at <= level; at += 1) levels[at] = indent
    return indent
  }
}

/** Puts blank lines, and lines that cannot be read, back behind the lines they followed. */
function withTheRest(outline: Outline, written: readonly Written[]): Rewritten {
  const { nodes, edges } = ownersOf(outline)
  const about = new Set([...nodes.values(), ...edges.values()])
  const kept = new Set(written.map(({ origin }) => origin))
  const behind = new Map<number | null, number[]>()
  let anchor: number | null = null
  outline.lines.forEach((_, at) => {
    if (kept.has(at)) anchor = at
    else if (!about.has(at)) behind.set(anchor, [...(behind.get(anchor) ?? []), at])
  })
  const rest = (at: number | null) =>
    (behind.get(at) ?? []).flatMap((from): Written[] => {
      const line = outline.lines[from]
      return line === undefined ? [] : [{ line, origin: from }]
    })
  const all = [
    ...rest(null),
    ...written.flatMap((each) => [each, ...(each.origin === null ? [] : rest(each.origin))]),
  ]
  return { lines: all.map(({ line }) => line), origins: all.map(({ origin }) => origin) }
}
