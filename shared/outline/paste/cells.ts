import type { Minutes } from '../../model/document.ts'
import { parseRate } from '../../model/parse-rate.ts'
import type { Rate } from '../../model/rate.ts'

const NUMBER = String.raw`\d+(?:[.,]\d+)?`
const clock = /^(\d{1,3}):(\d{2})(?::(\d{2}))?$/u
const units = new RegExp(
  String.raw`^(?:(${NUMBER})\s*(?:h|hrs?|hours?|std\.?|stunden?))?\s*(?:(${NUMBER})\s*(?:m|mins?|minutes?|minuten?|'|′)?)?$`,
  'iu',
)
const range = new RegExp(
  String.raw`^(.+?)\s*(?:–|—|-|to|bis)\s*(.+?)(?:\s*[(,;]\s*(?:likely\s*)?(.+?)\s*\)?)?$`,
  'iu',
)

/** Minutes of one execution: `5`, `5 min`, `1 h 30`, `1,5 h`, `0:05`, `5–10 (7)`. Null: it is no time. */
export function readMinutes(text: string): Minutes | null {
  const single = minutesOf(text)
  if (single !== null) return { low: single, likely: single, high: single }
  const found = range.exec(text.trim())
  if (found === null) return null
  const [low, high] = [minutesOf(found[1] ?? ''), minutesOf(found[2] ?? '')]
  if (low === null || high === null || low > high) return null
  const likely = found[3] === undefined ? (low + high) / 2 : minutesOf(found[3])
  return likely === null || likely < low || likely > high ? null : { low, likely, high }
}

function minutesOf(text: string): number | null {
  const plain = text.trim()
  const time = clock.exec(plain)
  if (time !== null) return Number(time[1]) * 60 + Number(time[2]) + Number(time[3] ?? 0) / 60
  const found = units.exec(plain)
  if (found === null || (found[1] === undefined && found[2] === undefined)) return null
  return numberOf(found[1] ?? '0') * 60 + numberOf(found[2] ?? '0')
}

export function numberOf(text: string): number {
  return Number(text.replace(',', '.'))
}

/** A share 0–1: `80%`, `80 %`, `0.8`, `0,8`; a bare number is a percentage where its column has one above 1. Null: it is none. */
export function readShareCell(text: string, percentages: boolean): number | null {
  const found = /^(\d+(?:[.,]\d+)?)\s*(%)?$/u.exec(text.trim())
  if (found === null) return null
  const value = numberOf(found[1] ?? '')
  const share = found[2] === '%' || percentages ? Number((value / 100).toPrecision(12)) : value
  return share <= 1 ? share : null
}

/** Whether the bare numbers of a column are percentages. */
export function holdsPercentages(cells: readonly string[]): boolean {
  return cells.some((cell) => /^\d+(?:[.,]\d+)?$/u.test(cell.trim()) && numberOf(cell.trim()) > 1)
}

export function readRateCell(text: string, percentages: boolean): Rate | null {
  const share = readShareCell(text, percentages)
  if (share !== null) return { kind: 'value', value: share }
  const rate = parseRate(text)
  return rate.ok ? rate.value : null
}

/** Several things in one cell: apart by line breaks, semicolons or, where asked, commas. */
export function severalIn(text: string, commas: boolean): string[] {
  const apart = commas ? /[\n;,]/u : /[\n;]/u
  return text
    .split(apart)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
}
