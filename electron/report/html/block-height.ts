import { wrapText } from '#shared/geometry/wrap-text.ts'
import type { Block, TableBlock, Words } from '../report-model.ts'
import { bodyType } from './styles.ts'
import type { BodyType } from './styles.ts'

/** Lines come out a little fuller or emptier than measured; a page must not spill by a line. */
const caution = 1.01

/** Words in bold, measured as if they were not, are a little wider. */
const boldAllowance = 0.98

const mostLines = 400

/**
 * About how high blocks come out below a map, in CSS pixels, `columns` being how many columns short texts
 * are set in. Used only to decide what shares a page.
 */
export function blocksHeight(
  blocks: readonly Block[],
  width: number,
  columns: number,
  type: BodyType = bodyType,
): number {
  return caution * sum(blocks.map((block) => blockHeight(block, width, columns, type)))
}

function blockHeight(block: Block, width: number, columns: number, type: BodyType): number {
  const { lead, paragraph, item, heading } = type
  switch (block.kind) {
    case 'lead':
      return textHeight(block.words, Math.min(width, lead.widest), lead) + lead.after
    case 'paragraph':
      return textHeight(block.words, Math.min(width, paragraph.widest), paragraph) + paragraph.after
    case 'heading':
      return heading[block.level]
    case 'list':
      return sum(
        block.items.map(
          (words) => textHeight(words, Math.min(width, paragraph.widest) - 15, paragraph) + paragraph.after,
        ),
      )
    case 'table':
      return tableHeight(block, width, type)
    case 'columns': {
      const each = (width - (columns - 1) * item.gap) / columns
      const paragraphs = block.items.flatMap((texts) =>
        texts.map((words) => textHeight(words, each, item) + 3),
      )
      const whole = sum(paragraphs) + block.items.length * item.after
      return Math.max(whole / columns + item.line, ...paragraphs)
    }
    case 'chart':
      return (block.scene.height * width) / block.scene.width
    case 'map':
      return 0
  }
}

function tableHeight({ columns, rows }: TableBlock, width: number, { cell }: BodyType): number {
  const given = sum(columns.map((column) => column.width ?? 0))
  const open = columns.filter((column) => column.width === undefined).length
  const widths = columns.map((column) => ((column.width ?? (100 - given) / open) / 100) * width - 14)
  const heights = rows.map((row) =>
    Math.max(...row.map((words, index) => textHeight(words, widths[index] ?? width, cell))),
  )
  return sum(heights) + (rows.length + 1) * cell.after + cell.line + 10
}

function textHeight(words: Words, width: number, { size, line }: { size: number; line: number }): number {
  const plain = typeof words === 'string' ? words : words.map(({ text }) => text).join('')
  const mark = typeof words !== 'string' && words.some(({ verdict }) => verdict !== undefined) ? 20 : 0
  const lines = wrapText(plain, (width - mark) * boldAllowance, size, 400, mostLines).length
  return Math.max(1, lines) * line
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
