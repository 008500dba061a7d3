import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { canvasOf, node, nodes } from './map-helpers.ts'

const place = (page: Page) => page.getByTestId('case-place')
const facts = (page: Page) => page.getByTestId('case-facts')
const bar = (page: Page) => page.getByRole('region', { name: 'Playback' })

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

test('a case is played through the sample: a decision chosen, an exception taken, nothing drawn', async ({
  baton: page,
}) => {
  await canvasOf(page).focus()
  const drawn = await nodes(page).count()
  await press(page, 'Alt+p')
  await expect(place(page)).toHaveText(/^Return requested/)
  await expect(node(page, 'Start Return requested')).toBeFocused()
  // What the case has not come to recedes by its lines: nothing lies over its words, and they keep their contrast.
  const waiting = await node(page, 'Step Inspect item').evaluate((element) => {
    const fill = (selector: string, what: 'fill' | 'stroke') =>
      getComputedStyle(element.querySelector(selector) ?? element)[what]
    const veil = document.querySelector('[data-testid="case-veil"]')
    return {
      veil: veil === null ? '' : getComputedStyle(veil).display,
      words: fill('text', 'fill'),
      line: fill('rect', 'stroke'),
    }
  })
  expect(waiting).toEqual({
    veil: 'none',
    words: 'rgb(86, 93, 104)',
    line: expect.stringMatching(/^color\(srgb 0\.7/),
  })
  await press(page, 'ArrowRight', 'Space')
  await expect(place(page)).toHaveText(/^Eligible\?/)
  await expect(bar(page).getByRole('button', { name: /yes.*92/ })).toHaveAttribute('aria-current', 'true')
  await press(page, 'ArrowDown')
  await expect(bar(page).getByRole('button', { name: /no.*8/ })).toHaveAttribute('aria-current', 'true')
  await press(page, 'ArrowUp', 'ArrowRight', 'ArrowRight', 'ArrowRight')
  await expect(place(page)).toHaveText(/^Inspect item/)
  await expect(facts(page)).toHaveText(/^4 steps · 2 handoffs · 5 systems · 15 min of work · 92\s% of cases$/)

  await expect(node(page, 'Step Inspect item')).toBeFocused()
  await press(page, 'n')
  await expect(page.getByRole('status', { name: 'Hint' })).toContainText('Playback changes nothing')
  await expect(nodes(page)).toHaveCount(drawn)
  await press(page, 'q')
  await expect(page.getByRole('dialog', { name: 'Park' })).toContainText('Inspect item')
  await page.keyboard.type('Who grades?')
  await press(page, 'Enter')
  await expect(page.getByTestId('parked-badge')).toHaveCount(1)

  await canvasOf(page).focus()
  await press(page, 'x')
  await expect(place(page)).toHaveText(/^Open carrier claim/)
  await expect(facts(page)).toHaveText(/1\s% of cases$/)
  await press(page, 'ArrowLeft')
  await expect(place(page)).toHaveText(/^Inspect item/)
  await press(page, '1')
  await expect(place(page)).toHaveText(/^Condition\?/)
  await bar(page)
    .getByRole('button', { name: /damaged/ })
    .click()
  await expect(place(page)).toHaveText(/^Send to outlet/)
  await expect(page.getByTestId('case-walked')).toHaveCount(7)

  await canvasOf(page).focus()
  await press(page, 'Escape')
  await expect(bar(page)).toHaveCount(0)
  await expect(node(page, 'Step Send to outlet')).toBeFocused()
  await press(page, 'n')
  await expect(nodes(page)).toHaveCount(drawn + 1)
})

test('the likeliest path plays by itself to the end and can be walked again', async ({ baton: page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await canvasOf(page).focus()
  await press(page, 'Alt+p', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight')
  await expect(bar(page)).toContainText('0.5 s a step')
  await press(page, 'p')
  await expect(bar(page).getByRole('button', { name: 'Likeliest path' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await expect(place(page)).toHaveText(/^Closed.*The case is over/, { timeout: 30_000 })
  await expect(bar(page).getByRole('button', { name: 'Likeliest path' })).toHaveAttribute(
    'aria-pressed',
    'false',
  )
  await expect(page.getByRole('heading', { name: 'The case so far' })).toBeVisible()
  // With the end selected, where it came to, the next case begins at the start.
  await press(page, 'Alt+p')
  await expect(node(page, 'End Closed')).toBeFocused()
  await press(page, 'Alt+p')
  await expect(place(page)).toHaveText(/^Return requested/)
  await press(page, 'ArrowRight')
  await press(page, 'Home')
  await expect(place(page)).toHaveText(/^Return requested/)
  await press(page, 'Alt+p')
  await expect(bar(page)).toHaveCount(0)
})
