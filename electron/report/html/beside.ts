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
