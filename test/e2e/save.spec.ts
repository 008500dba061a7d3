import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { add, addLane, canvasOf, expectSaved, node, nodes, openBlankMap, saveState } from './map-helpers.ts'

test('a map that was changed elsewhere is not overwritten, and both versions are kept', async ({
  baton,
  context,
}) => {
  await openBlankMap(baton)
  await add(baton, 's', 'Begin')
  await expectSaved(baton)
  const other = await context.newPage()
  // The second window hears nothing of the first, as if the network had been asleep.
  await other.route('**/events*', (route) => route.abort())
  await other.goto(baton.url())
  await expect(nodes(other)).toHaveCount(1)

  await node(baton, 'Start Begin').click()
  await add(baton, 'n', 'From the first window')
  await expectSaved(baton)
  await node(other, 'Start Begin').click()
  await add(other, 'n', 'From the second window')

  await expect(saveState(other)).toContainText('Not saved')
  const versions = other.getByRole('region', { name: 'Two versions' })
  await expect(versions).toContainText('yours has 2 added, theirs has 2 added')
  await expect(node(other, 'Step From the second window')).toBeVisible()
  await versions.getByText('Show theirs').click()
  await expect(node(other, 'Step From the first window')).toBeVisible()
  await expect(node(other, 'Step From the second window')).toHaveCount(0)
  await versions.getByText('Show mine').click()
  await expect(node(other, 'Step From the second window')).toBeVisible()

  // Theirs is the step before mine, so undo leads to it; the first window sees both.
  await versions.getByRole('button', { name: 'Go on with mine' }).click()
  await expectSaved(other)
  await expect(versions).toHaveCount(0)
  await expect(node(baton, 'Step From the second window')).toBeVisible()
  await canvasOf(other).focus()
  await other.keyboard.press('Control+z')
  await expect(node(other, 'Step From the first window')).toBeVisible()
  await expectSaved(other)
  await other.keyboard.press('Alt+h')
  await expect(other.getByRole('option', { name: /Kept copy: Added step/ })).toBeVisible()
})

test('of two versions both are kept, or theirs is gone on with', async ({ baton, context }) => {
  await openBlankMap(baton)
  await add(baton, 's', 'Begin')
  await expectSaved(baton)
  const other = await context.newPage()
  await other.route('**/events*', (route) => route.abort())
  await other.goto(baton.url())
  await expect(nodes(other)).toHaveCount(1)
  const both = async (name: string) => {
    await node(baton, 'Start Begin').click()
    await add(baton, 'n', `First ${name}`)
    await expectSaved(baton)
    await node(other, 'Start Begin').click()
    await add(other, 'n', `Second ${name}`)
    await expect(other.getByRole('button', { name: 'Keep both' })).toBeVisible()
  }

  await both('A')
  await other.getByRole('button', { name: 'Go on with theirs' }).click()
  await expect(node(other, 'Step First A')).toBeVisible()
  await expect(node(other, 'Step Second A')).toHaveCount(0)
  await expectSaved(other)

  await both('B')
  await other.getByRole('button', { name: 'Keep both' }).click()
  await expect(node(other, 'Step First B')).toBeVisible()
  await expectSaved(other)
  const workflows = other.getByRole('navigation', { name: 'Workflows' })
  await workflows.getByText('New workflow (my version)').click()
  await expect(node(other, 'Step Second B')).toBeVisible()
})

test('a save that fails says why, loses nothing and is repeated by itself', async ({ baton }) => {
  await openBlankMap(baton)
  await baton.route('**/call/workflow.save*', (route) =>
    route.fulfill({
      json: { ok: false, code: 'disk', message: 'The disk is full. Free some space, then save again.' },
    }),
  )
  await add(baton, 's', 'Begin')
  await expect(saveState(baton)).toHaveText('Not saved.')
  await expect(baton.getByRole('alert')).toHaveText(
    'Not saved. The disk is full. Free some space, then save again.',
  )
  // What is said stands over the map, not on it.
  const [said, map] = [await baton.getByRole('alert').boundingBox(), await canvasOf(baton).boundingBox()]
  expect((said?.y ?? 0) + (said?.height ?? 0)).toBeLessThanOrEqual(map?.y ?? 0)
  await add(baton, 'n', 'Go on drawing')
  await expect(nodes(baton)).toHaveCount(2)
  await baton.unroute('**/call/workflow.save*')
  await expectSaved(baton)
  await baton.reload()
  await expect(nodes(baton)).toHaveCount(2)
})

