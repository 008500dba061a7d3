import type { FlowEdge, WorkflowDocument } from '#shared/model/document.ts'
import type { EdgePatch } from '#shared/model/edits/update-edge.ts'
import { formatRate } from '#shared/model/parse-rate.ts'
import type { Rate } from '#shared/model/rate.ts'
import { leftByLoneWay, loneWayWords } from '#shared/flow/lone-share.ts'
import { percent } from '#shared/lib/words.ts'
import { readInlineWays } from '#shared/outline/line/read-inline-way.ts'
import { readRate, readShare } from '#shared/outline/line/read-share.ts'
import { piecesOf, sourceOf } from '#shared/outline/line/structure.ts'
import type { Problem } from '#shared/outline/parts/text.ts'
import { escapeNumber, escapeText } from '#shared/outline/parts/text.ts'

/** What is typed of an edge: `yes 80 %`, `item missing 2–5 %`. */
interface TypedWay {
  /** A label, or the name of what goes wrong. */
  readonly label: string
  /** Share (0–1) of a normal flow. */
  readonly share: number | null
  /** Of an exception path. */
  readonly rate: Rate | null
  /** The figure is a number behind a label, without a sign: it could have been part of the label. */
  readonly bare: boolean
  /** A number without a sign that stays in the label, as it is written; null: there is none. */
  readonly kept: string | null
  /** Why it cannot be kept. */
  readonly problem: string | null
}

/** Reads what an edge says: the label and share of a normal flow, what goes wrong and how often of an exception path. */
export function readWay(text: string, kind: FlowEdge['kind']): TypedWay {
  const whole = { from: 0, to: text.length }
  if (kind === 'sequence') {
    const { label, figure, problems, ...how } = readShare(sourceOf(text), whole)
    return { ...typed(label.text, how, problems), share: figure, rate: null }
  }
  const { label, figure, problems, ...how } = readRate(sourceOf(text), whole)
  return { ...typed(label.text, how, problems), share: null, rate: figure }
}

function typed(
  label: string,
  { bare, kept }: { readonly bare?: boolean; readonly kept?: string },
  [problem]: readonly Problem[],
) {
  return { label, bare: bare === true && label !== '', kept: kept ?? null, problem: problem?.message ?? null }
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
  /** The share is a number behind a label, without a sign. */
  readonly bare: boolean
  /** A number without a sign that stays in the label. */
  readonly kept: string | null
  readonly problem: string | null
}

/** Reads all ways out of a node at once: `approved 80 % / rejected`. */
export function readWays(text: string): WayPiece[] {
  if (text.trim() === '') return []
  const source = sourceOf(text)
  return readInlineWays(source, piecesOf(source, { from: 0, to: text.length })).map(
    ({ value, problems }) => ({
      ...typed(value.label.text, value, problems),
      share: value.share,
      target: value.target?.text ?? null,
    }),
  )
}

/** The line that is read as what these edges say now: with backslashes only where a label would be read as something else. */
export function writeWays(edges: readonly FlowEdge[]): string {
  const line = (words: (label: string) => string) =>
    edges.map((edge) => joined(words(labelOf(edge)), figureOf(edge.probability))).join(' / ')
  const says = (text: string) => {
    const read = readWays(text)
    const same = (edge: FlowEdge, at: number) =>
      read[at]?.label === labelOf(edge) &&
      read[at].target === null &&
      (read[at].share === null) === (edge.probability === undefined)
    return read.length === edges.length && edges.every(same)
  }
  return [line((label) => label), line(escapeNumber)].find(says) ?? line(escapeAll)
}

/** What the shares of a node's ways leave or exceed, as it is said: `20 % is left`. null: a share that is not said. */
export function restWords(shares: readonly (number | null)[]): string {
  const given = shares.reduce<number>((sum, share) => sum + (share ?? 0), 0)
  if (shares.length === 1 && shares[0] !== null && given < 0.9995) return loneWayWords(1 - given)
  const open = shares.filter((share) => share === null).length
  if (given > 1.0005) return `Adds up to ${percent(given)}: ${percent(given - 1)} too much.`
  if (given === 0 || (open === 0 && given > 0.9995)) return ''
  if (open === 0) return `Adds up to ${percent(given)}: ${percent(1 - given)} is missing.`
  return `${percent(1 - given)} is left for the other ${open === 1 ? 'way' : `${open} ways`}.`
}

/** What the shares at its source leave once an edge has this one. */
export function restAfter({ edges }: WorkflowDocument, edge: FlowEdge, share: number | null): string {
  const out = edges.filter((each) => each.source === edge.source)
  const ways = out.filter((each) => each.kind === 'sequence')
  const said = out.map((each) => (each.id === edge.id ? { ...each, probability: share ?? undefined } : each))
  if (ways.length === 1 && leftByLoneWay(said) === null) return ''
  return restWords(ways.map((each) => (each.id === edge.id ? share : (each.probability ?? null))))
}

/** How a number without a sign was read, and how it stays in the label: nothing is taken for a share unsaid. */
export function bareWords(label: string, share: number): string {
  return `${label} · ${percent(share)} of cases; \\${percentFigure(share)} keeps the number in the label.`
}

/** That a number stays in the label, and how it becomes the share (or how often something goes wrong) after all. */
export function keptWords(figure: string, kind: FlowEdge['kind'] = 'sequence'): string {
  return `${figure} stays in the label; write ${figure}\u00a0% for ${kind === 'sequence' ? 'a share' : 'how often'}.`
}

/** `Only way out: 80 % — where do the other 20 % go?`; empty where there is nothing to ask of a node. */
export function loneWayAt({ edges }: WorkflowDocument, nodeId: string): string {
  const left = leftByLoneWay(edges.filter((edge) => edge.source === nodeId))
  return left === null ? '' : loneWayWords(left)
}

function labelOf(edge: FlowEdge): string {
  return (edge.kind === 'exception' ? edge.exception?.name : edge.label) ?? ''
}

function figureOf(share: number | undefined): string {
  return share === undefined ? '' : `${percentFigure(share)} %`
}

function percentFigure(share: number): number {
  return Number((share * 100).toPrecision(6))
}

/** With backslashes only where the label would be read as something else. */
function plainest(label: string, figure: string, labelIn: (text: string) => string | null): string {
  const tries = [joined(label, figure), joined(escapeNumber(label), figure)]
  return tries.find((text) => labelIn(text) === label) ?? joined(escapeAll(label), figure)
}

function escapeAll(label: string): string {
  return escapeNumber(escapeText(label, true))
}

function joined(label: string, figure: string): string {
  return [label, figure].filter((part) => part !== '').join(' ')
}
