import type { Theme } from '../../design/tokens.ts'
import { mapStyle } from '../../geometry/style.ts'
import type { LaneBand, LaneTitle, PartnerBox } from '../../geometry/types.ts'
import { element, escapeXml } from './svg-text.ts'
import { textInBox } from './text-lines.ts'

const { laneTitle } = mapStyle

/** Bands, alternating, with hairlines between them and their names reading upwards at the left. */
export function drawLanes(lanes: readonly LaneBand[], theme: Theme): string {
  return (
    lanes.map((lane) => drawLane(lane, theme)).join('') + lanes.map((lane) => borders(lane, theme)).join('')
  )
}

function drawLane({ box, title, shaded, name }: LaneBand, theme: Theme): string {
  const ground = element('rect', { ...box, fill: shaded ? theme.surface : theme.paper })
  const tip = element('title', {}, escapeXml(name))
  const words = title.align === 'start' ? level(title, theme) : upright(title, theme)
  return element('g', {}, tip + ground + element('g', { class: 'lane-name' }, words))
}

function upright({ box, lines, fontSize, lineHeight }: LaneTitle, theme: Theme): string {
  const { weight } = laneTitle
  const x = box.x + box.width / 2
  const y = box.y + box.height / 2
  return lines
    .map((line, index) => {
      const across = (index - (lines.length - 1) / 2) * lineHeight + 0.36 * fontSize
      return element(
        'text',
        {
          transform: `translate(${x} ${y}) rotate(-90)`,
          y: across,
          'text-anchor': 'middle',
          'font-size': fontSize,
          'font-weight': weight,
          fill: theme.muted,
        },
        escapeXml(line),
      )
    })
    .join('')
}

/** One line beside the strip, in a lane too low for a name that reads upwards. */
function level({ box, lines, fontSize, lineHeight }: LaneTitle, theme: Theme): string {
  const inner = { ...box, x: box.x + laneTitle.width + 6 }
  const style = { fontSize, lineHeight, weight: laneTitle.weight, fill: theme.muted }
  return textInBox({ lines, box: inner, align: 'start' }, style)
}

function borders({ box }: LaneBand, theme: Theme): string {
  const x = box.x + laneTitle.width
  const frame = element('rect', { ...box, fill: 'none', stroke: theme.hairline })
  return frame + element('path', { d: `M${x} ${box.y}v${box.height}`, stroke: theme.hairline, fill: 'none' })
}

export function drawPartners(partners: readonly PartnerBox[], theme: Theme): string {
  const style = { fontSize: laneTitle.fontSize, lineHeight: 14, weight: laneTitle.weight, fill: theme.muted }
  return partners
    .map(({ box, name }) => {
      const ground = element('rect', { ...box, fill: theme.surface, stroke: theme.hairline })
      const inner = { ...box, x: box.x + 12, width: box.width - 24 }
      return ground + textInBox({ lines: [name], box: inner, align: 'start' }, style)
    })
    .join('')
}
