import { expect, test } from '../e2e/fixtures.ts'

const picture = (name: string) => `docs/images/${name}.png`

test('the screens of the sample engagement', async ({ baton: page }) => {
  await expect(page.getByText('of 20').first()).toBeVisible()
  await expect(page.getByText(/^Saved/).first()).toBeVisible()
  await page.screenshot({ path: picture('map') })
  for (const [tab, settled] of [
    ['Assessment', 'Why this verdict'],
    ['Matrix', 'Cases a year'],
    ['Plan', 'Capacity'],
  ] as const) {
    await page.getByRole('navigation', { name: 'Screens' }).getByText(tab, { exact: true }).click()
    await expect(page.getByText(settled).first()).toBeVisible({ timeout: 30_000 })
    await page.screenshot({ path: picture(tab.toLowerCase()) })
  }
})
