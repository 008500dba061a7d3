import type { Locator, Page } from '@playwright/test'
import { expect, expectAccessible, rememberTheme, test } from './fixtures.ts'
import { add, addLane, canvasOf, edges, expectSaved, node, nodes, openBlankMap } from './map-helpers.ts'

const lane = (page: Page, name: string): Locator =>
  page.getByRole('button', { name: new RegExp(`^Lane ${name}\\b`) })

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox()
  if (box === null) throw new Error('not on screen')
  return box
}

test('lanes are reordered, resized, collapsed and opened by keyboard', async ({ baton }) => {
  await openBlankMap(baton)
  await addLane(baton, 'Reception')
  await add(baton, 's', 'Guest arrives')
  await add(baton, 'n', 'Check booking')
  await addLane(baton, 'Kitchen')
  await expect(lane(baton, 'Kitchen')).toHaveAttribute('aria-pressed', 'true')

  await canvasOf(baton).focus()
  await baton.keyboard.press('Alt+ArrowUp')
  await expect(lane(baton, 'Kitchen')).toHaveAccessibleName('Lane Kitchen, 1 of 2')
  const before = await boxOf(lane(baton, 'Kitchen'))
  await baton.keyboard.press('Alt+Shift+ArrowDown')
  await baton.keyboard.press('Alt+Shift+ArrowDown')
  await expect.poll(async () => (await boxOf(lane(baton, 'Kitchen'))).height).toBe(before.height + 48)
  await baton.keyboard.press('Control+z')
  await expect.poll(async () => (await boxOf(lane(baton, 'Kitchen'))).height).toBe(before.height)

  // Its name is a button; F2 and Enter rename it all the same, and what is typed next is the name.
  await lane(baton, 'Kitchen').click()
  await baton.keyboard.press('F2')
  await baton.keyboard.type('Scullery')
  await baton.keyboard.press('Enter')
  await expect(lane(baton, 'Scullery')).toHaveAccessibleName('Lane Scullery, 1 of 2')
  await lane(baton, 'Scullery').focus()
  await baton.keyboard.press('Enter')
  await expect(baton.getByRole('dialog', { name: 'Rename the department' })).toBeVisible()
  await baton.keyboard.type('Kitchen')
  await baton.keyboard.press('Enter')
  await expect(lane(baton, 'Kitchen')).toHaveAccessibleName('Lane Kitchen, 1 of 2')
  await expect(nodes(baton)).toHaveCount(2)

  await lane(baton, 'Reception').focus()
  await baton.keyboard.press('Space')
  await baton.keyboard.press('ArrowLeft')
  await expect(lane(baton, 'Reception')).toHaveAccessibleName('Lane Reception · 1 step, 2 of 2, collapsed')
  await expect(nodes(baton)).toHaveCount(2)
  await expect(edges(baton)).toHaveCount(1)
  await expect(node(baton, 'Step Check booking, Reception')).toHaveAttribute('title', /collapsed lane/)
  await expectSaved(baton)
  await baton.reload()
  await expect(lane(baton, 'Reception')).toHaveAccessibleName(/collapsed/)

  // What is named must be seen: the lane opens for it, and one undo takes all of it back.
  await node(baton, 'Step Check booking').click()
  await add(baton, 'n', 'Hand over key')
  await expect(lane(baton, 'Reception')).toHaveAccessibleName('Lane Reception, 2 of 2')
  await expect(node(baton, 'Step Hand over key, Reception')).toBeFocused()
  await baton.keyboard.press('Control+z')
  await expect(lane(baton, 'Reception')).toHaveAccessibleName(/collapsed/)
  await lane(baton, 'Reception').focus()
  await baton.keyboard.press('ArrowRight')
  await expect(lane(baton, 'Reception')).toHaveAccessibleName('Lane Reception, 2 of 2')
})

