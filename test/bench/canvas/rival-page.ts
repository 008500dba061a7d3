import type { Page } from 'playwright'

interface Modeler {
  importXML(xml: string): Promise<unknown>
}

declare global {
  interface Window {
    readonly modeler?: Modeler
  }
}

/** Shows a diagram; milliseconds until it is drawn. */
export async function importInto(page: Page, text: string): Promise<number> {
  return page.evaluate(async (xml) => {
    const begun = performance.now()
    await window.modeler?.importXML(xml)
    await window.benchDrawn()
    return performance.now() - begun
  }, text)
}

/** The middle of the task nearest to the middle of the page. */
export async function rivalStepPlace(page: Page): Promise<{ x: number; y: number }> {
  const found = await page.evaluate(() => {
    const tasks = [...document.querySelectorAll('.djs-shape')].flatMap((shape) => {
      const rect = shape.querySelector('.djs-visual > rect')?.getBoundingClientRect()
      if (rect === undefined || rect.width < 100 || rect.width > 220) return []
      const at = { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 }
      return [{ ...at, off: Math.hypot(at.x - 720, at.y - 450) }]
    })
    return tasks.sort((one, other) => one.off - other.off)[0] ?? null
  })
  if (found === null) throw new Error('bpmn-js shows no task.')
  return found
}
