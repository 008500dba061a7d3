import type { Span } from '../parts/text.ts'
import type { LineText, ReadLine, ReadOptions } from './line.ts'
import { readNode } from './read-node.ts'
import type { Read } from './read-node.ts'
import { readBranch, readException, readWay } from './read-way.ts'
import type { Source } from './structure.ts'
import { sourceOf } from './structure.ts'

const TAB = 4

/** What a line without a sign at its beginning is: a node, or below a decision a way out, below a split a branch. */
export type Unmarked = 'node' | 'way' | 'branch'

export type Sign = 'way' | 'branch' | 'exception'

interface Beginning {
  readonly column: number
  /** Where the line's content begins, behind its sign. */
  readonly from: number
  readonly sign: Sign | null
}

const signs: Readonly<Record<string, Sign>> = { '+': 'branch', '!': 'exception' }

/** Indentation and sign: `- ` a way out, `+ ` a branch, `! ` an exception path. */
export function beginningOf(raw: string): Beginning {
  const indent = /^\s*/u.exec(raw)?.[0] ?? ''
  const column = [...indent].reduce((sum, space) => sum + (space === '\t' ? TAB : 1), 0)
  const sign = /^(?:[-–—•*](?![->])|[+!])\s*/u.exec(raw.slice(indent.length))?.[0]
  if (sign === undefined) return { column, from: indent.length, sign: null }
  return { column, from: indent.length + sign.length, sign: signs[sign.charAt(0)] ?? 'way' }
}

/** Reads one line. `unmarked` says what it is without a sign; `plain` that its sign is only a list's decoration. */
export function readLine(
  raw: string,
  options: ReadOptions,
  { unmarked = 'node', plain = false }: { unmarked?: Unmarked; plain?: boolean } = {},
): ReadLine {
  const { column, from, sign } = beginningOf(raw)
  if (raw.trim() === '') return { text: { kind: 'blank' }, column, problems: [] }
  const as = plain ? 'node' : (sign ?? unmarked)
  const { value, problems } = readers[as](sourceOf(raw), { from, to: raw.length }, options)
  return { text: value, column, problems }
}

const readers: Readonly<
  Record<Unmarked | Sign, (source: Source, within: Span, options: ReadOptions) => Read<LineText>>
> = {
  node: (source, within, options) => {
    const { value, problems } = readNode(source, within, options)
    return { value: { kind: 'node', node: value }, problems }
  },
  way: readWay,
  branch: readBranch,
  exception: readException,
}
