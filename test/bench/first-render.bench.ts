import { benchMap } from './canvas/bench-map.ts'
import { bpmnXml } from './canvas/bpmn-xml.ts'
import { importInto } from './canvas/rival-page.ts'
import { openRival } from './canvas/rival.ts'
import { openStage } from './canvas/stage.ts'
import type { BenchWorkflows, Stage } from './canvas/stage.ts'
import { medianOf } from './canvas/statistics.ts'
import type { Measure } from './measure.ts'

const sizes = [
  { count: 200, limit: 0.8, rounds: 7 },
  { count: 1000, limit: 0.4, rounds: 5 },
  { count: 5000, limit: 0.2, rounds: 3 },
] as const

/**
 * From "show this map" to its pixels, against bpmn-js with the same picture, in turn in the same browser, each round on
 * a fresh page that has drawn one step before. Baton's time holds everything: asking the workbench over HTTP, reading
 * it from the store, scoring, the panels around the map. bpmn-js has its XML at hand already, and nothing around it.
 */
export async function measure(): Promise<Measure[]> {
  const stage = await openStage()
  const rival = await openRival()
  try {
    const measures: Measure[] = []
    for (const { count, limit, rounds } of sizes) {
      const map = await stage.addMap(count)
      const xml = bpmnXml(benchMap(count))
      const [ours, theirs]: [number[], number[]] = [[], []]
      for (let round = 0; round < rounds + 1; round += 1) {
        const own = await batonOnce(stage, map)
        const other = await rivalOnce(stage, rival.address, xml)
        // The first round fills the caches of both.
        if (round === 0) continue
        ours.push(own)
        theirs.push(other)
      }
      const [median, against] = [medianOf(ours), medianOf(theirs)]
      const ratio = median / against
      measures.push({
        name: `first-render-${count}`,
        median,
        unit: 'ms',
        against,
        ratio,
        limit,
        ok: ratio <= limit,
      })
    }
    return measures
  } finally {
    rival.close()
    await stage.close()
  }
}

async function batonOnce(stage: Stage, { engagementId, mapId, smallId }: BenchWorkflows): Promise<number> {
  const page = await stage.window()
  const hashOf = (workflowId: string) => `#/e/${engagementId}/map/${workflowId}`
  await page.evaluate((hash) => void (window.location.hash = hash), hashOf(smallId))
  await page.locator('.react-flow__node').first().waitFor()
  await page.waitForTimeout(500)
  const took = await page.evaluate(showMap, hashOf(mapId))
  await page.close()
  return took
}

/** Until nodes and edges are in the page and drawn. */
async function showMap(hash: string): Promise<number> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  const many = (selector: string) => document.querySelectorAll(selector).length > 3
  const begun = performance.now()
  window.location.hash = hash
  while (!many('.react-flow__node') || !many('.react-flow__edge')) await frame()
  await window.benchDrawn()
  return performance.now() - begun
}

async function rivalOnce(stage: Stage, address: string, xml: string): Promise<number> {
  const page = await stage.context.newPage()
  await page.goto(address)
  await importInto(page, bpmnXml(benchMap(50)))
  await page.waitForTimeout(500)
  const took = await importInto(page, xml)
  await page.close()
  return took
}
