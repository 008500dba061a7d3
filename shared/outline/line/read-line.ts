import type { Span } from '../parts/text.ts'
import type { LineText, Read, ReadLine, ReadOptions } from './line.ts'
import { readNode } from './read-node.ts'
import { readBranch, readException, readWay } from './read-way.ts'
import type { Source } from './structure.ts'
import { sourceOf } from './structure.ts'

const TAB = 4

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

/** Reads one line as what it is, by its sign and what it stands below; without `as` by its sign alone. */
export function readLine(raw: string, options: ReadOptions, as?: LineText['kind']): ReadLine {
  const { column, from, sign } = beginningOf(raw)
  if (raw.trim() === '') return { text: { kind: 'blank' }, column, problems: [] }
  const { value, problems } = readers[as ?? sign ?? 'node'](sourceOf(raw), { from, to: raw.length }, options)
  return { text: value, column, problems }
}

const blank: Read<LineText> = { value: { kind: 'blank' }, problems: [] }

const readers: Readonly<
  Record<LineText['kind'], (source: Source, within: Span, options: ReadOptions) => Read<LineText>>
> = {
  blank: () => blank,
  node: (source, within, options) => {
    const { value, problems } = readNode(source, within, options)
    return { value: { kind: 'node', node: value }, problems }
  },
  way: readWay,
  branch: readBranch,
  exception: readException,
}
