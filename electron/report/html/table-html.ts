import { escapeXml } from '#shared/drawing/map/svg-text.ts'
import type { Column, TableBlock, Words } from '../report-model.ts'
import { wordsHtml } from './words-html.ts'

/** A table whose first column heads its rows; the head repeats on every page it runs over. */
export function tableHtml({ caption, columns, rows }: TableBlock): string {
  const head = columns.map((column) => `<th scope="col"${look(column)}>${escapeXml(column.head)}</th>`)
  const body = rows.map(
    (row) => `<tr>${row.map((cell, index) => cellHtml(cell, columns, index)).join('')}</tr>`,
  )
  return [
    `<table aria-label="${escapeXml(caption)}">`,
    `<thead><tr>${head.join('')}</tr></thead>`,
    `<tbody>${body.join('')}</tbody></table>`,
  ].join('')
}

function cellHtml(cell: Words, columns: readonly Column[], index: number): string {
  const column = columns[index]
  const content = wordsHtml(cell)
  if (index === 0) return `<th scope="row">${content}</th>`
  return `<td${column?.align === 'end' ? ' class="end"' : ''}>${content}</td>`
}

function look({ align, width }: Column): string {
  const side = align === 'end' ? ' class="end"' : ''
  return width === undefined ? side : `${side} style="width:${width}%"`
}
