import { nameOf, type Catalogue } from '../model/catalogue.ts'
import type { StepNode } from '../model/document.ts'
import { mapStyle } from './style.ts'
import { textWidth } from './text.ts'
import type { Chip } from './types.ts'
import { wrapWithin } from './wrap-text.ts'

const { chip } = mapStyle

/** Words on the chips of a step: up to three systems, then `+2`. */
export function chipTexts(node: StepNode, catalogue: Catalogue): string[] {
  const names = node.systemIds.map((id) => nameOf(catalogue.systems, id))
  if (names.length <= chip.max) return names
  return [...names.slice(0, chip.max), `+${names.length - chip.max}`]
}

function chipWidth(text: string): number {
  return Math.ceil(textWidth(text, chip.fontSize, chip.weight)) + 2 * chip.paddingX
}

export function chipsWidth(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + chipWidth(text), Math.max(0, texts.length - 1) * chip.gap)
}

/** Fits the chips of a step into a row: fewer of them, then shortened, before anything leaves the box. */
export function placeChips(node: StepNode, catalogue: Catalogue, x: number, y: number, room: number): Chip[] {
  return setInRow(chooseTexts(node, catalogue, room), x, y)
}

function chooseTexts(node: StepNode, catalogue: Catalogue, room: number): string[] {
  const names = node.systemIds.map((id) => nameOf(catalogue.systems, id))
  for (let shown = Math.min(chip.max, names.length); shown >= 1; shown--) {
    const rest = names.length - shown
    const texts = rest > 0 ? [...names.slice(0, shown), `+${rest}`] : names
    if (chipsWidth(texts) <= room) return texts
  }
  return shortenFirst(names, room)
}

function shortenFirst(names: readonly string[], room: number): string[] {
  const [first, ...rest] = names
  if (first === undefined) return []
  const more = rest.length > 0 ? [`+${rest.length}`] : []
  const width = room - (more.length > 0 ? chipsWidth(more) + chip.gap : 0) - 2 * chip.paddingX
  const { lines } = wrapWithin(first, { width, fontSize: chip.fontSize, weight: chip.weight, maxLines: 1 })
  return [...lines, ...more]
}

function setInRow(texts: readonly string[], startX: number, y: number): Chip[] {
  let x = startX
  return texts.map((text) => {
    const box = { x, y, width: chipWidth(text), height: chip.height }
    x += box.width + chip.gap
    return { text, box }
  })
}
