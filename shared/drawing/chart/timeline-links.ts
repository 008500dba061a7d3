import type { ChartGroup, PathShape } from './scene.ts'

/** A placed bar. */
export interface Bar {
  readonly key: string
  readonly x: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly dependsOn: readonly string[]
}

/**
 * Arrows from what must be finished to what waits for it. They run along the bar's row and then down
 * the gap in front of the waiting bar, so that none starts or ends inside a bar.
 */
export function linkGroup(bars: readonly Bar[], gap: number): ChartGroup {
  const byKey = new Map(bars.map((bar) => [bar.key, bar]))
  const shapes = bars.flatMap((bar) =>
    bar.dependsOn.flatMap((key) => {
      const before = byKey.get(key)
      return before === undefined ? [] : arrow(before, bar, gap)
    }),
  )
  return { role: 'link', shapes }
}

function arrow(from: Bar, to: Bar, gap: number): readonly PathShape[] {
  const fromY = (from.top + from.bottom) / 2
  const toY = (to.top + to.bottom) / 2
  if (to.x >= from.right) {
    const turn = to.x - gap
    return [
      stroke(`M${from.right} ${fromY}H${turn}V${toY}H${to.x - 4}`),
      head(`M${to.x - 0.5} ${toY}l-5-3v6z`),
    ]
  }
  // Both run in the same wave: straight down (or up) near the left ends.
  const x = Math.max(from.x, to.x) + 12
  const down = to.top >= from.bottom
  const start = down ? from.bottom : from.top
  const end = down ? to.top : to.bottom
  const back = down ? -5 : 5
  return [stroke(`M${x} ${start}V${end + back}`), head(`M${x} ${end}l-3 ${back}h6z`)]
}

const at = { kind: 'path', x: 0, y: 0, scale: 1 } as const

function stroke(d: string): PathShape {
  return { ...at, d, fill: 'none', stroke: 'line', strokeWidth: 1 }
}

function head(d: string): PathShape {
  return { ...at, d, fill: 'line' }
}
