import type { Page } from 'playwright'

declare global {
  interface Window {
    benchFrames?: number[]
  }
}

/** Records when the page draws a frame, until `framesOf`. */
export async function recordFrames(page: Page): Promise<void> {
  await page.evaluate(() => {
    const stamps: number[] = []
    window.benchFrames = stamps
    const note = (at: number) => {
      if (window.benchFrames !== stamps) return
      stamps.push(at)
      requestAnimationFrame(note)
    }
    requestAnimationFrame(note)
  })
}

/** Milliseconds between each recorded frame and the next. */
export async function framesOf(page: Page): Promise<number[]> {
  return page.evaluate(() => {
    const stamps = window.benchFrames ?? []
    delete window.benchFrames
    return stamps.slice(1).map((at, index) => at - (stamps[index] ?? at))
  })
}

interface Place {
  readonly x: number
  readonly y: number
}

/** A spot of bare map, from which a drag moves the view. */
export async function barePlace(page: Page): Promise<Place> {
  const found = await page.evaluate(() => {
    const box = document.querySelector('[data-canvas]')?.getBoundingClientRect()
    if (box === undefined) return null
    for (let y = box.top + box.height / 2; y < box.bottom - 120; y += 6) {
      for (let x = box.left + box.width / 2; x < box.right - 60; x += 6) {
        const hit = document.elementFromPoint(x, y)
        if (hit?.classList.contains('react-flow__pane') === true) return { x, y }
      }
    }
    return null
  })
  if (found === null) throw new Error('There is no bare spot on the map.')
  return found
}

/** The middle of a step near the middle of the map; from afar a step is an element only while the mouse is on it. */
export async function stepPlace(page: Page): Promise<Place> {
  const found = (await nearestStep(page)) ?? (await searchedStep(page))
  if (found === null) throw new Error('There is no step in view.')
  return found
}

function nearestStep(page: Page): Promise<Place | null> {
  return page.evaluate(() => {
    const box = document.querySelector('[data-canvas]')?.getBoundingClientRect()
    if (box === undefined) return null
    const steps = [...document.querySelectorAll('.react-flow__node')].flatMap((node) => {
      const { x, y, width, height } = node.getBoundingClientRect()
      const at = { x: x + width / 2, y: y + height / 2 }
      const hit = document.elementFromPoint(at.x, at.y)
      const off = Math.hypot(at.x - box.x - box.width / 2, at.y - box.y - box.height / 2)
      return hit !== null && node.contains(hit) ? [{ ...at, off }] : []
    })
    const { x, y, off } = steps.sort((one, other) => one.off - other.off)[0] ?? { x: 0, y: 0, off: Infinity }
    return off < 300 ? { x, y } : null
  })
}

async function searchedStep(page: Page): Promise<Place | null> {
  const box = await page.locator('[data-canvas]').boundingBox()
  if (box === null) return null
  for (let at = 0; at < 400; at += 1) {
    const x = box.x + box.width / 2 + (at % 20) * 7
    const y = box.y + box.height / 2 + Math.floor(at / 20) * 5
    await page.mouse.move(x, y)
    await page.evaluate(() => new Promise(requestAnimationFrame))
    const found = await nearestStep(page)
    if (found !== null) return found
  }
  return null
}

/** Moves the pressed mouse to and fro for so long, a move a frame as the browser hands them out. */
export async function sway(page: Page, from: Place, milliseconds: number): Promise<void> {
  const begun = performance.now()
  for (let move = 1; performance.now() - begun < milliseconds; move += 1) {
    const turn = (move / 60) * 2 * Math.PI
    const x = from.x + Math.sin(turn) * 260
    const y = from.y + Math.sin(turn * 0.7) * 120
    await page.mouse.move(x, y)
  }
}
