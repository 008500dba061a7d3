import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './fixtures.ts'
import { add, canvasOf, expectSaved, nodes } from './map-helpers.ts'

const verdict = (page: Page) => page.getByRole('region', { name: 'Verdict' })
const leave = (page: Page) => page.getByRole('button', { name: 'Leave workshop' })

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

/** Closes the parking lot; the map has the keyboard. */
async function leaveLot(page: Page): Promise<void> {
  await press(page, 'Alt+q')
  await expect(page.getByRole('complementary', { name: 'Parking lot' })).toHaveCount(0)
  await canvasOf(page).focus()
  await press(page, 'Escape')
}

/** Nothing beyond the window, and nothing in the bars that does not fit into them. */
async function expectNothingCut(page: Page, what: string): Promise<void> {
  const cut = await page.evaluate(() => {
    const wide = (element: Element) => element.scrollWidth > element.clientWidth + 1
    const bars = document.querySelectorAll('html, header, footer, [role="toolbar"], section[aria-label]')
    return [...bars].filter(wide).map((element) => element.outerHTML.slice(0, 80))
  })
  expect(cut, what).toEqual([])
}

async function inEachTheme(page: Page, check: (theme: string) => Promise<void>): Promise<void> {
  for (const theme of ['Light', 'Dark', 'Projector']) {
    await page.getByRole('button', { name: 'Theme', exact: true }).click()
    await page.getByRole('menuitemradio', { name: theme }).click()
    await expect(page.getByRole('menu')).toHaveCount(0)
    await check(theme)
  }
}

