import type { CDPSession, Locator, Page } from '@playwright/test'
import { expect, expectAccessible, test } from './fixtures.ts'
import { addLane, canvasOf, edges, expectSaved, node, nodes, openBlankMap } from './map-helpers.ts'

test.use({ hasTouch: true })

interface Place {
  readonly x: number
  readonly y: number
}

async function middleOf(target: Locator): Promise<Place> {
  const box = await target.boundingBox()
  if (box === null) throw new Error('not on screen')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** A place on an edge's line. */
function onLine(edge: Locator): Promise<Place> {
  return edge
    .locator('path')
    .first()
    .evaluate((path) => {
      if (!(path instanceof SVGPathElement)) throw new Error('not a path')
      const { x, y } = path.getPointAtLength(path.getTotalLength() * 0.5)
      const { x: px, y: py } = new DOMPoint(x, y).matrixTransform(path.getScreenCTM() ?? undefined)
      return { x: px, y: py }
    })
}

function touch(cdp: CDPSession, type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Place[]) {
  return cdp.send('Input.dispatchTouchEvent', {
    type,
    touchPoints: points.map((point, id) => ({ ...point, id })),
  })
}

/** Holds a finger still until the menu is there, then chooses from it. */
async function longPress(page: Page, cdp: CDPSession, at: Place, item: string): Promise<void> {
  await touch(cdp, 'touchStart', [at])
  const chosen = page.getByRole('menuitem', { name: item, exact: true })
  await expect(chosen).toBeVisible()
  await touch(cdp, 'touchEnd', [])
  await chosen.tap()
}

async function typeName(page: Page, name: string): Promise<void> {
  await expect(
    page
      .getByRole('combobox', { name: /^Name of the/ })
      .or(page.getByRole('textbox', { name: /^Name of the/ })),
  ).toBeFocused()
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
}

/** Goes on from a node by the pad beside it. */
async function goOn(page: Page, from: string, tool: string): Promise<void> {
  await node(page, from).tap()
  await page
    .getByRole('toolbar', { name: /^Go on from/ })
    .getByRole('button', { name: tool })
    .tap()
}

test('a small map is built and changed by tapping, without one drag', async ({ baton }) => {
  test.slow()
  const cdp = await baton.context().newCDPSession(baton)
  await openBlankMap(baton)
  await addLane(baton, 'Reception')
  await addLane(baton, 'Cellar')
  await baton.getByRole('button', { name: 'Add start' }).tap()
  await typeName(baton, 'Order in')
  await node(baton, 'Start Order in').tap()
  const pad = baton.getByRole('toolbar', { name: /^Go on from/ })
  for (const word of ['Next', 'Connect', 'Exception']) await expect(pad.getByText(word)).toBeVisible()
  await pad.getByRole('button', { name: 'Decision' }).tap()
  await typeName(baton, 'Known?')
  // The handle at its top lies beyond its name.
  const known = node(baton, 'Decision Known?')
  await known.tap()
  const [name, handle] = [known.locator('text').first(), known.locator('.react-flow__handle-top')]
  await expect
    .poll(async () => {
      const [words, knob] = [await name.boundingBox(), await handle.boundingBox()]
      return words !== null && knob !== null && knob.y + knob.height <= words.y + 1
    })
    .toBe(true)
  // A second tap in a row would be a double tap, which edits the name.
  await pad.getByRole('button', { name: 'Next step' }).tap()
  await typeName(baton, 'Ship')
  await goOn(baton, 'Step Ship', 'End')
  await typeName(baton, 'Done')

  // Connecting: a new step on free ground, an exception path to a node, an edge begun at a handle.
  const done = await middleOf(node(baton, 'End Done'))
  await goOn(baton, 'Decision Known?', 'Connect by tapping')
  await expect(baton.getByText('Tap the node that Known? leads to')).toBeVisible()
  await baton.touchscreen.tap(done.x - 120, done.y + 130)
  await typeName(baton, 'Ask')
  await goOn(baton, 'Step Ship', 'Exception path by tapping')
  await node(baton, 'Step Ask').tap()
  await expect(node(baton, 'Step Ship, Reception, leads to Done, by exception to Ask')).toBeVisible()
  await node(baton, 'Step Ask').tap()
  await node(baton, 'Step Ask').locator('.react-flow__handle-right').tap()
  await node(baton, 'End Done').tap()
  await expect(edges(baton)).toHaveCount(6)

  // Moving: into the other lane, by the menu under a finger held still.
  const stock = await middleOf(baton.getByRole('button', { name: /^Lane Cellar/ }))
  await longPress(baton, cdp, await middleOf(node(baton, 'Step Ship')), 'Move …')
  await baton.touchscreen.tap(done.x - 330, stock.y)
  await expect(node(baton, 'Step Ship, Cellar')).toBeVisible()

  // Taking an edge elsewhere.
  await longPress(baton, cdp, await onLine(edges(baton).first()), 'Lead it to another node …')
  await node(baton, 'Step Ask').tap()
  await expect(node(baton, 'Start Order in, Reception, leads to Ask')).toBeVisible()

  // Selecting several.
  const canvas = await canvasOf(baton).boundingBox()
  await longPress(baton, cdp, { x: (canvas?.x ?? 0) + 420, y: (canvas?.y ?? 0) + 20 }, 'Select several …')
  await node(baton, 'End Done').tap()
  await node(baton, 'Step Ask').tap()
  await expect(baton.getByText('2 nodes and 1 edge so far.')).toBeVisible()
  await expectAccessible(baton, 'selecting by tapping')
  await baton.getByRole('button', { name: 'Done', exact: true }).tap()
  await expect(baton.locator('.react-flow__node.selected')).toHaveCount(2)
  await expectSaved(baton)
})

test('two fingers zoom and move the map, one moves it', async ({ baton }) => {
  await expect(nodes(baton).first()).toBeVisible()
  const cdp = await baton.context().newCDPSession(baton)
  const first = nodes(baton).first()
  const before = await first.boundingBox()
  const canvas = await canvasOf(baton).boundingBox()
  if (before === null || canvas === null) throw new Error('no map')
  const [x, y] = [canvas.x + 300, canvas.y + canvas.height - 140]
  await touch(cdp, 'touchStart', [
    { x, y },
    { x: x + 100, y },
  ])
  for (let step = 1; step <= 5; step += 1)
    await touch(cdp, 'touchMove', [
      { x: x - 10 * step, y },
      { x: x + 100 + 10 * step, y },
    ])
  await touch(cdp, 'touchEnd', [])
  await expect.poll(async () => (await first.boundingBox())?.width ?? 0).toBeGreaterThan(before.width * 1.5)

  const large = await first.boundingBox()
  await touch(cdp, 'touchStart', [{ x, y }])
  for (let step = 1; step <= 5; step += 1) await touch(cdp, 'touchMove', [{ x: x + 12 * step, y }])
  await touch(cdp, 'touchEnd', [])
  await expect.poll(async () => ((await first.boundingBox())?.x ?? 0) - (large?.x ?? 0)).toBeGreaterThan(30)
})

test('the view is moved and zoomed and a lane made higher by single taps', async ({ baton }) => {
  const first = nodes(baton).first()
  await expect(first).toBeVisible()
  const placeOf = async () => (await first.boundingBox()) ?? { x: 0, width: 0 }
  const foot = baton.getByRole('contentinfo')
  await foot.getByRole('button', { name: /^Zoom to 100 %/ }).tap()
  await expect(foot.getByText('100 %')).toBeVisible()
  const view = foot.getByRole('group', { name: 'Move the view' })
  await expect(view.getByRole('button', { name: 'Look further right' })).toHaveAttribute(
    'aria-disabled',
    'false',
  )
  const before = await placeOf()
  await view.getByRole('button', { name: 'Look further right' }).tap()
  await expect.poll(async () => (await placeOf()).x).toBeLessThan(before.x - 200)
  const there = await placeOf()
  await baton.getByRole('img', { name: 'Overview of the map' }).tap({ position: { x: 12, y: 40 } })
  await expect.poll(async () => (await placeOf()).x).toBeGreaterThan(there.x + 200)
  await foot.getByRole('button', { name: 'Zoom in' }).tap()
  await expect.poll(async () => (await placeOf()).width).toBeGreaterThan(before.width * 1.2)
  await foot.getByRole('button', { name: /^Fit/ }).tap()
  await expect(view).toHaveCount(0)

  const lane = baton.getByRole('button', { name: /^Lane Warehouse/ })
  const cdp = await baton.context().newCDPSession(baton)
  const height = (await lane.boundingBox())?.height ?? 0
  const at = await middleOf(lane)
  await touch(cdp, 'touchStart', [at])
  const higher = baton.getByRole('menuitem', { name: /^Higher/ })
  await expect(higher).toBeVisible()
  await touch(cdp, 'touchEnd', [])
  await higher.tap()
  await expect.poll(async () => (await lane.boundingBox())?.height ?? 0).toBeGreaterThan(height)
})
