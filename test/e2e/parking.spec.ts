import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { add, canvasOf, clickEdge, edges, expectSaved, node, openBlankMap } from './map-helpers.ts'

const items = (page: Page) => page.getByTestId('parked-item')
const badge = (page: Page) => page.getByTestId('parked-badge').locator('text')

async function park(page: Page, text: string): Promise<void> {
  await page.keyboard.press('q')
  const dialog = page.getByRole('dialog', { name: 'Park' })
  await expect(dialog.getByRole('textbox', { name: 'What to park' })).toBeFocused()
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
}

/** Start, Check, Pay in a row, Check selected. */
async function drawThree(page: Page): Promise<void> {
  await openBlankMap(page)
  await add(page, 's', 'Order')
  await add(page, 'n', 'Check')
  await add(page, 'n', 'Pay')
  await page.keyboard.press('ArrowLeft')
  await expect(node(page, 'Step Check')).toBeFocused()
}

test('questions, decisions and ideas are parked, marked, settled and outlive what they were about', async ({
  baton: page,
}) => {
  await drawThree(page)
  await park(page, 'Who checks on Fridays')
  await park(page, '!One form or two')
  await expect(badge(page)).toHaveText('? !')
  await expect(node(page, 'Step Check')).toHaveAttribute('aria-label', /1 question and 1 decision parked$/)

  await page.keyboard.press('Alt+q')
  const panel = page.getByRole('complementary', { name: 'Parking lot' })
  await expect(panel.getByRole('textbox', { name: 'What to park' })).toBeFocused()
  await page.keyboard.type('*Let the shop check')
  await page.keyboard.press('Enter')
  await expect(items(page)).toHaveCount(3)
  await expect(items(page).first()).toContainText('Check')

  const second = items(page).nth(1).getByRole('button').first()
  await second.focus()
  await page.keyboard.press('Enter')
  await expect(panel.getByRole('textbox', { name: 'Text' })).toBeFocused()
  await panel.getByRole('combobox', { name: 'Who takes it on' }).fill('Jonas')
  await panel.getByRole('textbox', { name: 'Outcome' }).fill('One form')
  await page.keyboard.press('Enter')
  await panel.getByRole('button', { name: 'Close', exact: true }).click()
  await expect(items(page)).toHaveCount(2)
  await expect(badge(page)).toHaveText('? *')
  await panel.getByText('Settled 1', { exact: true }).click()
  await expect(items(page)).toContainText(['One form or two'])
  await expect(items(page)).toContainText(['Jonas'])
  await panel.getByText('Open 2', { exact: true }).click()

  await node(page, 'Step Check').click()
  await page.keyboard.press('Delete')
  await expect(items(page).first()).toContainText('Was Check, deleted')
  await expect(badge(page)).toHaveCount(0)

  await items(page).first().getByRole('button').first().focus()
  await page.keyboard.press('Delete')
  await expect(items(page)).toHaveCount(1)
  const said = page.getByRole('alert').filter({ hasText: 'Deleted: Who checks on Fridays' })
  await said.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(items(page)).toHaveCount(2)
  await expect(said).toHaveCount(0)
  await expectSaved(page)
  await page.reload()
  await expect(items(page)).toHaveCount(2)
})

test('a note is made about an edge and goes with it', async ({ baton: page }) => {
  await drawThree(page)
  await clickEdge(page, edges(page).first())
  await page.keyboard.press('m')
  await expect(page.getByRole('textbox', { name: 'Text of the note' })).toBeFocused()
  await page.keyboard.type('Comes by fax')
  await page.keyboard.press('Control+Enter')
  const note = canvasOf(page).locator('[aria-label="Note: Comes by fax"]')
  await expect(note).toBeVisible()
  await expect(page.getByTestId('note-tether')).toHaveCount(1)
  await clickEdge(page, edges(page).first())
  await page.keyboard.press('Delete')
  await expect(note).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(note).toBeVisible()
  await expect(page.getByTestId('note-tether')).toHaveCount(1)
})