test('a room looks on: drawing, parking, playing, the verdict moving, and out again', async ({
  baton: page,
}) => {
  test.setTimeout(120_000)
  await page.setViewportSize({ width: 1366, height: 768 })
  await canvasOf(page).focus()
  await press(page, 'Alt+q')
  const lot = page.getByRole('complementary', { name: 'Parking lot' })
  const field = lot.getByRole('textbox', { name: 'What to park' })
  await expect(field).toBeFocused()
  await press(page, 'Alt+w')
  await expect(lot).toHaveCount(0)
  await press(page, 'Home', 'Alt+w')
  // The parking lot is there again, but it was not asked for: the next key is for the map.
  await expect(lot).toBeVisible()
  await expect(page.locator('[data-canvas] :focus')).toHaveCount(1)
  // So it is where the caret stood in the lot that the room had opened; from the line for parking it leads out, too.
  await press(page, 'Alt+w', 'Alt+q')
  await expect(field).toBeFocused()
  await press(page, 'Alt+w')
  await expect(leave(page)).toHaveCount(0)
  await expect(page.locator('[data-canvas] :focus')).toHaveCount(1)
  await press(page, 'Alt+w', 'q')
  await expect(page.getByRole('dialog', { name: 'Park' }).getByRole('textbox')).toBeFocused()
  await press(page, 'Alt+w')
  await expect(leave(page)).toHaveCount(0)
  await expect(page.locator('main :focus')).toBeVisible()
  await press(page, 'Escape')
  await leaveLot(page)
  await press(page, 'Alt+w')
  await expect(leave(page)).toBeVisible()
  await expect(page.getByRole('navigation')).toHaveCount(0)
  await expect(page.getByRole('complementary')).toHaveCount(0)
  const tools = page.getByRole('toolbar', { name: 'Draw' })
  await expect(tools.getByRole('button')).toHaveText([
    ...['Step', 'Decision', 'Event', 'Exception', 'End'],
    ...['Department', 'Note', 'Park', /^Undo/, /^Redo/],
  ])
  await expect(verdict(page)).toContainText('Hybrid10 of 20')
  await page.getByRole('button', { name: 'Use it' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'projector')
  await expectNothingCut(page, 'on entering')
  // One bar: the verdict stands in it, and opens to what it is made of.
  expect(
    await page
      .getByRole('banner')
      .evaluate((bar, at) => bar.contains(document.querySelector(at)), '[aria-label="Verdict"]'),
  ).toBe(true)
  await verdict(page).getByRole('button').click()
  await expect(verdict(page).getByRole('img', { name: '4 of 5' }).first()).toBeVisible()
  await press(page, 'Escape')
  await expect(verdict(page).getByRole('img', { name: '4 of 5' })).toHaveCount(0)
  await expect(leave(page)).toBeVisible()

  await press(page, 'Alt+n', 'Enter')
  const name = page.getByRole('banner').getByRole('textbox', { name: 'Name of New workflow' })
  await expect(name).toBeFocused()
  await page.keyboard.type('Claims')
  await press(page, 'Enter')
  await expect(page.getByRole('button', { name: 'Workflow: Claims' })).toBeVisible()
  await expect(verdict(page)).toHaveText('No verdict yet')
  await expectNothingCut(page, 'empty map')
  await canvasOf(page).focus()
  await add(page, 's', 'Claim comes in')
  await add(page, 'n', 'Register claim')
  await expect(verdict(page)).toContainText('of 20, provisional')
  const before = await verdict(page).textContent()
  await add(page, 'n', 'Check cover [CRM, Policy, Archive, Mail, Scanner]')
  await expect(verdict(page)).not.toHaveText(before ?? '')
  await expect(verdict(page)).toContainText('of 20, provisional')

  await press(page, 'q')
  await expect(page.getByRole('dialog', { name: 'Park' })).toContainText('Check cover')
  await page.keyboard.type('Who checks abroad?')
  await press(page, 'Enter')
  await expect(page.getByTestId('parked-badge')).toHaveCount(1)
  await add(page, 'e', 'Paid')
  const drawn = await nodes(page).count()
  await press(page, 'Control+z')
  await expect(nodes(page)).toHaveCount(drawn - 1)
  await press(page, 'Control+y')
  await expect(nodes(page)).toHaveCount(drawn)
  await expectSaved(page)

  await press(page, 'Home', 'Alt+p')
  await expect(page.getByTestId('case-place')).toHaveText(/^Claim comes in/)
  await press(page, 'ArrowRight', 'ArrowRight')
  await expect(page.getByTestId('case-place')).toHaveText(/^Check cover/)
  await inEachTheme(page, (theme) => expectNothingCut(page, `playing, ${theme}`))
  // The bar stands under the map, and covers nothing of it.
  const [map, bar] = await Promise.all(
    [canvasOf(page), page.getByRole('region', { name: 'Playback' })].map((each) => each.boundingBox()),
  )
  expect((map?.y ?? 0) + (map?.height ?? 0)).toBeLessThanOrEqual((bar?.y ?? 0) + 1)
  await canvasOf(page).focus()
  await press(page, 'Escape')
  await expect(page.getByTestId('case-place')).toHaveCount(0)
  await expect(leave(page)).toBeVisible()
  await press(page, 'Alt+q')
  await expect(page.getByRole('complementary', { name: 'Parking lot' })).toContainText('Who checks abroad?')
  await inEachTheme(page, async (theme) => {
    await expectAccessible(page, theme)
    await expectNothingCut(page, `parking lot, ${theme}`)
  })

  await page.reload()
  await expect(leave(page)).toBeVisible()
  await page.getByRole('banner').getByRole('button', { name: 'Verdict', exact: true }).click()
  await expect(verdict(page)).toHaveCount(0)
  await canvasOf(page).focus()
  await press(page, 'ArrowRight', 'Escape')
  await expect(leave(page)).toBeVisible()
  await press(page, 'Escape')
  await expect(leave(page)).toHaveCount(0)
  await expect(page.getByRole('navigation', { name: 'Workflows' })).toBeVisible()
  await expect(page.getByRole('complementary', { name: 'Verdict and selection' })).toBeVisible()
})
