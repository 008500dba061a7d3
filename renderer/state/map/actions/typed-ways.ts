import type { FlowEdge, WorkflowDocument } from '#shared/model/document.ts'
import type { EdgePatch } from '#shared/model/edits/update-edge.ts'
import { formatRate, parseRate } from '#shared/model/parse-rate.ts'
import type { Rate } from '#shared/model/rate.ts'
import { percent } from '#shared/lib/words.ts'
import { readInlineWay } from '#shared/outline/line/read-inline-way.ts'
import { readRate, readShare } from '#shared/outline/line/read-share.ts'
import { piecesOf, sourceOf } from '#shared/outline/line/structure.ts'
import { escapeText } from '#shared/outline/parts/text.ts'

/** What is typed of an edge: `yes 80 %`, `item missing 2–5 %`. */
interface TypedWay {
  /** A label, or the name of what goes wrong. */
  readonly label: string
  /** Share (0–1) of a normal flow. */
  readonly share: number | null
  /** Of an exception path. */
  readonly rate: Rate | null
  /** Why it cannot be kept. */
  readonly problem: string | null
}

/** Reads what an edge says: the label and share of a normal flow, what goes wrong and how often of an exception path. */
export function readWay(text: string, kind: FlowEdge['kind']): TypedWay {
  const whole = { from: 0, to: text.length }
  const alone = figureAlone(text)
  if (alone !== null) return { label: '', share: alone.value, rate: alone, problem: null }
  if (kind === 'sequence') {
    const { label, figure, problems } = readShare(sourceOf(text), whole)
    return { label: label.text, share: figure, rate: null, problem: problems[0]?.message ?? null }
  }
  const { label, figure, problems } = readRate(sourceOf(text), whole)
  return { label: label.text, share: null, rate: figure, problem: problems[0]?.message ?? null }
}

/** The text that is read as what the edge says now. */
export function writeWay(edge: FlowEdge): string {
  const { kind, rate, probability } = edge
  const figure = kind === 'sequence' ? figureOf(probability) : rate === undefined ? '' : formatRate(rate)
  return plainest(labelOf(edge), figure, (text) => readWay(text, kind).label)
}

export function patchOf({ kind, exception }: FlowEdge, { label, share, rate }: TypedWay): EdgePatch {
  if (kind === 'sequence') return { label: label === '' ? null : label, probability: share }
  return { exception: { event: exception?.event ?? 'exception', name: label }, rate }
}

/** One of the ways out of a node as it is typed: `approved 80 % → Pack`. */
export interface WayPiece {
  readonly label: string
  /** 0–1; null: not said. */
  readonly share: number | null
  /** The name of where it leads; null: not said. */
  readonly target: string | null
  readonly problem: string | null
}

/** Reads all ways out of a node at once: `approved 80 % / rejected`. */
export function readWays(text: string): WayPiece[] {
  if (text.trim() === '') return []
  const source = sourceOf(text)
  return piecesOf(source, { from: 0, to: text.length }).map((piece) => {
    const { value, problems } = readInlineWay(source, piece)
    const alone = figureAlone(value.label.text)?.value
    return {
      label: alone === undefined ? value.label.text : '',
      share: value.share ?? alone ?? null,
      target: value.target?.text ?? null,
      problem: problems[0]?.message ?? null,
    }
  })
}

/** The line that is read as what these edges say now: with backslashes only where a label would be read as something else. */
export function writeWays(edges: readonly FlowEdge[]): string {
  const line = (words: (label: string) => string) =>
    edges.map((edge) => joined(words(labelOf(edge)), figureOf(edge.probability))).join(' / ')
  const plain = line((label) => label)
  const read = readWays(plain)
  const same =
    read.length === edges.length &&
    edges.every((edge, at) => read[at]?.label === labelOf(edge) && read[at].target === null)
  return same ? plain : line((label) => escapeText(label, true))
}

/** What the shares of a node's ways leave or exceed, as it is said: `20 % is left`. null: a share that is not said. */
export function restWords(shares: readonly (number | null)[]): string {
  const given = shares.reduce<number>((sum, share) => sum + (share ?? 0), 0)
  const open = shares.filter((share) => share === null).length
  if (given > 1.0005) return `Adds up to ${percent(given)}: ${percent(given - 1)} too much.`
  if (given === 0 || (open === 0 && given > 0.9995)) return ''
  if (open === 0) return `Adds up to ${percent(given)}: ${percent(1 - given)} is missing.`
  return `${percent(1 - given)} is left for the other ${open === 1 ? 'way' : `${open} ways`}.`
}

/** What the shares at its source leave once an edge has this one. */
export function restAfter({ edges }: WorkflowDocument, edge: FlowEdge, share: number | null): string {
  const ways = edges.filter((each) => each.source === edge.source && each.kind === 'sequence')
  return restWords(ways.map((each) => (each.id === edge.id ? share : (each.probability ?? null))))
}

/** A bare number is the share or rate itself: nobody names a way `80`. */
function figureAlone(text: string): Extract<Rate, { kind: 'value' }> | null {
  if (!/^\s*\d+(?:[.,]\d+)?\s*$/u.test(text)) return null
  const rate = parseRate(text)
  return rate.ok && rate.value?.kind === 'value' ? rate.value : null
}

function labelOf(edge: FlowEdge): string {
  return (edge.kind === 'exception' ? edge.exception?.name : edge.label) ?? ''
}

function figureOf(share: number | undefined): string {
  return share === undefined ? '' : `${Number((share * 100).toPrecision(6))} %`
}

/** With backslashes only where the label would be read as something else. */
function plainest(label: string, figure: string, labelIn: (text: string) => string | null): string {
  const plain = joined(label, figure)
  return labelIn(plain) === label ? plain : joined(escapeText(label, true), figure)
}

function joined(label: string, figure: string): string {
  return [label, figure].filter((part) => part !== '').join(' ')
}
