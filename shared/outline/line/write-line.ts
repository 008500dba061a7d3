import { formatRate } from '../../model/parse-rate.ts'
import type { Rate } from '../../model/rate.ts'
import { escapeNumber, escapeText } from '../parts/text.ts'
import type { KindWords } from './kind-words.ts'
import { writeKindWords } from './kind-words.ts'
import type { LineText, ReadOptions } from './line.ts'
import { readLine } from './read-line.ts'

/** What a line is to say; each writer below takes the plainest text that is read back as just this. */
export interface NodeWords extends KindWords {
  /** null: nothing is written. Empty: expressly none. */
  readonly department: string | null
  readonly name: string
  readonly systems: readonly string[]
  /** A reference as it is written. */
  readonly target: string | null
  /** The word for a parallel gateway: `join` where branches meet. */
  readonly word?: string
}

export interface WayWords {
  readonly label: string
  /** As it is written: `80%`. */
  readonly figure: string | null
  readonly target: string | null
}

const plain = (text: string) => text.replaceAll('\n', '⏎').replaceAll('\r', '␍')
const numbered = (text: string) => plain(escapeNumber(text))
const firm = (text: string) => escapeText(text)
const firmest = (text: string) => escapeNumber(escapeText(text, true))

export function writeNode(words: NodeWords, options: ReadOptions): string {
  const { kind, name } = words
  const kinds = [
    ...(name !== '' && (kind === 'step' || kind === 'decision') ? [''] : []),
    `${writeKindWords(words, words.word)}${name === '' ? '' : ' '}`,
  ]
  const tries = [
    ...kinds.map((word) => composeNode(words, word, plain, plain)),
    ...kinds.map((word) => composeNode(words, word, plain, firm)),
    ...kinds.map((word) => composeNode(words, word, firm, firm)),
  ]
  return firstThat(tries, (line) => saysNode(readLine(line, options), words))
}

type Dress = (text: string) => string

function composeNode(words: NodeWords, kind: string, forDepartment: Dress, forName: Dress): string {
  const { department, name, systems, target } = words
  const list = systems.map((system) => system.replace(/[\\[\],;⏎␍]|^\s|\s$/gu, String.raw`\$&`)).map(plain)
  return [
    department === null ? '' : `${forDepartment(department)}: `,
    kind,
    forName(name),
    list.length === 0 ? '' : ` [${list.join(', ')}]`,
    target === null ? '' : ` → ${target}`,
  ].join('')
}

function saysNode({ text, problems }: ReturnType<typeof readLine>, words: NodeWords): boolean {
  if (text.kind !== 'node' || problems.length > 0) return false
  const { node } = text
  return (
    node.kind === words.kind &&
    (node.trigger === words.trigger || words.kind === 'decision') &&
    (node.choice === words.choice || words.kind !== 'decision') &&
    node.name.text === words.name &&
    (node.department?.text ?? null) === words.department &&
    node.systems.length === words.systems.length &&
    node.ways.length === 0 &&
    !node.decides &&
    (node.target === null) === (words.target === null)
  )
}

export function writeWay(words: WayWords, options: ReadOptions): string {
  const says = ({ kind, ...text }: LineText) => {
    if (kind !== 'way' || !('way' in text) || text.node !== null) return false
    const { label, share, target } = text.way
    return label.text === words.label && saysRest(words, share !== null, target !== null)
  }
  return writeLabelled('-', words, (line) => {
    const { text, problems } = readLine(line, options)
    return problems.length === 0 && says(text)
  })
}

export function writeException(words: WayWords & { readonly event: string }, options: ReadOptions): string {
  const sign = words.event === 'exception' ? '!' : `! (${words.event})`
  return writeLabelled(sign, words, (line) => {
    const { text, problems } = readLine(line, options)
    if (text.kind !== 'exception' || problems.length > 0 || text.node !== null) return false
    const { name, rate, target, event } = text.exception
    return (
      event === words.event && name.text === words.label && saysRest(words, rate !== null, target !== null)
    )
  })
}

function saysRest(words: WayWords, figure: boolean, target: boolean): boolean {
  return figure === (words.figure !== null) && target === (words.target !== null)
}

function writeLabelled(sign: string, words: WayWords, reads: (line: string) => boolean): string {
  const rest = [words.figure ?? '', words.target === null ? '' : `→ ${words.target}`]
  const tries = [plain, numbered, firm, firmest].map((dress) =>
    [sign, dress(words.label), ...rest].filter((part) => part !== '').join(' '),
  )
  return firstThat(tries, reads)
}

/** The first that is read as meant; the last where none is, which is the most careful one. */
function firstThat(tries: readonly string[], reads: (line: string) => boolean): string {
  return tries.find(reads) ?? tries.at(-1) ?? ''
}

const NOISE = 12

/** A share (0–1) as a line says it: `80%`, at most six figures. */
export function writeShare(share: number): string {
  const percent = Number((share * 100).toPrecision(6))
  // Below a billionth of a percent nothing is left; the decimal notation knows no smaller figure.
  const written = percent < 1e-6 ? percent.toFixed(NOISE).replace(/\.?0+$/u, '') : String(percent)
  return `${written === '' ? '0' : written}%`
}

/** A rate as a line says it: `3%`, `2–5%, likely 3%`, `11 of 1000`. */
export function writeRate(rate: Rate): string {
  if (rate.kind === 'value') return writeShare(rate.value)
  if (rate.kind === 'observed') return rate.count <= rate.of ? formatRate(rate) : '100%'
  const [low = 0, high = 0] = [rate.low, rate.high].toSorted((one, other) => one - other)
  const ends = `${writeShare(low).slice(0, -1)}–${writeShare(high)}`
  return rate.likely === undefined
    ? ends
    : `${ends}, likely ${writeShare(Math.min(high, Math.max(low, rate.likely)))}`
}