test('work that is not saved survives a look at another map', async ({ baton }) => {
  await openBlankMap(baton)
  await baton.route('**/call/workflow.save*', (route) =>
    route.fulfill({ json: { ok: false, code: 'disk', message: 'The disk is full.' } }),
  )
  await add(baton, 's', 'Begin')
  await expect(saveState(baton)).toContainText('Not saved')
  const workflows = baton.getByRole('navigation', { name: 'Workflows' })
  await workflows.getByText('Loan approval').click()
  await expect(node(baton, 'Start')).not.toHaveCount(0)
  await expect(saveState(baton)).toContainText('Not saved: “New workflow”')
  await workflows.getByText('New workflow').click()
  await expect(node(baton, 'Start Begin')).toBeVisible()
  await expect(saveState(baton)).toContainText('Not saved')
})

test('what another window saves appears here when nothing of ours would be lost', async ({
  baton,
  context,
}) => {
  await openBlankMap(baton)
  await expectSaved(baton)
  const other = await context.newPage()
  await other.goto(baton.url())
  await expect(other.getByRole('heading', { name: 'Draw how the work goes today' })).toBeVisible()
  await other.locator('[data-canvas]').focus()
  await add(other, 's', 'From elsewhere')
  await expect(node(baton, 'Start From elsewhere')).toBeVisible()
  // Whoever takes it back here is told that it was not their own.
  await baton.bringToFront()
  await expect(baton.getByRole('button', { name: /^Undo: .*, done in another window$/ })).toBeEnabled()
  await canvasOf(baton).focus()
  await baton.keyboard.press('Control+z')
  await expect(baton.getByRole('status', { name: 'Hint' })).toHaveText(
    /^Undone: .*, done in another window\.$/,
  )
  await expect(nodes(other)).toHaveCount(0)
})

test('while the server is gone drawing goes on, and is saved by itself once it is back', async ({
  baton,
  door,
}) => {
  await openBlankMap(baton)
  await add(baton, 's', 'Begin')
  await expectSaved(baton)
  await door.crash()
  await add(baton, 'n', 'Drawn meanwhile')
  await add(baton, 'n', 'And this')
  // Said once; what was counted and scored before says of when it is.
  await expect(baton.getByRole('alert')).toContainText('Not saved. Baton’s server is not answering.')
  await expect(saveState(baton)).toHaveText('Not saved.')
  await expect(baton.getByText('server is not answering')).toHaveCount(1)
  await expect(baton.getByText(/^At \d\d:\d\d: 0 steps/)).toBeVisible()
  await baton.keyboard.press('Escape')
  await expect(baton.getByText(/score is of \d\d:\d\d, before the connection was lost/)).toBeVisible()
  await expect(baton.getByText(/\d changes wait here.*Next try at \d\d:\d\d:\d\d/)).toBeVisible()
  // The window asks before it is closed on what is not saved.
  const asked = baton.waitForEvent('dialog')
  const closing = baton.close({ runBeforeUnload: true })
  const question = await asked
  expect(question.type()).toBe('beforeunload')
  await question.dismiss()
  await closing

  await door.restart()
  await expectSaved(baton)
  await baton.reload()
  await expect(nodes(baton)).toHaveCount(3)
  await canvasOf(baton).focus()
  await baton.keyboard.press('Control+z')
  await expect(node(baton, 'Step And this')).toHaveCount(0)
  await expect(node(baton, 'Step Drawn meanwhile')).toBeVisible()
})

test('two windows on one map know of each other, until one is closed', async ({ baton, context }) => {
  const others = (page: Page) => page.getByRole('status', { name: 'Other windows' })
  await openBlankMap(baton)
  await expect(others(baton)).toBeEmpty()
  const second = await context.newPage()
  await second.goto(baton.url())
  await expect(others(baton)).toHaveText('Also open in another window')
  await expect(others(second)).toHaveText('Also open in another window')
  await others(second).getByRole('button').hover()
  await expect(second.getByRole('tooltip')).toContainText('nothing is overwritten')
  const third = await context.newPage()
  await third.goto(baton.url())
  await expect(others(baton)).toHaveText('Also open in 2 other windows')
  await third.getByRole('navigation', { name: 'Workflows' }).getByText('Loan approval').click()
  await expect(others(baton)).toHaveText('Also open in another window')
  await second.close()
  await expect(others(baton)).toBeEmpty()
})

