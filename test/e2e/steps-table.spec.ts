import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './fixtures.ts'
import { add, canvasOf, expectSaved, node, openBlankMap } from './map-helpers.ts'

const table = (page: Page) => page.getByRole('grid', { name: 'Steps' })

/** The texts of a step's row, from the column with the heading on. */
async function row(page: Page, name: string, from: string, cells: number): Promise<string[]> {
  const titles = await table(page).getByRole('columnheader').allTextContents()
  const texts = await table(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name, exact: true }) })
    .getByRole('gridcell')
    .allTextContents()
  const at = titles.indexOf(from) - 1
  return texts.slice(at, at + cells)
}

/** What a spreadsheet puts on the clipboard. */
async function pasteText(page: Page, text: string): Promise<void> {
  await page.evaluate((words) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', words)
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, text)
}

test('every step is answered in a table: by keys, over ranges, from a spreadsheet, undone as one', async ({
  baton: page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openBlankMap(page)
  await add(page, 's', 'Order')
  for (const name of ['Check', 'Pick', 'Pack', 'Send']) await add(page, 'n', name)
  await page.keyboard.press('Alt+t')
  // Beside the panels of a usual laptop all but the last two columns are seen whole.
  const usual = page.viewportSize()
  await page.setViewportSize({ width: 1366, height: 768 })
  await expect(table(page).getByRole('columnheader', { name: 'Waiting high' })).toBeInViewport({
    ratio: 0.99,
  })
  // Those are told, and come in sight by keys or a press, the names staying.
  await expect(page.locator('[data-row="3"][data-column="1"]')).toBeFocused()
  const more = page.getByRole('button', { name: '2 more columns →' })
  await expect(more).toHaveAttribute('title', 'Further right: Cost and People')
  await page.keyboard.press('End')
  const people = table(page).getByRole('columnheader', { name: 'People' })
  await expect(people).toBeInViewport({ ratio: 0.99 })
  await expect(table(page).getByRole('rowheader', { name: 'Send' })).toBeInViewport({ ratio: 0.99 })
  await expect(more).toHaveCount(0)
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowRight')
  await more.click()
  await expect(people).toBeInViewport({ ratio: 0.99 })
  await page.locator('[data-row="3"][data-column="1"]').focus()
  if (usual !== null) await page.setViewportSize(usual)
  // It goes on where the map stands.
  await expect(table(page).getByRole('row')).toHaveCount(5)
  await expect(page.locator('[data-row="3"][data-column="1"]')).toBeFocused()

  // Letters answer, over a range all of it; the map follows, and one undo takes it back.
  await page.keyboard.press('Control+ArrowUp')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.type('y')
  for (const name of ['Check', 'Pick'])
    expect(await row(page, name, 'Clear rules', 2)).toEqual(['yes', 'yes'])
  await page.keyboard.press('Control+z')
  for (const name of ['Check', 'Pick']) expect(await row(page, name, 'Clear rules', 2)).toEqual(['', ''])
  await page.keyboard.press('Escape')
  await page.keyboard.type('n')
  await page.keyboard.press('Control+Space')
  await page.keyboard.press('Control+d')
  expect(await row(page, 'Send', 'Clear rules', 2)).toEqual(['no', ''])
  await page.keyboard.press('Escape')
  await page.keyboard.press('Space')
  expect(await row(page, 'Check', 'Clear rules', 1)).toEqual([''])
  await page.keyboard.press('ArrowDown')
  await expect(node(page, 'Step Pick')).toHaveClass(/selected/)

  // Figures are typed in their cell; low and high follow until they are typed.
  await page.locator('[data-row="0"][data-column="7"]').click()
  await page.keyboard.type('1.5 h')
  await page.keyboard.press('Enter')
  expect(await row(page, 'Check', 'Minutes low', 3)).toEqual(['90', '90', '90'])
  await expect(page.locator('[data-row="1"][data-column="7"]')).toBeFocused()

  // Pasted minutes go in together or not at all; nothing that stands there gives way to them.
  await page.locator('[data-row="0"][data-column="6"]').click()
  await pasteText(page, '99\t3\t5\n2\t3\t5')
  await expect(page.getByText('3 cells set. 3 refused.')).toBeVisible()
  await expect(page.getByRole('list', { name: 'Refused cells' })).toContainText(
    'Low 99 is more than likely 3',
  )
  expect(await row(page, 'Check', 'Minutes low', 3)).toEqual(['90', '90', '90'])
  expect(await row(page, 'Pick', 'Minutes low', 3)).toEqual(['2', '3', '5'])
  await page.locator('[data-row="1"][data-column="6"]').click()
  await page.keyboard.type('4')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Minutes likely (was 3) went along')).toBeVisible()

  // A letter goes into every chosen cell that asks it; the names are passed over, and the view stays where it is.
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('y')
  expect(await row(page, 'Pack', 'Clear rules', 5)).toEqual(['yes', 'yes', 'yes', 'yes', ''])
  expect(await table(page).evaluate((grid) => grid.scrollLeft)).toBe(0)
  await expect(node(page, 'Step Pack')).toContainText('by machine')
  await page.keyboard.press('Control+z')
  await expect(node(page, 'Step Pack')).toContainText('by hand')
  await page.keyboard.press('Escape')

  // A block from a spreadsheet: what is not understood is said cell by cell, the rest goes in.
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('ArrowRight')
  await pasteText(page, 'y\tn\tmaybe\r\nn\ty\ty\r\n')
  await expect(page.getByText('5 cells set. 1 refused.')).toBeVisible()
  await expect(page.getByRole('list', { name: 'Refused cells' })).toContainText('“maybe” is no answer here')
  expect(await row(page, 'Pick', 'Clear rules', 3)).toEqual(['no', 'yes', 'yes'])
  await expectAccessible(page, 'the steps table with refused cells')
  await page.getByRole('button', { name: 'Check, Judgement' }).click()
  await expect(page.locator('[data-row="0"][data-column="3"]')).toBeFocused()

  // The whole table leaves with names and headings, and comes back where its first name stands.
  await page.getByRole('button', { name: 'Copy the table' }).click()
  await expect(page.getByText(/The table is on the clipboard/)).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied.split('\n')[1]).toMatch(/^Check\tyes\tno\t\t/)
  await page.locator('[data-row="0"][data-column="0"]').click()
  await pasteText(page, copied.replace('Send\tno', 'Send\tyes').replace('Pack', 'Park'))
  // A line that names no step is told once, with what can be done about it.
  const unnamed = page.getByText(
    '1 line names no step of this map: “Park”. To rename a step, press F2 on the map.',
  )
  await expect(unnamed).toBeVisible()
  await expect(page.getByRole('list', { name: 'Refused cells' })).toHaveCount(0)
  expect(await row(page, 'Send', 'Clear rules', 1)).toEqual(['yes'])

  // An empty or missing cell of a block changes nothing, and that is said; Undo takes the news away with the answers.
  const before = await row(page, 'Check', 'Clear rules', 8)
  await page.locator('[data-row="0"][data-column="0"]').click()
  await pasteText(page, 'Step\tClear rules\tBy machine\tValue\tMinutes likely\nCheck\tn\t\t\t\nPick\ty')
  const told = page.getByText('2 cells set, 6 empty ones left as they were.')
  await expect(told).toBeVisible()
  expect(await row(page, 'Check', 'Clear rules', 8)).toEqual(['no', ...before.slice(1)])
  await page.keyboard.press('Control+z')
  await expect(told).toHaveCount(0)
  expect(await row(page, 'Check', 'Clear rules', 8)).toEqual(before)

  // Lines that name no step are added as steps, answers and all, once they are seen; right after the paste as its one undo.
  const added = page.getByRole('dialog', { name: 'Steps from a list or table' })
  const toldNew = page.getByText('2 lines name no step of this map: “Weigh” and “Label”.')
  await page.locator('[data-row="3"][data-column="0"]').click()
  await pasteText(page, 'Send\tno\tno\nWeigh\tyes\tno\nLabel\tno\tyes')
  await expect(page.getByRole('status').filter({ hasText: 'cells set' })).toHaveText('2 cells set.')
  await expect(toldNew).toBeVisible()
  await page.getByRole('button', { name: 'Add 2 new steps…' }).click()
  await added.getByRole('button', { name: 'Import 2 steps' }).click()
  await expect(added).toHaveCount(0)
  await expect.poll(() => row(page, 'Label', 'Clear rules', 2)).toEqual(['no', 'yes'])
  await expect(toldNew).toHaveCount(0)
  await canvasOf(page).focus()
  await page.keyboard.press('Control+z')
  await expect(table(page).getByRole('rowheader', { name: /Weigh|Label/ })).toHaveCount(0)
  expect(await row(page, 'Send', 'Clear rules', 2)).toEqual(['yes', ''])

  // Pasted on the map it is no list of its headings: it fills in the steps it names, or makes new ones, answers and all.
  await canvasOf(page).focus()
  await pasteText(page, copied)
  const pasted = page.getByRole('dialog', { name: 'Steps from a list or table' })
  await expect(pasted.getByText('4 of 4 rows name steps of this map.')).toBeVisible()
  await pasted.getByText('Add all as new steps').click()
  await expect(pasted.getByRole('button', { name: 'Import 4 steps' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(pasted).toHaveCount(0)
  await canvasOf(page).focus()
  await pasteText(page, 'Activity\tRules\tMinutes\nSend\tno\t12\nPark\tyes\t3\nPick\tyes\tsoon')
  await expect(pasted.getByText('2 of 3 rows name steps of this map.')).toBeVisible()
  await expect(pasted.getByLabel('Column 2 holds').locator('option:checked')).toHaveText('Clear rules')
  await expect(pasted.getByRole('status')).toHaveText('2 steps filled in from 3 rows; 1 row without a step.')
  await expect(pasted.getByRole('region', { name: '1 row without a step' })).toContainText('Park')
  await expect(pasted.getByRole('region', { name: '1 thing left out' })).toContainText('“soon” is not a time')
  await expectAccessible(page, 'a table that fills in steps')
  await page.keyboard.press('Enter')
  await expect(pasted).toHaveCount(0)
  expect(await row(page, 'Send', 'Clear rules', 1)).toEqual(['no'])
  expect(await row(page, 'Send', 'Minutes likely', 1)).toEqual(['12'])
  await canvasOf(page).focus()
  await page.keyboard.press('Control+z')
  await expect.poll(() => row(page, 'Send', 'Clear rules', 1)).toEqual(['yes'])

  // Copy and paste of a block within the table, by the keys for it.
  await page.locator('[data-row="0"][data-column="1"]').click()
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Control+c')
  await page.locator('[data-row="2"][data-column="1"]').click()
  await page.keyboard.press('Control+v')
  expect(await row(page, 'Pack', 'Clear rules', 2)).toEqual(['yes', 'no'])
  await expectSaved(page)
  await page.reload()
  await expect(table(page)).toBeVisible()
  expect(await row(page, 'Pack', 'Clear rules', 2)).toEqual(['yes', 'no'])
})
