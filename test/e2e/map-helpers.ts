import { expect } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'

/** Adds an empty workflow and leaves the focus on its map. */
export async function openBlankMap(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'New workflow' }).first().click()
  await expect(page.getByRole('option', { name: /^Empty map/ })).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Draw how the work goes today' })).toBeVisible()
  await page.keyboard.press('Escape')
  await canvasOf(page).focus()
}

export function canvasOf(page: Page): Locator {
  return page.locator('[data-canvas]')
}

export function nodes(page: Page): Locator {
  return page.getByTestId('map-node')
}

export function edges(page: Page): Locator {
  return page.getByTestId('map-edge')
}

/** A node by its words for a screen reader: `Step Check booking`. */
export function node(page: Page, words: string): Locator {
  return canvasOf(page).locator(`[aria-label^="${words}"]`)
}

/** Presses a key that adds something, types its name and ends with Enter. */
export async function add(page: Page, key: string, name: string): Promise<void> {
  await page.keyboard.press(key)
  await expect(page.getByRole('textbox', { name: /^Name of the|^Text of the/ })).toBeFocused()
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: /^Name of the|^Text of the/ })).toHaveCount(0)
}

export async function addLane(page: Page, name: string): Promise<void> {
  await page.keyboard.press('l')
  const field = page.getByRole('dialog', { name: 'Add a lane' }).getByLabel('Department')
  await expect(field).toBeFocused()
  await page.keyboard.type(name)
  await expect(page.getByRole('option', { name })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: new RegExp(`^Lane ${name}`) })).toBeVisible()
}

export function saveState(page: Page): Locator {
  return page.getByRole('status', { name: 'Save state' })
}

export async function expectSaved(page: Page): Promise<void> {
  await expect(saveState(page)).toHaveText(/^Saved/)
}

/** Draws an edge from a handle of one node to the middle of another. */
export async function dragConnection(page: Page, from: Locator, side: string, to: Locator): Promise<void> {
  await from.hover()
  const handle = await from.locator(`.react-flow__handle-${side}`).first().boundingBox()
  const target = await to.boundingBox()
  if (handle === null || target === null) throw new Error('The ends of the connection are not on screen.')
  await page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2)
  await page.mouse.down()
  await page.mouse.move(target.x + target.width / 2, target.y + target.height / 2, { steps: 8 })
  await page.mouse.up()
}

/** Clicks an edge on its line, half-way along. */
export async function clickEdge(page: Page, edge: Locator, button: 'left' | 'right' = 'left'): Promise<void> {
  const at = await edge
    .locator('path')
    .first()
    .evaluate((path) => {
      if (!(path instanceof SVGPathElement)) throw new Error('not a path')
      const { x, y } = path.getPointAtLength(path.getTotalLength() * 0.3)
      const matrix = path.getScreenCTM()
      if (matrix === null) throw new Error('not on screen')
      const point = new DOMPoint(x, y).matrixTransform(matrix)
      return { x: point.x, y: point.y }
    })
  await page.mouse.click(at.x, at.y, { button })
}
