import { eventTriggers } from '../../model/document.ts'
import type { Span } from '../parts/text.ts'
import type { LineText, Read, ReadOptions } from './line.ts'
import { readInlineWay } from './read-inline-way.ts'
import { readNode } from './read-node.ts'
import { isFigure, readRate } from './read-share.ts'
import type { Source } from './structure.ts'
import { arrowIn, cutArrow, textOf } from './structure.ts'

/** A line below a decision: `yes 80%`, `yes 80% → Pack goods`, `yes 80%: Pack goods`. */
export function readWay(source: Source, line: Span, options: ReadOptions): Read<LineText> {
  const leads = arrowIn(source, line) !== null
  const stray = leads ? 0 : (/:\s*$/u.exec(source.masked)?.[0].length ?? 0)
  const within = { from: line.from, to: Math.max(line.from, line.to - stray) }
  const colon = colonIn(source, within)
  if (colon === null) {
    const { value, problems } = readInlineWay(source, within)
    return { value: { kind: 'way', way: value, node: null }, problems }
  }
  const before = { from: within.from, to: colon }
  const rest = { from: colon + 1, to: within.to }
  if (options.isDepartment(textOf(source, before).text)) {
    const node = readNode(source, within, options)
    const label = textOf(source, { from: within.from, to: within.from })
    return {
      value: { kind: 'way', way: { label, share: null, target: null }, node: node.value },
      problems: node.problems,
    }
  }
  const head = readInlineWay(source, before)
  const node = readNode(source, rest, options)
  return {
    value: { kind: 'way', way: head.value, node: node.value },
    problems: [...head.problems, ...node.problems],
  }
}

/** `+ Pack goods`, `+ → Pack goods`. */
export function readBranch(source: Source, within: Span, options: ReadOptions): Read<LineText> {
  const body = textOf(source, within)
  if (body.text === '') return { value: { kind: 'branch', node: null, target: null }, problems: [] }
  if (arrowIn(source, within)?.from === body.from) {
    const { target, problems } = cutArrow(source, within)
    return { value: { kind: 'branch', node: null, target }, problems }
  }
  const node = readNode(source, within, options)
  return { value: { kind: 'branch', node: node.value, target: null }, problems: node.problems }
}

/** `! (timer) No answer 3% → Call again`, `! No answer 3%: Call again`. */
export function readException(source: Source, within: Span, options: ReadOptions): Read<LineText> {
  const words = /^\s*\(([^()]*)\)/u.exec(source.masked.slice(within.from, within.to))
  const event = [...eventTriggers, 'exception'].find((each) => each === words?.[1]?.trim().toLowerCase())
  const from = event === undefined || words === null ? within.from : within.from + words[0].length
  const colon = colonIn(source, { from, to: within.to })
  const { before, target, problems } = cutArrow(source, { from, to: colon ?? within.to })
  const { label, figure, bare, kept, problems: inRate } = readRate(source, before)
  const node = colon === null ? null : readNode(source, { from: colon + 1, to: within.to }, options)
  const sign = { ...(bare === true ? { bare } : {}), ...(kept === undefined ? {} : { kept }) }
  const exception = { event: event ?? 'exception', name: label, rate: figure, target, ...sign }
  return {
    value: { kind: 'exception', exception, node: node?.value ?? null },
    problems: [...problems, ...inRate, ...(node?.problems ?? [])],
  }
}

/** The colon that ends a label and is followed by what happens then. */
function colonIn(source: Source, { from, to }: Span): number | null {
  const end = arrowIn(source, { from, to })?.from ?? to
  const found = source.bare.slice(from, to).search(/:(?=\s+\S)/u)
  const at = from + found
  if (found < 0 || at >= end || isFigure(source, { from: at, to })) return null
  return at
}
