import type { Part, Problem, Span } from './text.ts'
import { partOf, unescapeText } from './text.ts'

interface Systems {
  readonly systems: readonly Part[]
  readonly problems: readonly Problem[]
  /** What stands before the first bracket. */
  readonly before: Span
  /** Whether there are brackets, be they empty. */
  readonly given: boolean
}

/** The systems in brackets at the end: `[CRM, Mail]`, also `[CRM] [Mail]`. */
export function readSystems(raw: string, masked: string, within: Span): Systems {
  const open = masked.indexOf('[', within.from)
  if (open < 0 || open >= within.to) return { systems: [], problems: [], before: within, given: false }
  const systems: Part[] = []
  const problems: Problem[] = []
  let at = open
  while (at >= 0 && at < within.to) {
    const close = closing(masked, at, within.to)
    systems.push(...piecesOf(raw, masked, { from: at + 1, to: close ?? within.to }))
    if (close === null) problems.push({ from: at, to: within.to, message: UNCLOSED })
    const end = close === null ? within.to : close + 1
    const next = masked.indexOf('[', end)
    const stop = next < 0 || next > within.to ? within.to : next
    const stray = partOf(raw, masked, { from: end, to: stop })
    if (stray.text !== '') problems.push(afterBracket(raw, at, stray))
    at = next
  }
  return { systems: unlike(systems), problems, before: { from: within.from, to: open }, given: true }
}

const UNCLOSED = 'The bracket is not closed. End the list of systems with ].'

function afterBracket(raw: string, open: number, stray: Part): Problem {
  const what = unescapeText(raw.slice(open, stray.from)).trim()
  return {
    from: stray.from,
    to: stray.to,
    message: `Systems stand at the end of the line: move ${what} there, or write \\${what} if it is part of the name.`,
  }
}

function closing(masked: string, open: number, end: number): number | null {
  const close = masked.indexOf(']', open)
  return close < 0 || close >= end ? null : close
}

function piecesOf(raw: string, masked: string, within: Span): Part[] {
  const pieces: Part[] = []
  let from = within.from
  while (from <= within.to) {
    const comma = masked.slice(from, within.to).search(/[,;]/u)
    const to = comma < 0 ? within.to : from + comma
    const piece = partOf(raw, masked, { from, to })
    if (piece.text !== '') pieces.push(piece)
    from = to + 1
  }
  return pieces
}

/** Each system once, whatever its capitals. */
function unlike(systems: readonly Part[]): Part[] {
  const seen = new Set<string>()
  return systems.filter(({ text }) => {
    const key = text.toLowerCase()
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
