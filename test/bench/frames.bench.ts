import type { Page } from 'playwright'
import { barePlace, framesOf, recordFrames, stepPlace, sway } from './canvas/frames.ts'
import { openMapOf, openStage } from './canvas/stage.ts'
import type { BenchWorkflows, Stage } from './canvas/stage.ts'
import { medianOf, p95Of } from './canvas/statistics.ts'
import type { Measure } from './measure.ts'

const rounds = 3
const milliseconds = 2000

interface View {
  readonly count: number
  readonly whole: boolean
  readonly median: number
}

/** Half a millisecond for the clock: a display that draws 60 times a second does so every 16.67 ms. */
const views: readonly View[] = [
  { count: 200, whole: false, median: 16.7 },
  { count: 1000, whole: false, median: 16.7 },
  { count: 5000, whole: false, median: 16.7 },
  { count: 200, whole: true, median: 16.7 },
  { count: 1000, whole: true, median: 33.4 },
]

/**
 * Time between two frames while the mouse moves the view, and while it drags a step: as the map opens, in a size
 * that can be read, and with everything in view. Real mouse events; frames as `requestAnimationFrame` tells them.
 */
export async function measure(): Promise<Measure[]> {
  const stage = await openStage()
  try {
    const measures: Measure[] = []
    for (const view of views) measures.push(...(await measureView(stage, view)))
    return measures
  } finally {
    await stage.close()
  }
}

const maps = new Map<number, BenchWorkflows>()

async function measureView(stage: Stage, { count, whole, median }: View): Promise<Measure[]> {
  const map = maps.get(count) ?? (await stage.addMap(count))
  maps.set(count, map)
  const page = await stage.window()
  await openMapOf(page, map)
  if (whole) await page.keyboard.press('f')
  await page.waitForTimeout(1500)
  const pan = await collect(() => panOnce(page))
  const drag = await collect(() => dragOnce(page))
  await page.close()
  const where = whole ? 'whole' : 'reading'
  return [['pan', pan] as const, ['drag', drag] as const].map(([what, frames]) =>
    result(`${what}-${where}-${count}`, frames, median),
  )
}

async function collect(once: () => Promise<number[]>): Promise<number[]> {
  await once()
  const frames: number[] = []
  for (let round = 0; round < rounds; round += 1) frames.push(...(await once()))
  return frames
}

function result(name: string, frames: readonly number[], limit: number): Measure {
  const median = rounded(medianOf(frames))
  const p95 = rounded(p95Of(frames))
  const p95Limit = 33.4
  const ok = median <= limit && p95 <= p95Limit
  return { name, median, unit: 'ms', against: null, ratio: null, limit, ok, p95, p95Limit }
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10
}

async function panOnce(page: Page): Promise<number[]> {
  const from = await barePlace(page)
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await recordFrames(page)
  await sway(page, from, milliseconds)
  const frames = await framesOf(page)
  await page.mouse.move(from.x, from.y)
  await page.mouse.up()
  return frames
}

async function dragOnce(page: Page): Promise<number[]> {
  const from = await stepPlace(page)
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + 8, from.y + 8)
  await recordFrames(page)
  await sway(page, from, milliseconds)
  const frames = await framesOf(page)
  await page.mouse.move(from.x, from.y)
  await page.mouse.up()
  return frames
}
