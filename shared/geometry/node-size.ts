import type { Catalogue } from '../model/catalogue.ts'
import { defaultSize } from '../model/create-node.ts'
import type { FlowNode, Size } from '../model/document.ts'
import { mapStyle } from './style.ts'
import { textWidth } from './text.ts'
import { wrapWithin, type Wrapped } from './wrap-text.ts'
import { chipTexts, chipsWidth } from './system-chips.ts'

const { step, chip } = mapStyle

/**
 * Size a node wants: a step is 144 wide, up to 184 where its name or its chips need it, and as high as its
 * wrapped name and its row of chips; the other kinds keep their default.
 */
export function sizeFor(node: FlowNode, catalogue: Catalogue): Size {
  if (node.kind !== 'step') return { ...defaultSize[node.kind] }
  const chipsNeed = chipsWidth(chipTexts(node, catalogue)) + 2 * step.paddingX
  const needed = Math.max(widthForName(node.name), Math.min(chipsNeed, step.maxWidth))
  const width = Math.ceil(Math.max(step.minWidth, needed) / 4) * 4
  return { width, height: heightForName(wrapName(node.name, width).lines.length) }
}

/** Height of a step with so many lines of name and a row of chips. */
export function heightForName(lines: number): number {
  const height = 2 * step.paddingY + Math.max(1, lines) * step.lineHeight + chip.rowGap + chip.height
  return Math.max(step.minHeight, Math.ceil(height / 2) * 2)
}

function wrapName(name: string, width: number): Wrapped {
  const { fontSize, weight, maxLines, paddingX } = step
  return wrapWithin(name, { width: width - 2 * paddingX, fontSize, weight, maxLines })
}

/** Wider than the usual only for a long word, or for a name of more than two lines that gains by it. */
function widthForName(name: string): number {
  const longest = Math.max(
    0,
    ...name.split(/\s+/u).map((word) => textWidth(word, step.fontSize, step.weight)),
  )
  const forWord = Math.min(step.maxWidth, longest + 2 * step.paddingX + 1)
  const narrow = wrapName(name, step.minWidth)
  if (narrow.lines.length <= 2 && !narrow.cut) return Math.max(step.minWidth, forWord)
  const wide = wrapName(name, step.maxWidth)
  const gains = wide.lines.length < narrow.lines.length || (narrow.cut && !wide.cut)
  return gains ? step.maxWidth : Math.max(step.minWidth, forWord)
}
