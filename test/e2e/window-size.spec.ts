import type { Page } from '@playwright/test'
import { expect, openScreen, test } from './fixtures.ts'

/** How far the document reaches beyond the window, across and down. */
function overflow(page: Page): Promise<readonly number[]> {
  return page.evaluate(() => {
    const { scrollWidth, scrollHeight } = document.documentElement
    return [scrollWidth - window.innerWidth, scrollHeight - window.innerHeight]
  })
}

for (const size of [
  { width: 1366, height: 768 },
  { width: 1024, height: 700 },
  { width: 911, height: 512 },
]) {
  test(`only panels scroll at ${size.width} × ${size.height}`, async ({ baton }) => {
    await baton.setViewportSize(size)
    for (const title of ['Map', 'Assessment', 'Matrix', 'Plan', 'Report'] as const) {
      await openScreen(baton, title)
      await expect(baton.getByRole('main')).toBeVisible()
      expect(await overflow(baton), title).toEqual([0, 0])
    }
    await openScreen(baton, 'Map')
    const panel = baton.getByRole('complementary', { name: 'Verdict and selection' })
    const folded = panel.locator('[aria-expanded="false"]')
    const bodyWidth = await panel.evaluate((element) => element.clientWidth)
    while ((await folded.count()) > 0) await folded.first().click()
    expect(await overflow(baton), 'verdict panel with everything open').toEqual([0, 0])
    expect(await panel.evaluate((element) => element.clientWidth)).toBe(bodyWidth)
    await baton.keyboard.press('Alt+0')
    await expect(baton.getByRole('button', { name: 'New engagement' })).toBeVisible()
    expect(await overflow(baton), 'start').toEqual([0, 0])
  })
}

test('in a small window panels make way for each other, and one asked for while the map opens is there with it', async ({
  baton,
}) => {
  await baton.setViewportSize({ width: 1024, height: 700 })
  const [workflows, verdict, outline] = [
    baton.getByRole('navigation', { name: 'Workflows' }),
    baton.getByRole('complementary', { name: 'Verdict and selection' }),
    baton.getByRole('complementary', { name: 'Outline' }),
  ]
  await expect(verdict).toBeVisible()
  await expect(workflows).toHaveCount(0)
  await baton.keyboard.press('Control+b')
  await expect(workflows).toBeVisible()
  await expect(verdict).toHaveCount(0)

  let open = () => {}
  const asked = new Promise<void>((resolve) => {
    open = resolve
  })
  await baton.route('**/call/workflow.open', async (route) => {
    await asked
    await route.continue()
  })
  await workflows.getByText('Loan approval').click()
  await expect(baton.getByText('Opening the map …')).toBeVisible()
  await baton.keyboard.press('Alt+o')
  open()
  await expect(outline.getByRole('textbox', { name: 'Outline' })).toBeFocused()
  await expect(workflows).toHaveCount(0)
  await baton.setViewportSize({ width: 1600, height: 900 })
  await expect(workflows).toBeVisible()
  await expect(verdict).toBeVisible()
})
