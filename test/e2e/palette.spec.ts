import { expect, expectAccessible, test } from './fixtures.ts'
import { add, canvasOf, expectSaved, node, nodes, openBlankMap } from './map-helpers.ts'

test('the palette runs an action by keyboard on what was selected, and gives the focus back', async ({
  baton,
}) => {
  await openBlankMap(baton)
  await add(baton, 's', 'Begin')
  await add(baton, 'n', 'Work')
  await baton.keyboard.press('Control+k')
  const field = baton.getByRole('combobox', { name: 'Command palette' })
  await expect(field).toBeFocused()
  await expect(baton.getByRole('option', { name: 'Undo' })).toContainText('Ctrl')
  await expect(baton.getByRole('option', { name: 'Command palette' })).toHaveCount(0)
  await baton.keyboard.type('add note')
  await expect(baton.getByRole('option', { selected: true })).toContainText('Add a note')
  await expectAccessible(baton, 'command palette')
  await baton.keyboard.press('Escape')
  await expect(node(baton, 'Step Work')).toBeFocused()

  // The words the guide uses find what they name, and Enter right after them runs it.
  await baton.keyboard.press('Control+k')
  await baton.keyboard.type('playback')
  await baton.keyboard.press('Enter')
  await expect(baton.getByRole('region', { name: 'Playback' })).toBeVisible()
  await baton.keyboard.press('Escape')
  await expect(baton.getByRole('region', { name: 'Playback' })).toHaveCount(0)
  await node(baton, 'Step Work').click()

  await baton.keyboard.press('Control+k')
  await baton.keyboard.type('add deci')
  await baton.keyboard.press('Enter')
  await baton.keyboard.type('Done?')
  await baton.keyboard.press('Enter')
  await expect(node(baton, 'Step Work, leads to Done?')).toBeVisible()

  await baton.keyboard.press('Control+k')
  await expect(baton.getByRole('group', { name: 'Recent' }).getByRole('option')).toHaveText([
    /Add a decision/,
    /Play a case/,
  ])
  await baton.keyboard.press('Escape')
  await baton.keyboard.press('Escape')
  await canvasOf(baton).focus()
  await baton.keyboard.press('Control+k')
  await baton.keyboard.type('rename')
  const rename = baton.getByRole('option', { name: /^Rename Select a node first/ })
  await expect(rename).toHaveAttribute('aria-disabled', 'true')

  // A dialog that is left gives the focus back to the step; a workflow that is opened has it on its map.
  await baton.keyboard.press('Escape')
  await node(baton, 'Step Work').click()
  await baton.keyboard.press('l')
  const lane = baton.getByRole('dialog', { name: 'Add a lane' })
  await lane.getByRole('button', { name: 'Close' }).click()
  await expect(node(baton, 'Step Work')).toBeFocused()
  await baton.keyboard.press('Control+k')
  await baton.keyboard.type('Loan approval')
  await expect(baton.getByRole('option', { name: /Loan approval/ }).first()).toBeVisible()
  await baton.keyboard.press('Enter')
  await expect(node(baton, 'Start')).not.toHaveCount(0)
  await expect(canvasOf(baton)).toBeFocused()
})

test('what is drawn is found on every map, and the hits are gone through', async ({ baton }) => {
  await openBlankMap(baton)
  // What was drawn last is found, also where its save takes a while.
  let save = () => {}
  const asked = new Promise<void>((resolve) => (save = resolve))
  await baton.route('**/call/workflow.save*', async (route) => {
    await asked
    await route.continue()
  })
  await add(baton, 'n', 'Zebra crossing')
  await baton.keyboard.press('/')
  await baton.keyboard.type('zebra')
  await expect(baton.getByRole('combobox', { name: 'Search' })).toHaveValue('zebra')
  save()
  await expect(baton.getByRole('option', { name: /^Zebra crossing/ })).toBeVisible()
  await baton.unroute('**/call/workflow.save*')
  await baton.keyboard.press('Escape')
  await expectSaved(baton)
  await baton.keyboard.press('/')
  await baton.keyboard.type('pull credit')
  await baton.keyboard.press('Enter')
  await expect(node(baton, 'Step Pull credit record')).toBeFocused()
  await expect(baton.getByTestId('search-mark').first()).toBeVisible()
  await expect(baton.getByRole('region', { name: 'Hits of the search' })).toContainText('1 of')

  await baton.keyboard.press('/')
  await baton.keyboard.type('zebr')
  await expect(baton.getByRole('option', { name: /^Zebra crossing New workflow/ })).toBeVisible()
  await expectAccessible(baton, 'search')
  await baton.keyboard.press('Enter')
  await expect(nodes(baton)).toHaveCount(1)
  await expect(node(baton, 'Step Zebra crossing')).toBeFocused()
  const bar = baton.getByRole('region', { name: 'Hits of the search' })
  await bar.getByRole('button', { name: 'End the search' }).click()
  await expect(bar).toHaveCount(0)

  await baton.keyboard.press('/')
  await baton.keyboard.type('credit')
  await expect(baton.getByRole('status').filter({ hasText: /hits in \d workflows/ })).toBeVisible()
  await baton.keyboard.press('Enter')
  await expect(bar).toContainText('1 of')
  await baton.keyboard.press('F3')
  await expect(bar).toContainText('2 of')
  // What was found lies clear of the bar, which goes when the work goes on; the search does not.
  const found = baton.locator('.react-flow__node.selected').first()
  const clear = async () => {
    const [over, box] = [await bar.boundingBox(), await found.boundingBox()]
    return (box?.y ?? 0) - (over?.y ?? 0) - (over?.height ?? 0)
  }
  await expect.poll(clear).toBeGreaterThan(0)
  await baton.keyboard.press('ArrowRight')
  await expect(bar).toHaveCount(0)
  await baton.keyboard.press('Shift+F3')
  await expect(bar).toContainText('1 of')
  await expect.poll(clear).toBeGreaterThan(0)
  await baton.locator('.react-flow__pane').click({ position: { x: 700, y: 620 } })
  await expect(bar).toHaveCount(0)
  await baton.keyboard.press('F3')
  await expect(bar).toContainText('2 of')
  await baton.keyboard.press('Shift+F3')
  await baton.keyboard.press('Shift+F3')
  await expect(bar).toContainText(/(\d+) of \1/)
  await baton.keyboard.press('Escape')
  await expect(bar).toHaveCount(0)
  await expect(baton.locator('.react-flow__node.selected')).not.toHaveCount(0)

  await baton.keyboard.press('/')
  await baton.keyboard.type('qqqq')
  await expect(baton.getByText('Nothing is called “qqqq”.')).toBeVisible()
  await expect(baton.getByText(/entries of 11 workflows were looked through/)).toBeVisible()
})

test('the key sheet is searched, and the view follows its keys', async ({ baton }) => {
  await expect(nodes(baton).first()).toBeVisible()
  await baton.keyboard.press('?')
  const sheet = baton.getByRole('dialog', { name: 'Keys' })
  await sheet.getByRole('textbox', { name: 'Find a key' }).fill('selected into')
  await expect(sheet.getByRole('term')).toHaveText(['Fit what is selected into the window'])
  await baton.keyboard.press('Escape')
  await baton.keyboard.press('0')
  await expect(baton.getByText('100 %')).toBeVisible()
  await nodes(baton).nth(1).click()
  await baton.keyboard.press('f')
  await expect(baton.getByText('100 %')).toHaveCount(0)
})