test('lanes are reordered, collapsed and fitted by pointer, and take what is dropped on them', async ({
  baton,
}) => {
  await openBlankMap(baton)
  for (const name of ['Reception', 'Kitchen', 'Cellar']) await addLane(baton, name)
  await baton.keyboard.press('Escape')
  await add(baton, 's', 'Guest sits down')
  await add(baton, 'n', 'Take the order')

  const [kitchen, reception] = [await boxOf(lane(baton, 'Kitchen')), await boxOf(lane(baton, 'Reception'))]
  await baton.mouse.move(kitchen.x + 18, kitchen.y + 80)
  await baton.mouse.down()
  await baton.mouse.move(kitchen.x + 18, reception.y + 40, { steps: 6 })
  await expect(baton.getByTestId('lane-goal')).toBeVisible()
  await baton.mouse.up()
  await expect(lane(baton, 'Kitchen')).toHaveAccessibleName('Lane Kitchen, 1 of 3')
  await expect(baton.getByTestId('lane-goal')).toHaveCount(0)

  await baton.mouse.move(kitchen.x + 18, reception.y + 40)
  await baton.mouse.down()
  await baton.mouse.move(kitchen.x + 18, reception.y + 300, { steps: 6 })
  await baton.keyboard.press('Escape')
  await baton.mouse.up()
  await expect(lane(baton, 'Kitchen')).toHaveAccessibleName('Lane Kitchen, 1 of 3')

  await lane(baton, 'Cellar').hover()
  await baton.getByRole('button', { name: 'Collapse lane Cellar' }).click()
  await expect(lane(baton, 'Cellar')).toHaveAccessibleName('Lane Cellar · empty, 3 of 3, collapsed')
  const step = await boxOf(node(baton, 'Step Take the order'))
  const strip = await boxOf(lane(baton, 'Cellar'))
  await baton.mouse.move(step.x + 40, step.y + 12)
  await baton.mouse.down()
  await baton.mouse.move(step.x + 60, strip.y + 12, { steps: 8 })
  await baton.mouse.up()
  await expect(node(baton, 'Step Take the order, Cellar')).toBeVisible()
  await expect(lane(baton, 'Cellar')).toHaveAccessibleName('Lane Cellar · 1 step, 3 of 3, collapsed')
  await expect(baton.getByText('1 handoff')).toBeVisible()

  await baton.getByRole('button', { name: 'Expand lane Cellar' }).click()
  await expect(lane(baton, 'Cellar')).toHaveAccessibleName('Lane Cellar, 3 of 3')
  await lane(baton, 'Cellar').click({ button: 'right' })
  await baton.getByRole('menuitem', { name: 'Fit to content' }).click()
  await expect.poll(async () => (await boxOf(lane(baton, 'Cellar'))).height).toBeLessThan(150)
  await expectSaved(baton)
})

test('lanes named without a pause stand in that order, each the very one that was named', async ({
  baton,
}) => {
  await openBlankMap(baton)
  const keys = baton.keyboard
  const quickly = async (...names: string[]) => {
    for (const name of names) {
      await keys.press('l')
      await keys.type(name)
      await keys.press('Enter')
    }
  }
  const order = async () =>
    (await baton.locator('[data-lane-name]').allTextContents()).map((text) => text.trim())
  const names = ['Loan operations', 'Sales', 'Operations', 'Dispatch', 'Finance']
  await quickly(...names)
  await expect.poll(order).toEqual(names)

  // Taken away again they are known: of three that have the word, the one of that name is meant.
  for (const name of ['Operations', 'Loan operations']) {
    await lane(baton, name).click({ button: 'right' })
    await baton.getByRole('menuitem', { name: 'Remove lane' }).click()
  }
  await expect.poll(order).toEqual(['Sales', 'Dispatch', 'Finance'])
  await quickly('Operations', 'Salesroom', 'Loan')
  await expect
    .poll(order)
    .toEqual(['Sales', 'Dispatch', 'Finance', 'Operations', 'Salesroom', 'Loan operations'])
  await quickly('Operations')
  await expect(baton.getByText('Operations already has a lane on this map.')).toBeVisible()
  await keys.press('Escape')

  // The whole column of names drags, the sign that closes a lane included, however quick the hand; it stays open.
  await keys.press('Escape')
  await add(baton, 's', 'Guest calls')
  for (const high of [12, 40]) {
    await node(baton, 'Start Guest calls').click()
    const [sales, finance] = [await boxOf(lane(baton, 'Sales')), await boxOf(lane(baton, 'Finance'))]
    await baton.mouse.move(sales.x + 12, sales.y + high)
    await baton.mouse.down()
    await baton.mouse.move(sales.x + 12, finance.y + 20)
    await baton.mouse.up()
    await expect(lane(baton, 'Sales')).toHaveAccessibleName('Lane Sales, 3 of 6')
    await keys.press('Control+z')
    await expect(lane(baton, 'Sales')).toHaveAccessibleName('Lane Sales, 1 of 6')
  }
})

