import { themes } from '#shared/design/tokens.ts'
import { chartSvg } from '#shared/drawing/chart/chart-svg.ts'
import { assertNever } from '#shared/lib/assert-never.ts'
import type { Block, Words } from '../report-model.ts'
import { tableHtml } from './table-html.ts'
import { wordsHtml } from './words-html.ts'

export type FlowBlock = Exclude<Block, { readonly kind: 'map' }>

export function blockHtml(block: FlowBlock): string {
  switch (block.kind) {
    case 'lead':
      return `<p class="lead">${wordsHtml(block.words)}</p>`
    case 'paragraph':
      return `<p>${wordsHtml(block.words)}</p>`
    case 'heading':
      return `<h${block.level}>${wordsHtml(block.words)}</h${block.level}>`
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${wordsHtml(item)}</li>`).join('')}</ul>`
    case 'table':
      return tableHtml(block)
    case 'chart':
      return `<figure class="chart">${chartSvg(block.scene, themes.light)}</figure>`
    case 'columns':
      return `<div class="columns">${block.items.map(columnItem).join('')}</div>`
    default:
      return assertNever(block)
  }
}

function columnItem(paragraphs: readonly Words[]): string {
  return `<div class="item">${paragraphs.map((words) => `<p>${wordsHtml(words)}</p>`).join('')}</div>`
}
