import { expect, expectAccessible, rememberTheme, test } from './fixtures.ts'
import {
  add,
  addLane,
  canvasOf,
  clickEdge,
  dragConnection,
  edges,
  expectSaved,
  node,
  nodes,
  openBlankMap,
} from './map-helpers.ts'

test('a process is drawn wholly by keyboard, and is there after a reload', async ({ baton }) => {
  await openBlankMap(baton)
  await addLane(baton, 'Reception')
  await add(baton, 's', 'Guest arrives')
  await add(baton, 'n', 'Check booking')
  await add(baton, 'd', 'Booked?')
  await add(baton, 'n', 'Hand over key')
  await add(baton, 'e', 'Checked in')
  await baton.keyboard.press('Alt+ArrowLeft')
  await baton.keyboard.press('Alt+ArrowLeft')
  await expect(node(baton, 'Decision Booked?')).toBeFocused()
  await add(baton, 'n', 'Offer a free room')
  await baton.keyboard.press('c')
  await expect(baton.getByRole('dialog').getByLabel('Leads to')).toBeFocused()
  await baton.keyboard.type('hand over')
  await baton.keyboard.press('Enter')
  await expect(edges(baton)).toHaveCount(6)
  await expect(node(baton, 'Step Offer a free room, Reception, leads to Hand over key')).toBeVisible()
  await expectSaved(baton)
  await baton.reload()
  await expect(nodes(baton)).toHaveCount(6)
  await expect(edges(baton)).toHaveCount(6)
  await expect(node(baton, 'Start Guest arrives, Reception, leads to Check booking')).toBeVisible()
})

test('a process is drawn with the mouse', async ({ baton }) => {
  await openBlankMap(baton)
  const canvas = await canvasOf(baton).boundingBox()
  if (canvas === null) throw new Error('no canvas')
  const at = (x: number, y: number) => [canvas.x + x, canvas.y + y] as const
  await baton.mouse.dblclick(...at(160, 620))
  await baton.keyboard.type('Take order')
  await baton.keyboard.press('Enter')
  await baton.mouse.dblclick(...at(520, 620))
  await baton.keyboard.type('Ship')
  await baton.keyboard.press('Enter')
  await dragConnection(baton, node(baton, 'Step Take order'), 'right', node(baton, 'Step Ship'))
  await expect(node(baton, 'Step Take order, leads to Ship')).toBeVisible()

  const handle = await node(baton, 'Step Ship').locator('.react-flow__handle-top').boundingBox()
  if (handle === null) throw new Error('no handle')
  await baton.mouse.move(handle.x + 4, handle.y + 4)
  await baton.mouse.down()
  await baton.mouse.move(...at(520, 300), { steps: 5 })
  await baton.mouse.up()
  await baton.keyboard.type('Send invoice')
  await baton.keyboard.press('Enter')
  await expect(node(baton, 'Step Ship, leads to Send invoice')).toBeVisible()
  await expectSaved(baton)
})

test('undo and redo go through adding, naming, moving and deleting', async ({ baton }) => {
  await openBlankMap(baton)
  await add(baton, 'n', 'Weigh parcel')
  await baton.keyboard.press('F2')
  await baton.keyboard.type('Weigh the parcel')
  await baton.keyboard.press('Enter')
  await expect(node(baton, 'Step Weigh the parcel')).toBeFocused()
  await baton.keyboard.press('Delete')
  await expect(nodes(baton)).toHaveCount(0)
  await baton.keyboard.press('Control+z')
  await expect(node(baton, 'Step Weigh the parcel')).toBeVisible()
  await baton.keyboard.press('Control+z')
  await expect(node(baton, 'Step Weigh parcel')).toBeVisible()
  await baton.keyboard.press('Control+z')
  await expect(nodes(baton)).toHaveCount(0)
  await baton.keyboard.press('Control+y')
  await baton.keyboard.press('Control+y')
  await expect(node(baton, 'Step Weigh the parcel')).toBeVisible()
  await expectSaved(baton)
})

test('arrow keys move what is selected, and one undo takes the whole way back', async ({ baton }) => {
  await openBlankMap(baton)
  await add(baton, 'n', 'Weigh parcel')
  const step = node(baton, 'Step Weigh parcel')
  const before = await step.boundingBox()
  await baton.keyboard.press('ArrowRight')
  await baton.keyboard.press('ArrowRight')
  await baton.keyboard.press('Shift+ArrowDown')
  await expect.poll(async () => (await step.boundingBox())?.x).toBe((before?.x ?? 0) + 16)
  await baton.keyboard.press('Control+z')
  await expect.poll(async () => await step.boundingBox()).toEqual(before)
})

