import type { Theme } from '../../design/tokens.ts'
import type { BadgeBox } from '../../geometry/badge-places.ts'
import { mapStyle } from '../../geometry/style.ts'
import { element } from './svg-text.ts'
import { textInBox } from './text-lines.ts'

/** Small marks on nodes and edges: the numbers of what is parked about them. */
export function drawBadges(badges: readonly BadgeBox[], theme: Theme): string {
  const { fontSize, weight, height } = mapStyle.badge
  return badges
    .map(({ box, text }) => {
      const ground = element('rect', { ...box, rx: height / 2, fill: theme.paper, stroke: theme.ink })
      const style = { fontSize, lineHeight: height, weight, fill: theme.ink }
      return ground + textInBox({ lines: [text], box, align: 'middle' }, style)
    })
    .join('')
}
