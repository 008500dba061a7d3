import { Decoration, EditorView } from '@codemirror/view'
import type { DecorationSet } from '@codemirror/view'
import { StateEffect, StateField } from '@codemirror/state'
import type { Range, Text } from '@codemirror/state'
import type { LineText, NodeText } from '#shared/outline/line/line.ts'
import { beginningOf } from '#shared/outline/line/read-line.ts'
import type { Outline } from '#shared/outline/outline-state.ts'

/** Tells the editor what its lines turned out to say, and which of them are selected on the map. */
export const setOutline = StateEffect.define<{
  readonly outline: Outline
  readonly chosen: readonly number[]
}>()

export const highlight = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(shown, transaction) {
    const told = transaction.effects.find((effect) => effect.is(setOutline))
    if (told === undefined) return shown.map(transaction.changes)
    return decorate(transaction.newDoc, told.value)
  },
  provide: (field) => EditorView.decorations.from(field),
})

/** A tab is as wide as so many spaces. */
const TAB = 4

function decorate(
  text: Text,
  { outline, chosen }: { outline: Outline; chosen: readonly number[] },
): DecorationSet {
  const selected = new Set(chosen)
  const ranges: Range<Decoration>[] = []
  for (let at = 0; at < text.lines; at += 1) {
    const line = text.line(at + 1)
    const reading = outline.sketch.readings[at]
    const { from, column } = beginningOf(line.text)
    const indent = line.text.length - line.text.trimStart().length
    ranges.push(lineMark(column, selected.has(at), outline.unsettled.has(at)).range(line.from))
    if (indent > 0) ranges.push(marks.indent.range(line.from, line.from + indent))
    if (reading?.text == null || reading.raw !== line.text) continue
    if (from > indent && reading.text.kind !== 'exception')
      ranges.push(marks.sign.range(line.from + indent, line.from + from))
    for (const [mark, start, end] of piecesOf(reading.text, line.text)) {
      if (end > start) ranges.push(marks[mark].range(line.from + start, line.from + end))
    }
  }
  return Decoration.set(ranges, true)
}

const marks = {
  indent: Decoration.mark({ class: 'o-indent' }),
  sign: Decoration.mark({ class: 'o-sign' }),
  exception: Decoration.mark({ class: 'o-exception' }),
  department: Decoration.mark({ class: 'o-department' }),
  kind: Decoration.mark({ class: 'o-kind' }),
  systems: Decoration.mark({ class: 'o-systems' }),
  figure: Decoration.mark({ class: 'o-figure' }),
  target: Decoration.mark({ class: 'o-target' }),
  decision: Decoration.mark({ class: 'o-decision' }),
} as const

type Piece = readonly [keyof typeof marks, number, number]

const lineMarks = new Map<string, Decoration>()

/** Wrapped lines hang at their indentation. */
function lineMark(column: number, chosen: boolean, unsettled: boolean): Decoration {
  const key = `${Math.min(column, 10 * TAB)} ${chosen} ${unsettled}`
  const known = lineMarks.get(key)
  if (known !== undefined) return known
  const classes = [chosen ? 'o-chosen' : '', unsettled ? 'o-unsettled' : '']
    .filter((name) => name !== '')
    .join(' ')
  const made = Decoration.line({
    attributes: { style: `--indent: ${Math.min(column, 10 * TAB)}` },
    ...(classes === '' ? {} : { class: classes }),
  })
  lineMarks.set(key, made)
  return made
}

function piecesOf(text: LineText, raw: string): Piece[] {
  switch (text.kind) {
    case 'blank':
      return []
    case 'node':
      return nodePieces(text.node, raw)
    case 'way': {
      const { label, target, share } = text.way
      const end = text.node === null ? raw.length : text.node.start
      return [
        ...(share === null ? [] : [figure(label.to, target, raw, end)]),
        ...aim(target, raw),
        ...nodePieces(text.node, raw),
      ]
    }
    case 'branch':
      return [...aim(text.target, raw), ...nodePieces(text.node, raw)]
    case 'exception': {
      const { name, target, rate } = text.exception
      const end = text.node === null ? raw.length : text.node.start
      return [
        ['exception', raw.length - raw.trimStart().length, name.to],
        ...(rate === null ? [] : [figure(name.to, target, raw, end)]),
        ...aim(target, raw),
        ...nodePieces(text.node, raw),
      ]
    }
  }
}

function nodePieces(node: NodeText | null, raw: string): Piece[] {
  if (node === null) return []
  const { department, name, systems, target, kind, start } = node
  const behind = department === null ? start : department.to + 1
  const lead = raw.slice(behind, name.from)
  const kindAt = behind + lead.length - lead.trimStart().length
  const first = systems[0]
  const open = first === undefined ? -1 : raw.lastIndexOf('[', first.from)
  const close = first === undefined ? -1 : raw.indexOf(']', systems.at(-1)?.to ?? first.to)
  return [
    ...(department === null ? [] : [['department', department.from, department.to + 1] as const]),
    ...(lead.trim() === '' ? [] : [['kind', kindAt, kindAt + lead.trim().length] as const]),
    ...(kind === 'decision' ? [['decision', name.from, name.to] as const] : []),
    ...(first === undefined ? [] : [['systems', open, close < 0 ? raw.length : close + 1] as const]),
    ...aim(target, raw),
  ]
}

/** The arrow and what it names. */
function aim(target: { readonly from: number; readonly to: number } | null, raw: string): Piece[] {
  if (target === null) return []
  const arrow = /(?:→|[-=]+>)\s*$/u.exec(raw.slice(0, target.from))
  return [['target', arrow?.index ?? target.from, target.to]]
}

function figure(from: number, target: { readonly from: number } | null, raw: string, end: number): Piece {
  const stop = target === null ? end : raw.slice(0, target.from).search(/(?:→|[-=]+>)\s*$/u)
  const rest = raw.slice(from, stop)
  return ['figure', from + rest.length - rest.trimStart().length, from + rest.trimEnd().length]
}
