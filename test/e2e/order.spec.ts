import type { Locator, Page } from '@playwright/test'
import { expect, expectAccessible, test } from './fixtures.ts'
import { add, addLane, canvasOf, edges, expectSaved, node, openBlankMap } from './map-helpers.ts'

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox()
  if (box === null) throw new Error('not on screen')
  return box
}

const middleOf = async (locator: Locator) => {
  const { x, y, width, height } = await boxOf(locator)
  return { x: x + width / 2, y: y + height / 2 }
}

/** Takes a node by its upper left, so that no handle is hit, and moves it by so much. */
async function dragBy(page: Page, locator: Locator, dx: number, dy: number): Promise<void> {
  const { x, y } = await boxOf(locator)
  await page.mouse.move(x + 20, y + 10)
  await page.mouse.down()
  // A drag begins where the pointer is once it has moved a little.
  await page.mouse.move(x + 20 + Math.sign(dx) * 2, y + 10 + Math.sign(dy) * 2)
  await page.mouse.move(x + 20 + dx, y + 10 + dy, { steps: 8 })
}

const arrange = async (page: Page, letter: string) => {
  await page.keyboard.press('a')
  await expect(page.getByRole('menu', { name: 'Arrange' })).toBeVisible()
  await page.keyboard.press(letter)
  await expect(page.getByRole('menu', { name: 'Arrange' })).toHaveCount(0)
}

test('tidying keeps what was placed by hand; tidying everything does not, and both are one undo', async ({
  baton,
}) => {
  await openBlankMap(baton)
  await addLane(baton, 'Office')
  await baton.keyboard.press('Escape')
  await add(baton, 's', 'Begin')
  await add(baton, 'n', 'Work')
  await add(baton, 'n', 'More work')
  await dragBy(baton, node(baton, 'Step Work'), 96, 48)
  await baton.mouse.up()
  const placed = await boxOf(node(baton, 'Step Work'))
  await expect(baton.getByText('Placed by hand.')).toBeVisible()

  await canvasOf(baton).focus()
  await baton.keyboard.press('t')
  await expect(baton.getByRole('button', { name: 'Undo: Tidy layout' })).toBeVisible()
  expect(await boxOf(node(baton, 'Step Work'))).toEqual(placed)
  expect((await boxOf(node(baton, 'Step More work'))).x).toBeGreaterThan(placed.x + placed.width)

  await baton.keyboard.press('Shift+T')
  await expect(baton.getByRole('button', { name: 'Undo: Tidy everything' })).toBeVisible()
  await expect(baton.getByText('Placed by hand.')).toHaveCount(0)
  const row = await middleOf(node(baton, 'Start Begin'))
  expect((await middleOf(node(baton, 'Step Work'))).y).toBe(row.y)
  await baton.keyboard.press('Control+z')
  expect(await boxOf(node(baton, 'Step Work'))).toEqual(placed)

  await node(baton, 'Step Work').click({ button: 'right' })
  await expect(baton.getByRole('menuitem', { name: 'Rename' })).toBeFocused()
  await expect(baton.getByRole('menu').filter({ hasText: 'Rename' })).toBeInViewport({ ratio: 1 })
  const changes = baton.getByRole('menuitem', { name: 'Change to' })
  await changes.focus()
  await baton.keyboard.press('ArrowRight')
  await expect(baton.getByRole('menuitem', { name: 'Decision' })).toBeFocused()
  await baton.keyboard.press('ArrowLeft')
  await expect(changes).toBeFocused()
  await expect(baton.getByRole('menuitem', { name: 'Decision' })).toHaveCount(0)
  await baton.getByRole('menuitem', { name: 'Let Baton place it again' }).click()
  await expect(baton.getByRole('menuitem')).toHaveCount(0)
  await expect(baton.getByText('Placed by hand.')).toHaveCount(0)
  await expectSaved(baton)
})

