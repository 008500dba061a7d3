import { openStage } from './canvas/stage.ts'
import type { BenchWorkflows, Stage } from './canvas/stage.ts'
import { medianOf } from './canvas/statistics.ts'
import type { Measure } from './measure.ts'

const rounds = 7
const limit = 1000

/**
 * From choosing a map until the first key on it has landed: `N`, and the field for the new step's name has the
 * keyboard. What a map of 200 nodes costs over one of a single step, in turn in the same browser.
 */
export async function measure(): Promise<Measure[]> {
  const stage = await openStage()
  try {
    const map = await stage.addMap(200)
    const [large, small]: [number[], number[]] = [[], []]
    for (let round = 0; round < rounds + 1; round += 1) {
      const one = await untilFirstKey(stage, map, map.smallId)
      const other = await untilFirstKey(stage, map, map.mapId)
      // The first round fills the caches of both.
      if (round === 0) continue
      small.push(one)
      large.push(other)
    }
    const median = medianOf(large) - medianOf(small)
    const name = 'opening-200-over-1'
    return [{ name, median, unit: 'ms', against: null, ratio: null, limit, ok: median <= limit }]
  } finally {
    await stage.close()
  }
}

async function untilFirstKey(
  stage: Stage,
  { engagementId }: BenchWorkflows,
  workflowId: string,
): Promise<number> {
  const page = await stage.window()
  const begun = performance.now()
  await page.evaluate((hash) => void (window.location.hash = hash), `#/e/${engagementId}/map/${workflowId}`)
  await page.locator('[data-canvas]').focus()
  await page.keyboard.press('n')
  await page.getByRole('textbox', { name: /^Name of the/ }).waitFor()
  const took = performance.now() - begun
  await page.close()
  return took
}
