import type { Page } from '@playwright/test'
import { themeNames } from '#shared/design/tokens.ts'
import { expect, expectAccessible, keepWorkflows, openScreen, rememberTheme, test } from './fixtures.ts'

const dialogs: readonly (readonly [string, string])[] = [
  ['Alt+c', 'Systems and departments'],
  ['Alt+r', 'Rubric'],
  ['?', 'Keys'],
  ['Alt+n', 'New workflow'],
]

/** What must be on screen before it is judged. */
const ready: Readonly<Record<'Map' | 'Matrix' | 'Plan' | 'Report', (page: Page) => Promise<void>>> = {
  Map: (page) => expect(page.getByRole('status', { name: 'Save state' })).toHaveText(/^Saved/),
  Matrix: (page) => expect(page.getByRole('rowheader').first()).toBeVisible(),
  Plan: async (page) => {
    const why = page.getByRole('button', { name: /^Why: Automate/ }).first()
    await why.click({ timeout: 45_000 })
    await expect(why).toHaveAttribute('aria-expanded', 'true')
  },
  Report: (page) => expect(page.getByTitle(/^Pages of/)).toBeVisible({ timeout: 45_000 }),
}

for (const theme of themeNames) {
  test(`every screen and dialog passes axe in the ${theme} theme`, async ({ page, door }) => {
    test.setTimeout(180_000)
    await rememberTheme(page, theme)
    await page.goto(door.address)
    await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible()
    await keepWorkflows(page, ['E-commerce returns', 'Retail inventory updates', 'Loan approval'])
    for (const title of ['Map', 'Matrix', 'Plan', 'Report'] as const) {
      await openScreen(page, title)
      await ready[title](page)
      await expectAccessible(page, title)
    }
    for (const [key, name] of dialogs) {
      await page.keyboard.press(key)
      await expect(page.getByRole('dialog', { name })).toBeVisible()
      await expectAccessible(page, name)
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
    }
    await page.keyboard.press('Alt+0')
    await expect(page.getByRole('heading', { name: 'Engagements' })).toBeVisible()
    await expectAccessible(page, 'Engagements')
    await page.getByRole('button', { name: 'New engagement' }).click()
    await expectAccessible(page, 'New engagement')
  })
}