test('what another window does to a step that is being named is told, and no letter of the name is a command', async ({
  baton,
  context,
}) => {
  await openBlankMap(baton)
  await add(baton, 's', 'Begin')
  await add(baton, 'n', 'Check order')
  await expectSaved(baton)
  const second = await context.newPage()
  await second.goto(baton.url())
  const hint = second.getByRole('status', { name: 'Hint' })
  const field = second.getByRole('textbox', { name: 'Name of the step' })
  await node(second, 'Step Check order').click()
  await second.keyboard.press('F2')
  await second.keyboard.type('Window TWO name')

  await baton.keyboard.press('F2')
  await baton.keyboard.type('Window ONE name')
  await baton.keyboard.press('Enter')
  await expect(node(second, 'Step Window ONE name')).toHaveCount(1)
  await expect(field).toHaveValue('Window TWO name')
  await second.keyboard.press('Enter')
  await expect(hint).toHaveText(
    'Another window had named it “Window ONE name” meanwhile; undo brings that back.',
  )
  await expect(node(baton, 'Step Window TWO name')).toBeVisible()
  await second.keyboard.press('Control+z')
  await expect(node(baton, 'Step Window ONE name')).toBeVisible()

  await expectSaved(second)
  await second.keyboard.press('F2')
  await second.keyboard.type('Ship')
  await baton.keyboard.press('Shift+Delete')
  await expect(field).toHaveCount(0)
  await second.keyboard.type('npx')
  await expect(hint).toHaveText('Another window deleted this step. “Ship”, which you typed, was not kept.')
  await expect(field).toHaveCount(0)
  await expect(nodes(second)).toHaveCount(1)
  await second.keyboard.press('Escape')
  await node(second, 'Start Begin').click()
  await add(second, 'n', 'Go on')
  await expect(node(baton, 'Step Go on')).toBeVisible()

  // A figure is told likewise.
  const minutes = (page: Page, which: string) => page.getByRole('textbox', { name: which, exact: true })
  for (const page of [second, baton]) await node(page, 'Step Go on').click()
  await minutes(second, 'Likely').fill('12')
  await minutes(baton, 'Likely').fill('7')
  await baton.keyboard.press('Enter')
  await expect(minutes(second, 'Low')).toHaveValue('7')
  await minutes(second, 'Likely').press('Enter')
  await expect(hint).toHaveText('Another window had set it to “7” meanwhile; undo brings that back.')
  await expect(minutes(baton, 'Likely')).toHaveValue('12')
})

test('texts of notes and names of lanes that two windows write are told as names of steps are', async ({
  baton,
  context,
}) => {
  await openBlankMap(baton)
  await addLane(baton, 'Sales')
  await canvasOf(baton).focus()
  await baton.keyboard.press('m')
  await baton.keyboard.type('As it was')
  await baton.keyboard.press('Control+Enter')
  await expectSaved(baton)
  const second = await context.newPage()
  await second.goto(baton.url())
  const hint = second.getByRole('status', { name: 'Hint' })
  const write = async (page: Page, text: string) => {
    await node(page, 'Note').click()
    await page.keyboard.press('F2')
    await expect(page.getByRole('textbox', { name: 'Text of the note' })).toBeFocused()
    await page.keyboard.press('Control+a')
    await page.keyboard.type(text)
  }
  await write(second, 'Window TWO')
  await write(baton, 'Window ONE')
  await baton.keyboard.press('Control+Enter')
  await expect(node(second, 'Note: Window ONE')).toHaveCount(1)
  await second.keyboard.press('Control+Enter')
  await expect(hint).toHaveText('Another window had written “Window ONE” meanwhile; undo brings that back.')
  await expect(node(baton, 'Note: Window TWO')).toBeVisible()

  const rename = async (page: Page, to: string) => {
    await page.getByRole('button', { name: /^Lane / }).click()
    await page.keyboard.press('F2')
    await expect(page.getByRole('dialog').getByLabel('Name')).toBeFocused()
    await page.keyboard.type(to)
  }
  await rename(second, 'Sales two')
  await rename(baton, 'Sales one')
  await baton.keyboard.press('Enter')
  await expect(second.getByRole('button', { name: /^Lane Sales one/, includeHidden: true })).toHaveCount(1)
  await second.keyboard.press('Enter')
  await expect(hint).toHaveText('Another window had named it “Sales one” meanwhile; undo brings that back.')
  await expect(second.getByRole('status', { name: 'What happened' })).toHaveText(/renamed to Sales two/)
  await expect(baton.getByRole('button', { name: /^Lane Sales two/ })).toBeVisible()
  await second.keyboard.press('Control+z')
  await expect(baton.getByRole('button', { name: /^Lane Sales one/ })).toBeVisible()
})
