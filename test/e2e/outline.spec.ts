import type { Locator, Page } from '@playwright/test'
import { themeNames } from '#shared/design/tokens.ts'
import { expect, expectAccessible, rememberTheme, test } from './fixtures.ts'
import { canvasOf, edges, expectSaved, node, nodes, openBlankMap } from './map-helpers.ts'

const editor = (page: Page): Locator => page.getByRole('textbox', { name: 'Outline' })
const lines = (page: Page): Locator => editor(page).locator('.cm-line')
const lane = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^Lane ${name}`) })

async function openOutline(page: Page): Promise<void> {
  await page.keyboard.press('Alt+o')
  await expect(editor(page)).toBeFocused()
}

/** How far to the right on the map, wherever the view is. A longer name makes a node higher, about its middle. */
const acrossOf = (shape: Locator) =>
  shape.evaluate((element) => new DOMMatrix(getComputedStyle(element).transform).e)

/** Types a text line by line; each line stands where Enter puts the caret. */
async function type(page: Page, text: readonly string[]): Promise<void> {
  for (const [at, line] of text.entries()) {
    if (at > 0) await page.keyboard.press('Enter')
    await page.keyboard.type(line)
  }
}

async function paste(at: Locator, text: string): Promise<void> {
  await at.focus()
  await at.evaluate((element, content) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', content)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)
}

test('a process is typed as text and drawn, and each follows the other', async ({ baton: page }) => {
  await openBlankMap(page)
  await openOutline(page)
  await type(page, [
    'Sales: (start) Order received',
    'Check credit [CRM] ? approved 80% / rejected',
    'Warehouse: Pack goods [WMS]',
  ])
  await expect(node(page, 'Step Pack goods, Warehouse, uses WMS')).toBeVisible()
  await expect(node(page, 'Step Check credit, Sales, uses CRM')).toBeVisible()
  await expect(lane(page, 'Warehouse')).toBeVisible()
  await expect(nodes(page)).toHaveCount(5)
  await expect(edges(page)).toHaveCount(4)

  // Undo takes the line that was typed last, whole, however fast it was typed.
  await page.keyboard.press('ControlOrMeta+z')
  await expect(lines(page)).toHaveText([
    'Sales: (start) Order received',
    'Check credit [CRM] ? approved 80% / rejected',
  ])
  await expect(node(page, 'Step Pack goods')).toHaveCount(0)
  await page.keyboard.press('ControlOrMeta+y')
  await expect(lines(page).last()).toHaveText('Warehouse: Pack goods [WMS]')
  await expect(nodes(page)).toHaveCount(5)

  // Its own key leads to how lines are written, and back.
  await page.keyboard.press('F1')
  await expect(page.getByText('How to write it')).toBeFocused()
  await expect(page.getByText('a question is a decision')).toBeVisible()
  await page.keyboard.press('F1')
  await expect(editor(page)).toBeFocused()

  // A question goes on with its ways; what cannot be read is marked and changes nothing.
  await page.keyboard.press('Enter')
  await type(page, ['All there?', 'yes 95%'])
  await page.keyboard.press('Enter')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.type('- no → Check credi')
  const message = page.getByRole('complementary', { name: 'Outline' }).getByRole('status')
  await expect(message).toHaveText('No line is named “Check credi”. Did you mean “Check credit”?')
  await page.keyboard.type('t')
  await expect(message).toHaveText('')
  await expect(
    node(
      page,
      'Decision All there?, Warehouse, leads to end after All there? (yes 95\u00a0%) and Check credit (no)',
    ),
  ).toBeVisible()

  // What is drawn is written: a new step behind the selected one, beside its other way.
  await node(page, 'Step Pack goods').click()
  await expect(lines(page).nth(2)).toHaveClass(/o-chosen/)
  await page.keyboard.press('n')
  await page.keyboard.type('Load the van')
  await page.keyboard.press('Enter')
  await expect(lines(page).nth(3)).toHaveText('+ Load the van → nothing')
  await expect(lines(page).nth(2)).toHaveText('Warehouse: Pack goods [WMS]')

  // Renaming a line renames the node and what refers to it; the node keeps its place.
  const before = await acrossOf(node(page, 'Step Check credit'))
  await lines(page).nth(1).click()
  await expect(node(page, 'Step Check credit')).toHaveClass(/selected/)
  await page.keyboard.press('Home')
  await page.keyboard.type('Score and ')
  await expect(node(page, 'Step Score and Check credit, Sales')).toBeVisible()
  await expect(lines(page).last()).toHaveText('- no → Score and Check credit')
  expect(await acrossOf(node(page, 'Step Score and Check credit'))).toBe(before)

  // One history for both: undo is the map's, also from the text.
  await page.keyboard.press('ControlOrMeta+z')
  await expect(node(page, 'Step Check credit, Sales')).toBeVisible()
  await expect(lines(page).last()).toHaveText('- no → Check credit')
  await expect(editor(page)).toBeFocused()

  // Tab indents; Escape and then Tab leaves.
  await page.keyboard.press('Escape')
  await page.keyboard.press('Tab')
  await expect(editor(page)).not.toBeFocused()
  await expectSaved(page)
})

const table = [
  ['Step', 'Owner', 'System', 'Minutes', 'Next step', 'Condition', 'Share'],
  ['Register claim', 'Claims', 'CRM', '5', '', '', ''],
  ['Covered?', '', '', '', 'Pay claim; Refuse', 'yes; no', '90%; 10%'],
  ['"Pay\nclaim"', 'Finance', 'ERP', '10-20', 'end', '', ''],
  ['', '', '', '', '', '', ''],
  ['Refuse', 'Claims', 'Mail', 'soon', 'end', '', ''],
]

test('an Excel block becomes steps: columns are guessed and can be chosen, nothing is dropped in silence', async ({
  baton: page,
}) => {
  await openBlankMap(page)
  await paste(canvasOf(page), table.map((row) => row.join('\t')).join('\r\n'))
  const dialog = page.getByRole('dialog', { name: 'Steps from a list or table' })
  await expect(dialog.getByRole('combobox', { name: 'Column 2 holds' })).toHaveValue('department')
  await expect(dialog.getByRole('status')).toContainText(
    '3 steps, 1 decision and 2 ends from 5 rows; 1 row without a step.',
  )
  await expect(dialog.getByRole('status')).toContainText('New department: Claims.')
  await expect(dialog.getByRole('region', { name: '1 row without a step' })).toContainText(
    'The row is empty.',
  )
  await expect(dialog.getByRole('region', { name: '1 thing left out' })).toContainText('“soon” is not a time')
  // No column is cut while there is room for all.
  const shown = dialog.getByRole('region', { name: 'The pasted table' })
  expect(await shown.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0)
  await dialog.getByRole('combobox', { name: 'Column 4 holds' }).selectOption('Leave out')
  await expect(dialog.getByRole('region', { name: '1 thing left out' })).toHaveCount(0)
  await expectAccessible(page, 'Steps from a list or table')
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)

  await paste(canvasOf(page), table.map((row) => row.join('\t')).join('\r\n'))
  await dialog.getByRole('button', { name: 'Import 3 steps, 1 decision and 2 ends' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(node(page, 'Step Pay claim, Finance, uses ERP')).toBeVisible()
  await expect(
    node(page, 'Decision Covered?, Claims, leads to Pay claim (yes 90\u00a0%) and Refuse (no 10\u00a0%)'),
  ).toBeVisible()
  await expect(nodes(page)).toHaveCount(6)
  // The keyboard goes on at the first of them.
  await expect(node(page, 'Step Register claim')).toBeFocused()

  // In the outline a list with bullets is looked at first, and goes on from the selected step.
  await page.keyboard.press('ControlOrMeta+z')
  await expect(nodes(page)).toHaveCount(0)
  // The department that came with it is gone, too: it would be new again.
  await paste(canvasOf(page), 'Step\tOwner\nRegister claim\tClaims')
  await expect(dialog.getByRole('status')).toContainText('New department: Claims.')
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await openOutline(page)
  await type(page, ['Greet'])
  await expect(node(page, 'Step Greet')).toBeVisible()
  await paste(editor(page), '1. Sales: Ask what is wanted\n2. Offer [CRM]\n3. Say goodbye')
  await dialog.getByRole('button', { name: 'Import 3 steps' }).click()
  await expect(node(page, 'Step Greet, leads to Ask what is wanted')).toBeVisible()
  await expect(lines(page)).toHaveText(['Greet', 'Sales: Ask what is wanted', 'Offer [CRM]', 'Say goodbye'])
})

test('the outline passes axe in every theme, empty, written and with lines that cannot be read', async ({
  page,
  door,
}) => {
  // So low that the text is longer than its panel.
  await page.setViewportSize({ width: 1440, height: 560 })
  for (const theme of themeNames) {
    await rememberTheme(page, theme)
    await page.goto(door.address)
    await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible()
    await expect(nodes(page).first()).toBeVisible()
    await page.keyboard.press('Alt+o')
    await expect(lines(page).first()).toContainText('Return requested')
    await editor(page).focus()
    await page.keyboard.press('ControlOrMeta+End')
    await page.keyboard.press('Enter')
    // What is wrong with the last line is said below it, and moves no line.
    await page.keyboard.type('Check ')
    const last = lines(page).last()
    const before = await last.boundingBox()
    await page.keyboard.type('[CRM')
    const said = page.getByRole('complementary', { name: 'Outline' }).getByRole('status')
    await expect(said).toContainText('The bracket is not closed.')
    const after = await last.boundingBox()
    expect(after?.y).toBe(before?.y)
    const foot = await said.boundingBox()
    expect(foot?.y ?? 0).toBeGreaterThan((after?.y ?? 0) + (after?.height ?? 0))
    await expectAccessible(page, `Outline, ${theme}`)
    await page.keyboard.press('Alt+o')
    await expect(editor(page)).toHaveCount(0)
  }
})