for (const theme of ['light', 'dark', 'projector'] as const) {
  test(`collapsed lanes and a map seen from farther away are accessible in the ${theme} theme`, async ({
    page,
    door,
  }) => {
    await rememberTheme(page, theme)
    await page.goto(door.address)
    await expect(nodes(page).first()).toBeVisible()
    await page.getByRole('button', { name: 'Collapse lane Warehouse' }).click()
    await expect(lane(page, 'Warehouse')).toHaveAccessibleName(/· 3 steps, 2 of 4, collapsed$/)
    await expectAccessible(page, 'a collapsed lane')
    await page.keyboard.press('Control+-')
    await page.keyboard.press('Control+-')
    await expect.poll(async () => (await boxOf(lane(page, 'Finance'))).height).toBeLessThan(125)
    await expectAccessible(page, 'a map seen from farther away')
    for (let press = 0; press < 3; press++) await page.keyboard.press('Control+-')
    await expect.poll(async () => (await boxOf(lane(page, 'Finance'))).width).toBeGreaterThan(60)
  })
}

test('undo takes back what was done to the engagement before older edits of the map', async ({ baton }) => {
  await openBlankMap(baton)
  await addLane(baton, 'Reception')
  await add(baton, 's', 'Guest arrives')
  await lane(baton, 'Reception').dblclick()
  const dialog = baton.getByRole('dialog', { name: 'Rename the department' })
  await dialog.getByLabel('Name').fill('Front office')
  await baton.keyboard.press('Enter')
  await expect(lane(baton, 'Front office')).toBeVisible()

  await expect(lane(baton, 'Front office')).toBeFocused()
  await baton.keyboard.press('Control+z')
  await expect(lane(baton, 'Reception')).toBeVisible()
  await expect(nodes(baton)).toHaveCount(1)
  const happened = baton.getByRole('status', { name: 'What happened' })
  await expect(happened).toContainText('Undone: renamed Reception to Front office.')
  await baton.keyboard.press('Control+y')
  await expect(lane(baton, 'Front office')).toBeVisible()
  await baton.getByRole('button', { name: 'Undo: Rename Reception to Front office' }).click()
  await expect(lane(baton, 'Reception')).toBeVisible()
  await expectSaved(baton)

  await baton.keyboard.press('Shift+F2')
  await baton.keyboard.type('Arrivals')
  await baton.keyboard.press('Enter')
  await expect(baton.getByRole('heading', { name: 'Arrivals', level: 1 })).toBeVisible()
  await expect(lane(baton, 'Reception')).toBeFocused()
  await baton.keyboard.press('Control+z')
  await expect(happened).toContainText('Undone: renamed “New workflow” to “Arrivals”.')
  await expect(baton.getByRole('heading', { name: 'New workflow', level: 1 })).toBeVisible()

  const place = baton.url()
  await baton
    .getByRole('navigation', { name: 'Workflows' })
    .getByRole('link', { name: /^New workflow/ })
    .hover()
  await baton.getByRole('button', { name: 'More for New workflow' }).click()
  await baton.getByRole('menuitem', { name: /^Delete/ }).click()
  await expect(baton).not.toHaveURL(place)
  await canvasOf(baton).focus()
  await baton.keyboard.press('Control+z')
  await expect(baton).toHaveURL(place)
  await expect(node(baton, 'Start Guest arrives')).toBeVisible()
  await expect(happened).toContainText('Undone: deleted “New workflow”.')

  const catalogue = baton.getByRole('dialog', { name: 'Systems and departments' })
  const departments = async () => {
    await baton.getByRole('button', { name: /^\d+ systems$/ }).click()
    await catalogue.getByText(/^Departments/).click()
  }
  await lane(baton, 'Reception').click()
  await baton.getByRole('button', { name: 'Remove lane' }).click()
  await expectSaved(baton)
  await departments()
  await catalogue.getByRole('button', { name: 'Remove Reception' }).click()
  await expect(catalogue.getByLabel('Name of Reception')).toHaveCount(0)
  await baton.keyboard.press('Escape')
  await expect(catalogue).toHaveCount(0)
  await baton.keyboard.press('Control+z')
  await expect(happened).toContainText('Undone: removed Reception.')
  await departments()
  await expect(catalogue.getByLabel('Name of Reception')).toHaveCount(1)
})
