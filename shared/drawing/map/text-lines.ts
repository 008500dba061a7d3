import type { TextBox } from '../../geometry/types.ts'
import { element, escapeXml } from './svg-text.ts'

interface LineStyle {
  readonly fontSize: number
  readonly lineHeight: number
  readonly weight: number
  readonly fill: string
}

const anchors = { start: 'start', middle: 'middle', end: 'end' } as const

/** Distance from the middle of a line to its baseline: figures and capitals of Inter stand centred. */
const baseline = 0.36

/** Lines of real text; `x` is where they are anchored, `top` the top of the first line. */
export function textLines(
  lines: readonly string[],
  x: number,
  top: number,
  align: TextBox['align'],
  style: LineStyle,
): string {
  return lines
    .map((line, index) => {
      const y = top + (index + 0.5) * style.lineHeight + baseline * style.fontSize
      const attributes = {
        x,
        y,
        'text-anchor': align === 'start' ? undefined : anchors[align],
        'font-size': style.fontSize,
        'font-weight': style.weight === 400 ? undefined : style.weight,
        fill: style.fill,
      }
      return element('text', attributes, escapeXml(line))
    })
    .join('')
}

/** The lines of a text box, centred in its height. */
export function textInBox(text: TextBox, style: LineStyle): string {
  const { box, lines, align } = text
  const x = align === 'start' ? box.x : align === 'end' ? box.x + box.width : box.x + box.width / 2
  const top = box.y + (box.height - lines.length * style.lineHeight) / 2
  return textLines(lines, x, top, align, style)
}