test('nodes are lined up and spread by keyboard, and a long flow is wrapped', async ({ baton }) => {
  await openBlankMap(baton)
  await addLane(baton, 'Office')
  await baton.keyboard.press('Escape')
  await add(baton, 's', 'Begin')
  for (const name of ['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven']) await add(baton, 'n', name)
  await baton.keyboard.press('f')
  await canvasOf(baton).focus()

  // Neither below nor above the start is there room for the menu.
  const usual = baton.viewportSize()
  await baton.setViewportSize({ width: 1366, height: 600 })
  await baton.keyboard.press('Home')
  await baton.keyboard.press('a')
  const menu = baton.getByRole('menu', { name: 'Arrange' })
  await expect(menu.getByText('Align: select two nodes or more')).toBeVisible()
  await expect(menu.getByRole('menuitem', { name: 'Left edges' })).toBeDisabled()
  await expect(menu).toBeInViewport({ ratio: 1 })
  await expectAccessible(baton, 'the arrange menu')
  await baton.keyboard.press('Escape')
  await expect(menu).toHaveCount(0)
  if (usual !== null) await baton.setViewportSize(usual)

  await node(baton, 'Step One').click()
  await baton.keyboard.press('Shift+ArrowRight')
  await baton.keyboard.press('Shift+ArrowRight')
  await baton.keyboard.press('Alt+ArrowDown')
  await expect(node(baton, 'Step Three')).toHaveClass(/selected/)
  await node(baton, 'Step Two').click()
  await baton.keyboard.press('Alt+Shift+ArrowDown')
  await node(baton, 'Step One').click()
  await baton.keyboard.press('Shift+ArrowRight')
  await arrange(baton, 'b')
  await expect
    .poll(async () => (await boxOf(node(baton, 'Step One'))).y - (await boxOf(node(baton, 'Step Two'))).y)
    .toBe(0)
  await baton.keyboard.press('Control+z')

  const before = await boxOf(node(baton, 'Step Seven'))
  await arrange(baton, 'w')
  await expect(baton.getByRole('button', { name: 'Undo: Wrap the flow' })).toBeVisible()
  await expect.poll(async () => (await boxOf(node(baton, 'Step Seven'))).x).toBeLessThan(before.x)
  await expect(node(baton, 'Start Begin')).toBeInViewport({ ratio: 1 })
  await expect(node(baton, 'Step Seven')).toBeInViewport({ ratio: 1 })
  const [one, seven] = [await boxOf(node(baton, 'Step One')), await boxOf(node(baton, 'Step Seven'))]
  expect(seven.y).toBeGreaterThan(one.y + one.height)

  // A panel takes of the room: all that was seen is still seen.
  await baton.keyboard.press('Alt+o')
  await expect(baton.getByRole('heading', { name: 'Outline' })).toBeVisible()
  for (const name of [
    'Start Begin',
    'Step One',
    'Step Two',
    'Step Three',
    'Step Four',
    'Step Five',
    'Step Six',
  ])
    await expect(node(baton, name)).toBeInViewport({ ratio: 0.99 })
  await baton.keyboard.press('Alt+o')
  await expectSaved(baton)
})

test('a node dropped on an edge goes into the flow, which makes room, and guides show what it lines up with', async ({
  baton,
}) => {
  await openBlankMap(baton)
  await add(baton, 's', 'Begin')
  await add(baton, 'n', 'Work')
  await add(baton, 'e', 'Done')
  await baton.keyboard.press('Escape')
  const work = await boxOf(node(baton, 'Step Work'))
  await baton.mouse.dblclick(work.x + 40, work.y + 260)
  await baton.keyboard.type('Check')
  await baton.keyboard.press('Enter')
  const check = node(baton, 'Step Check')
  await expect(check).toBeFocused()

  const [from, to] = [await middleOf(node(baton, 'Step Work')), await middleOf(node(baton, 'End Done'))]
  const start = await middleOf(check)
  await dragBy(baton, check, from.x - start.x + 3, 0)
  await expect(baton.getByTestId('guides')).toBeVisible()
  await expect(baton.getByTestId('edge-target')).toHaveCount(0)
  await baton.mouse.up()
  await expect.poll(async () => (await middleOf(check)).x).toBe(from.x)

  const gap = { x: (from.x + work.width / 2 + to.x) / 2, y: from.y }
  const now = await middleOf(check)
  await dragBy(baton, check, gap.x - now.x, gap.y - now.y)
  await expect(baton.getByTestId('edge-target')).toHaveCount(1)
  await baton.mouse.up()
  await expect(node(baton, 'Step Work, leads to Check')).toBeVisible()
  await expect(node(baton, 'Step Check, leads to Done')).toBeVisible()
  await expect(edges(baton)).toHaveCount(3)
  const [before, put, after] = [
    await boxOf(node(baton, 'Step Work')),
    await boxOf(check),
    await boxOf(node(baton, 'End Done')),
  ]
  expect(put.x).toBeGreaterThan(before.x + before.width + 30)
  expect(after.x).toBeGreaterThan(put.x + put.width + 30)
  await baton.keyboard.press('Control+z')
  await expect(edges(baton)).toHaveCount(2)
})
