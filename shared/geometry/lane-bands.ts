import { count } from '../lib/words.ts'
import { nameOf, type Catalogue } from '../model/catalogue.ts'
import type { WorkflowDocument } from '../model/document.ts'
import type { DrawnLane } from '../model/edits/bands.ts'
import { right } from './box.ts'
import { mapStyle, spacing } from './style.ts'
import { textWidth } from './text.ts'
import type { Box, LaneBand } from './types.ts'
import { wrapWithin } from './wrap-text.ts'

const { laneTitle, strip } = mapStyle

/** The lanes as bands from y = 0, as wide as the nodes and notes need (`content`: their boxes). */
export function laneBands(
  document: WorkflowDocument,
  catalogue: Catalogue,
  content: readonly Box[],
): LaneBand[] {
  const left = content.reduce((least, box) => Math.min(least, box.x - laneTitle.width - spacing.lane), 0)
  const far = content.reduce((most, box) => Math.max(most, right(box) + 2 * spacing.lane), 480)
  const lanes: readonly DrawnLane[] = document.lanes
  let [y, row, place] = [0, 0, 0]
  return lanes.map(({ departmentId, height, collapsed, above, low }) => {
    if (above !== undefined) [y, row, place] = [y + above, row + 1, 0]
    const box = { x: left, y, width: far - left, height }
    y += height
    const name = nameOf(catalogue.departments, departmentId)
    const band = {
      departmentId,
      name,
      box,
      shaded: place % 2 === 0,
      ...(row === 0 ? {} : { row }),
      ...(low === true ? { low } : {}),
    }
    place += 1
    if (low === true) return { ...band, title: stripTitle(name, box) }
    if (collapsed !== true) return { ...band, title: titleOf(name, box) }
    const hides = hiddenWords(document, departmentId)
    return { ...band, title: stripTitle(`${name} · ${hides}`, box), hides }
  })
}

/** `4 steps`; what else there is where a lane has no step. */
function hiddenWords({ nodes }: WorkflowDocument, departmentId: string): string {
  const own = nodes.filter((node) => node.departmentId === departmentId)
  const steps = own.filter(({ kind }) => kind === 'step').length
  if (own.length === 0) return 'empty'
  return steps > 0 ? count(steps, 'step') : count(own.length, 'node')
}

/** One level line at the head of a collapsed lane. */
function stripTitle(text: string, band: Box): LaneBand['title'] {
  const { fontSize, lineHeight, weight, maxWidth, padding, width: aside } = laneTitle
  const { lines } = wrapWithin(text, { width: maxWidth, fontSize, weight, maxLines: 1 })
  const width = aside + Math.ceil(textWidth(lines[0] ?? '', fontSize, weight)) + padding
  const box = { x: band.x, y: band.y, width, height: strip.nameHeight }
  return { lines, box, align: 'start', fontSize, lineHeight }
}

/** The title in the usual size; in a low band smaller, before a word is broken or lost. */
function titleOf(name: string, band: Box): LaneBand['title'] {
  const { fontSize: usual, lineHeight, weight, maxLines, padding, width, smallestFont } = laneTitle
  const box = { x: band.x, y: band.y, width, height: band.height }
  for (let fontSize: number = usual; ; fontSize--) {
    const room = band.height - (fontSize === usual ? 2 * padding : 8)
    const wrapped = wrapWithin(name, { width: room, fontSize, weight, maxLines })
    const broken = wrapped.cut || wrapped.lines.some((line) => !name.includes(line) || breaksWord(name, line))
    if (!broken || fontSize <= smallestFont) {
      return { lines: wrapped.lines, box, align: 'middle', fontSize, lineHeight }
    }
  }
}

/** Whether the line ends within a word of the name. */
function breaksWord(name: string, line: string): boolean {
  const next = name[name.indexOf(line) + line.length]
  return next !== undefined && /[\p{L}\p{N}]/u.test(next) && /[\p{L}\p{N}]$/u.test(line)
}
