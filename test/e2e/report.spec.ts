import { readFileSync } from 'node:fs'
import { expect, openScreen, test } from './fixtures.ts'

const made = { timeout: 45_000 }

test.beforeEach(async ({ baton }) => {
  await openScreen(baton, 'Report')
  await expect(baton.getByTitle(/^Pages of/)).toBeVisible(made)
})

test('the preview shows the cover, the chapters and numbered sheets', async ({ baton }) => {
  const pages = baton.frameLocator('iframe[title^="Pages of"]')
  await expect(pages.locator('.cover h1')).toHaveText('Workflow review')
  await expect(pages.getByRole('heading', { name: 'Where each workflow stands' })).toBeVisible()
  await expect(pages.locator('.baton-number').first()).toHaveText('2')
  expect(await pages.locator('.baton-sheet').count()).toBeGreaterThan(10)
})

test('no text of the preview runs over the foot of its sheet', async ({ baton }) => {
  const pages = baton.frameLocator('iframe[title^="Pages of"]')
  await expect(pages.locator('.baton-number').first()).toBeVisible()
  const over = await pages.locator('.baton-sheet').evaluateAll((sheets) =>
    sheets.flatMap((sheet, index) => {
      const foot = sheet.getBoundingClientRect().bottom
      const body = sheet.querySelector('.baton-body')?.getBoundingClientRect().bottom ?? 0
      return body > foot ? [index + 1] : []
    }),
  )
  expect(over).toEqual([])
})

test('the preview can run no script and its frame keeps the pages’ own policy', async ({ baton }) => {
  await expect(baton.getByTitle(/^Pages of/)).toHaveAttribute('sandbox', 'allow-same-origin')
})

test('Letter sets the pages anew', async ({ baton }) => {
  const frame = baton.getByTitle(/^Pages of/)
  const a4 = await frame.evaluate((element) => element.style.width)
  await baton.getByText('Letter', { exact: true }).click()
  await expect.poll(() => frame.evaluate((element) => element.style.width), made).not.toBe(a4)
})

test('Save PDF hands over a PDF', async ({ baton }) => {
  const downloading = baton.waitForEvent('download', made)
  await baton.getByRole('button', { name: 'Save PDF' }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toMatch(/\.pdf$/)
  expect(
    readFileSync(await download.path())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
  await expect(baton.getByText(/\.pdf is made\.$/)).toBeVisible()
})

test('a print engine that fails is said in words, and can be tried again', async ({ baton }) => {
  const message = 'The browser stopped while printing. Try again.'
  await baton.route('**/call/report.pdf', (route) =>
    route.fulfill({ json: { ok: false, code: 'print-failed', message } }),
  )
  await baton.getByRole('button', { name: 'Save PDF' }).click()
  await expect(baton.getByText(message)).toBeVisible()
  await expect(baton.getByRole('button', { name: 'Save PDF' })).toBeEnabled()
})

test('without a browser to print with, the same pages go to the print dialog', async ({ baton }) => {
  await baton.route('**/call/report.pdf', (route) =>
    route.fulfill({ json: { ok: false, code: 'no-browser', message: 'None found.' } }),
  )
  await baton.getByRole('button', { name: 'Save PDF' }).click()
  await baton.evaluate(standInForThePrintDialog)
  await baton.getByRole('button', { name: 'Print…' }).click()
  await expect.poll(() => baton.evaluate(() => document.title)).toBe('printed: Workflow review')
  await expect(baton.locator('iframe')).toHaveCount(1)
})

/** A headless browser's dialog never closes: says in the title what would be printed, and closes at once. */
function standInForThePrintDialog(): void {
  const onLoad = ({ target }: Event) => {
    const pages = target instanceof HTMLIFrameElement ? target.contentWindow : null
    if (pages === null) return
    pages.print = () => {
      document.title = `printed: ${pages.document.querySelector('.cover h1')?.textContent ?? ''}`
      pages.dispatchEvent(new Event('afterprint'))
    }
  }
  document.addEventListener('load', onLoad, true)
}