test('a node dragged into another lane changes department', async ({ baton }) => {
  await openBlankMap(baton)
  await addLane(baton, 'Reception')
  await addLane(baton, 'Kitchen')
  await add(baton, 's', 'Guest sits down')
  await add(baton, 'n', 'Take the order')
  const step = node(baton, 'Step Take the order, Reception')
  const box = await step.boundingBox()
  if (box === null) throw new Error('no step')
  await baton.mouse.move(box.x + 40, box.y + 12)
  await baton.mouse.down()
  await baton.mouse.move(box.x + 60, box.y + 172, { steps: 6 })
  await baton.mouse.up()
  await expect(node(baton, 'Step Take the order, Kitchen')).toBeVisible()
  await expect(baton.getByText('1 handoff')).toBeVisible()
})

test('lanes are renamed, reordered and removed, and their steps stay', async ({ baton }) => {
  await openBlankMap(baton)
  await addLane(baton, 'Reception')
  await addLane(baton, 'Kitchen')
  await add(baton, 's', 'Guest sits down')
  await baton.getByRole('button', { name: 'Lane Kitchen, 2 of 2' }).click()
  await baton.getByRole('button', { name: 'Move up' }).click()
  await expect(baton.getByRole('button', { name: 'Lane Kitchen, 1 of 2' })).toBeVisible()
  await baton.getByLabel('Department').fill('Galley')
  await baton.getByLabel('Department').press('Enter')
  await expect(baton.getByRole('button', { name: 'Lane Galley, 1 of 2' })).toBeVisible()
  await baton.getByRole('button', { name: 'Lane Reception, 2 of 2' }).click()
  await baton.getByRole('button', { name: 'Remove lane' }).click()
  await expect(baton.getByRole('button', { name: /^Lane Reception/ })).toHaveCount(0)
  await expect(node(baton, 'Start Guest sits down')).toHaveAttribute('aria-label', 'Start Guest sits down')
  await expectSaved(baton)
})

test('deleting in the middle can close the gap', async ({ baton }) => {
  await openBlankMap(baton)
  await add(baton, 's', 'Begin')
  await add(baton, 'n', 'Needless')
  await add(baton, 'e', 'Done')
  await baton.keyboard.press('Alt+ArrowLeft')
  await expect(node(baton, 'Step Needless')).toBeFocused()
  await baton.keyboard.press('Shift+Delete')
  await expect(node(baton, 'Start Begin, leads to Done')).toBeVisible()
})

test('the context menu turns an edge into an exception path', async ({ baton }) => {
  await openBlankMap(baton)
  await add(baton, 's', 'Begin')
  await add(baton, 'n', 'Work')
  await clickEdge(baton, edges(baton).first(), 'right')
  await baton.getByRole('menuitem', { name: 'Make it an exception path' }).click()
  await expect(node(baton, 'Start Begin, leads to by exception to Work')).toBeVisible()
  await expect(baton.getByLabel('What goes wrong')).toBeVisible()
})

test('several things are selected at once and edited together', async ({ baton }) => {
  await openBlankMap(baton)
  await add(baton, 's', 'Begin')
  await add(baton, 'n', 'Work')
  await add(baton, 'n', 'More work')
  await baton.keyboard.press('Control+a')
  await expect(baton.getByText('3 nodes and 2 edges selected.')).toBeVisible()
  await baton.getByRole('textbox', { name: 'Add a system' }).fill('Till')
  await baton.getByRole('option', { name: 'Add “Till”' }).click()
  await expect(node(baton, 'Step Work, uses Till')).toBeVisible()
  await expect(node(baton, 'Step More work, uses Till')).toBeVisible()
})

test('tidying lays the map out and is undone in one step', async ({ baton }) => {
  await openBlankMap(baton)
  await add(baton, 's', 'Begin')
  await add(baton, 'n', 'Work')
  await baton.keyboard.press('Shift+ArrowDown')
  await baton.keyboard.press('Shift+ArrowDown')
  const before = await node(baton, 'Step Work').boundingBox()
  await baton.keyboard.press('t')
  await expect(baton.getByRole('button', { name: 'Undo: Tidy layout' })).toBeVisible()
  await baton.keyboard.press('Control+z')
  await expect.poll(async () => await node(baton, 'Step Work').boundingBox()).toEqual(before)
})

for (const theme of ['light', 'dark', 'projector'] as const) {
  test(`the map is accessible in the ${theme} theme`, async ({ page, door }) => {
    test.slow()
    await rememberTheme(page, theme)
    await page.goto(door.address)
    await expect(nodes(page).first()).toBeVisible()
    await expectAccessible(page, 'the verdict beside the map')
    await page.getByRole('button', { name: /^Complexity/ }).click()
    await page.getByRole('button', { name: /^Strategic importance/ }).click()
    await page.getByRole('button', { name: /^Change frequency/ }).click()
    await expectAccessible(page, 'opened dimensions')
    await nodes(page).nth(1).click()
    await expect(page.getByLabel('Name')).toBeVisible()
    await expectAccessible(page, 'the inspector of a step')
    await clickEdge(page, edges(page).first())
    await expectAccessible(page, 'the inspector of an edge')
  })
}
