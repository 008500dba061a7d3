import { blockHtml } from './block-html.ts'
import type { FlowBlock } from './block-html.ts'
import { blocksHeight } from './block-height.ts'
import { besideBody, besideType } from './styles.ts'

/** Below a map on a turned page: the verdict and its evidence on the left, what qualifies them on the right. */
export function besideHtml(blocks: readonly FlowBlock[]): string {
  const sides = sidesOf(blocks).map((side) => `<div>${side.map((block) => blockHtml(block)).join('')}</div>`)
  return `<div class="beside">${sides.join('')}</div>`
}

/** About how high that comes out, in CSS pixels. */
export function besideHeight(blocks: readonly FlowBlock[], width: number): number {
  const [left, right] = sidesOf(blocks)
  const free = width - besideType.gap
  return Math.max(
    blocksHeight(left, free * besideType.left, 2, besideBody),
    blocksHeight(right, free * (1 - besideType.left), 1, besideBody),
  )
}

function sidesOf(blocks: readonly FlowBlock[]): readonly [readonly FlowBlock[], readonly FlowBlock[]] {
  const evidence = blocks.findIndex(({ kind }) => kind === 'columns') + 1
  return [blocks.slice(0, evidence), blocks.slice(evidence)]
}

/** Below a map that leaves too little for all of it: the verdict on the left, its dimensions in three columns. */
export function dimensionsHtml(blocks: readonly FlowBlock[]): string {
  const [verdict, dimensions] = firstOf(blocks).map((side) => side.map((block) => blockHtml(block)).join(''))
  return `<div class="beside dimensions"><div>${verdict}</div><div>${dimensions}</div></div>`
}

/** About how high that comes out, in CSS pixels. */
export function dimensionsHeight(blocks: readonly FlowBlock[], width: number): number {
  const [verdict, dimensions] = firstOf(blocks)
  const free = width - besideType.gap
  return Math.max(
    blocksHeight(verdict, free * besideType.verdict, 1, besideBody),
    blocksHeight(dimensions, free * (1 - besideType.verdict), 3, besideBody),
  )
}

/** What follows on the next page. */
export function afterDimensions(blocks: readonly FlowBlock[]): readonly FlowBlock[] {
  return sidesOf(blocks)[1]
}

function firstOf(blocks: readonly FlowBlock[]): readonly [readonly FlowBlock[], readonly FlowBlock[]] {
  const [left] = sidesOf(blocks)
  return [left.slice(0, -1), left.slice(-1)]
}
