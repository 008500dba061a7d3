import type { Page } from 'playwright'
import { benchMap } from './canvas/bench-map.ts'
import { bpmnXml } from './canvas/bpmn-xml.ts'
import { stepPlace } from './canvas/frames.ts'
import { openRival } from './canvas/rival.ts'
import { importInto, rivalStepPlace } from './canvas/rival-page.ts'
import { openMapOf, openStage } from './canvas/stage.ts'
import { medianOf } from './canvas/statistics.ts'
import type { Measure } from './measure.ts'

const sizes = [
  { count: 200, limit: 0.5 },
  { count: 1000, limit: 0.25 },
] as const
const rounds = 15
const warmUp = 3

/**
 * Letting go of a dragged step, from the mouse button's event to the drawn frame that shows it in its place. For Baton the
 * clock runs on until the undo entry is there, the new revision is stored and confirmed ("Saved") and the new verdict
 * has come; bpmn-js, which neither saves nor scores, stops at the pixels. Real mouse events, in turn, in one browser.
 */
export async function measure(): Promise<Measure[]> {
  const stage = await openStage()
  const rival = await openRival()
  try {
    const measures: Measure[] = []
    for (const { count, limit } of sizes) {
      const own = await stage.window()
      await openMapOf(own, await stage.addMap(count))
      const other = await stage.context.newPage()
      await other.goto(rival.address)
      await importInto(other, bpmnXml(benchMap(count)))
      const [all, shown, theirs]: [number[], number[], number[]] = [[], [], []]
      for (let round = 0; round < rounds + warmUp; round += 1) {
        const ours = await dropOnce(own, await stepPlace(own), round)
        const rivals = await dropOnce(other, await rivalStepPlace(other), round)
        if (round < warmUp) continue
        all.push(ours.settled)
        shown.push(ours.shown)
        theirs.push(rivals.shown)
      }
      await own.close()
      await other.close()
      const against = medianOf(theirs)
      const named = (name: string, values: readonly number[]): Measure => {
        const median = medianOf(values)
        const ratio = median / against
        return { name, median, unit: 'ms', against, ratio, limit, ok: ratio <= limit }
      }
      measures.push(named(`drop-saved-${count}`, all), named(`drop-shown-${count}`, shown))
    }
    return measures
  } finally {
    rival.close()
    await stage.close()
  }
}

interface Dropped {
  /** Until it is drawn. */
  readonly shown: number
  /** Until it is also stored and scored; where nothing is, the same. */
  readonly settled: number
}

async function dropOnce(page: Page, at: { x: number; y: number }, round: number): Promise<Dropped> {
  await page.bringToFront()
  const way = round % 2 === 0 ? 24 : -24
  await page.mouse.move(at.x, at.y)
  await page.mouse.down()
  await page.mouse.move(at.x + way / 2, at.y + way / 2)
  await page.mouse.move(at.x + way, at.y + way, { steps: 4 })
  await page.waitForTimeout(400)
  const taken = page.evaluate(watchDrop)
  await page.evaluate(() => new Promise(requestAnimationFrame))
  await page.mouse.up()
  return taken
}

/** Waits for the button to be let go, then for pixels, and for what the status bar says. */
async function watchDrop(): Promise<Dropped> {
  const state = () => document.querySelector('[aria-label="Save state"]')?.textContent ?? 'Saved'
  const begun = await new Promise<number>((resolve) => {
    window.addEventListener('pointerup', () => resolve(performance.now()), { capture: true, once: true })
  })
  await window.benchDrawn()
  const shown = performance.now() - begun
  while (!state().startsWith('Saved')) await new Promise(requestAnimationFrame)
  return { shown, settled: performance.now() - begun }
}
