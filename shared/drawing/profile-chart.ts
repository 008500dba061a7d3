import type { ProfileDimension } from '../model/analysis/profile.ts'
import { percent } from '../lib/words.ts'
import type { ChartScene, PathShape, Shape } from './chart/scene.ts'
import { chartText, line, text } from './chart/shapes.ts'

const size = { width: 400, height: 288 } as const
const centre = { x: size.width / 2, y: 148 } as const
const radius = 104
const rings = [0.25, 0.5, 0.75, 1] as const
/** Room between the outer ring and a name. */
const away = 14
const lineHeight = 14

type Point = readonly [x: number, y: number]

/**
 * The profile over five dimensions as a radar: the centre is task-level automation, the rim process-level
 * orchestration. A dimension that cannot be placed has no dot and no part in the shape: any place would be one; its name
 * says so instead.
 */
export function profileChart(profile: readonly ProfileDimension[]): ChartScene {
  const at = (index: number, share: number): Point => pointAt(index / profile.length, share)
  const placed = profile.flatMap(({ value }, index) => (value === null ? [] : [at(index, value)]))
  return {
    ...size,
    title: 'Profile over five dimensions',
    description: profile
      .map(({ name, value }) => `${name}: ${value === null ? 'not placed yet' : percent(value)}`)
      .join('; '),
    groups: [
      {
        role: 'axis',
        shapes: [
          ...rings.map((share) =>
            outline(
              profile.map((_, index) => at(index, share)),
              share === 1,
            ),
          ),
          ...profile.map((_, index) => line([centre.x, centre.y], at(index, 1))),
          ...profile.flatMap((each, index) => nameAt(each, index / profile.length)),
        ],
      },
      {
        role: 'mark',
        shapes: [...shapeOf(placed), ...placed.map(dot)],
      },
    ],
  }
}

/** From the top, clockwise. */
function pointAt(turn: number, share: number, beyond = 0): Point {
  const angle = turn * 2 * Math.PI - Math.PI / 2
  const reach = share * radius + beyond
  return [centre.x + Math.cos(angle) * reach, centre.y + Math.sin(angle) * reach]
}

function outline(points: readonly Point[], strong: boolean): PathShape {
  return { ...polygon(points), fill: 'none', stroke: strong ? 'line' : 'hairline', strokeWidth: 1 }
}

function shapeOf(points: readonly Point[]): readonly Shape[] {
  if (points.length < 2) return []
  return [{ ...polygon(points), fill: 'hybridWash', stroke: 'ink', strokeWidth: 2 }]
}

function polygon(points: readonly Point[]) {
  const d = points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('')
  return { kind: 'path', d: `${d}z`, x: 0, y: 0, scale: 1 } as const
}

function dot([x, y]: Point): PathShape {
  return { kind: 'path', d: 'M0-4a4 4 0 1 1 0 8a4 4 0 1 1 0-8z', x, y, scale: 1, fill: 'ink' }
}

function nameAt({ name, value }: ProfileDimension, turn: number): readonly Shape[] {
  const [x, y] = pointAt(turn, 1, away)
  const side = x - centre.x
  const anchor = Math.abs(side) < 8 ? 'middle' : side > 0 ? 'start' : 'end'
  const above = y < centre.y - radius
  const baseline = y + (above ? -2 : 4)
  const named = (at: number) => text(x, at, name, { anchor, size: chartText.label, fill: 'ink' })
  if (value !== null) return [named(baseline)]
  return [
    named(above ? baseline - lineHeight : baseline),
    text(x, above ? baseline : baseline + lineHeight, 'not yet', { anchor }),
  ]
}

const round = (value: number): number => Math.round(value * 100) / 100
