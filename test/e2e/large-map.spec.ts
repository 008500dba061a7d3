import type { Page } from '@playwright/test'
import type { WorkflowDocument } from '#shared/model/document.ts'
import { layoutDocument } from '#shared/layout/layout-document.ts'
import { workflowOf } from '../bench/bench-map.ts'
import { benchMap } from '../bench/canvas/bench-map.ts'
import { ask, engagementOf, expect, expectAccessible, test } from './fixtures.ts'
import { add, canvasOf, expectSaved, node, nodes } from './map-helpers.ts'

/** Opens a generated map from the list, as somebody would, and waits for what comes first of it. */
async function openLargeMap(page: Page, document: WorkflowDocument): Promise<void> {
  await ask(page, 'workflow.create', { engagementId: engagementOf(page), name: 'Large', document })
  await page.getByRole('link', { name: /Large/ }).click()
  const steps = document.nodes.filter(({ kind }) => kind === 'step').length
  await expect(page.getByText(`${steps} steps ·`)).toBeVisible()
}

function selectionWords(page: Page, words: string | RegExp) {
  return page.getByRole('complementary').getByText(words)
}

test('the first key after opening a map of 200 nodes lands', async ({ baton }) => {
  await openLargeMap(baton, benchMap(200).document)
  await add(baton, 'n', 'Typed at once')
  await expect(node(baton, 'Step Typed at once')).toBeVisible()
  await expectSaved(baton)
})

test('of 1,000 nodes those in sight are in the page, and keys reach all others', async ({ baton }) => {
  await openLargeMap(baton, benchMap(1000).document)
  expect(await nodes(baton).count()).toBeLessThan(120)
  await canvasOf(baton).focus()
  await baton.keyboard.press('End')
  const focused = baton.locator('.react-flow__node:focus')
  await expect(focused).toBeInViewport()
  const far = await focused.getAttribute('data-id')
  await baton.keyboard.press('Home')
  await expect(focused).toBeInViewport()
  expect(await focused.getAttribute('data-id')).not.toBe(far)
  await add(baton, 'n', 'Next one')
  await expect(node(baton, 'Step Next one')).toBeFocused()

  await baton.keyboard.press('Control+a')
  await expect(selectionWords(baton, /^1,001 nodes/)).toBeVisible()
  await baton.keyboard.press('Escape')
  await expectSaved(baton)
})

test('a long flow is seen whole, and offered in rows', async ({ baton }) => {
  const nodesInRow = workflowOf(200).nodes.map((node) => ({ ...node, departmentId: null }))
  await openLargeMap(baton, layoutDocument({ ...workflowOf(200), nodes: nodesInRow }))
  await canvasOf(baton).focus()
  await baton.keyboard.press('f')
  await expect(baton.getByRole('button', { name: 'Zoom to 100 %, now 3 %' })).toBeVisible()
  await baton.keyboard.press('Shift+T')
  await expect(baton.getByRole('status', { name: 'Hint' })).toHaveText(/^A long flow.* A, then W\.$/)
  await expectAccessible(baton, 'the offer to wrap')
  await baton.getByRole('button', { name: 'Wrap it into rows' }).click()
  await expect(baton.getByRole('button', { name: 'Undo: Wrap the flow' })).toBeVisible()
  await expect(baton.getByRole('region', { name: 'Wrap' })).toHaveCount(0)
  await expectSaved(baton)
})

test('from afar nodes are pointed at, moved, and chosen with a box, in the page or not', async ({
  baton,
}) => {
  const { document } = benchMap(1000)
  await openLargeMap(baton, document)
  await canvasOf(baton).focus()
  await baton.keyboard.press('f')
  await expect(baton.getByTestId('far-layer')).toBeAttached()
  await expect(nodes(baton)).toHaveCount(1)

  // The tenth node: not the one that the tab key reaches.
  const [wanted] = document.nodes.slice(10)
  if (wanted === undefined) throw new Error('no node')
  const at = await placeOnScreen(
    baton,
    wanted.position.x + wanted.size.width / 2,
    wanted.position.y + wanted.size.height / 2,
  )
  await baton.mouse.move(at.x, at.y)
  const own = baton.locator(`.react-flow__node[data-id="${wanted.id}"]`)
  await expect(own).toBeAttached()
  await baton.mouse.down()
  await baton.mouse.move(at.x + 30, at.y + 8, { steps: 4 })
  await baton.mouse.up()
  await expect(own).toHaveClass(/selected/)
  await expectSaved(baton)
  await baton.keyboard.press('Control+z')
  await expectSaved(baton)

  const canvas = await canvasOf(baton).boundingBox()
  if (canvas === null) throw new Error('no canvas')
  await baton.keyboard.down('Shift')
  await baton.mouse.move(canvas.x + 4, canvas.y + 4)
  await baton.mouse.down()
  await baton.mouse.move(canvas.x + canvas.width - 4, canvas.y + canvas.height - 110, { steps: 6 })
  await baton.mouse.up()
  await baton.keyboard.up('Shift')
  await expect(selectionWords(baton, /^1,000 nodes/)).toBeVisible()
  await baton.mouse.click(canvas.x + 20, canvas.y + canvas.height - 60)
  await expect(selectionWords(baton, /^1,000 nodes/)).toHaveCount(0)
})

/** Where a point of the map lies on the screen. */
async function placeOnScreen(page: Page, x: number, y: number): Promise<{ x: number; y: number }> {
  return page.locator('.react-flow__viewport').evaluate(
    (viewport, [mapX, mapY]) => {
      const matrix = new DOMMatrix(getComputedStyle(viewport).transform)
      const origin = viewport.parentElement?.getBoundingClientRect() ?? new DOMRect()
      const point = new DOMPoint(mapX, mapY).matrixTransform(matrix)
      return { x: origin.x + point.x, y: origin.y + point.y }
    },
    [x, y] as const,
  )
}
