import { expect, openScreen, test } from './fixtures.ts'

test('the first start opens the sample’s map and says that it is a sample', async ({ baton }) => {
  await expect(baton).toHaveURL(/#\/e\/[^/]+\/map\/[^/]+$/)
  const workflows = baton.getByRole('navigation', { name: 'Workflows' })
  await expect(workflows.getByText('A sample to try things on.')).toBeVisible()
  await expect(workflows.getByRole('listitem')).toHaveCount(10)
  await expect(workflows.getByRole('link', { name: /^E-commerce returns/ })).toHaveAttribute(
    'aria-current',
    'page',
  )
  await expect(baton.getByRole('status', { name: 'Save state' })).toHaveText(/^Saved \d\d:\d\d:\d\d$/)
})

test('a reload keeps the place, and so does opening the address anew', async ({ baton, door }) => {
  await baton.getByRole('link', { name: /^Loan approval/ }).click()
  const place = baton.url()
  await baton.reload()
  expect(baton.url()).toBe(place)
  await expect(baton.getByRole('link', { name: /^Loan approval/ })).toHaveAttribute('aria-current', 'page')
  await openScreen(baton, 'Matrix')
  await baton.goto(door.address)
  await expect(baton).toHaveURL(/\/matrix$/)
})

test('back and forward walk through the places visited', async ({ baton }) => {
  await openScreen(baton, 'Matrix')
  await baton.getByRole('link', { name: /^Patient discharge:/ }).click()
  await expect(baton).toHaveURL(/\/map\//)
  await baton.goBack()
  await expect(baton.getByRole('heading', { level: 1 })).toHaveText(/to automate/)
})

test('every screen and panel is reached by its key', async ({ baton }) => {
  const current = baton.getByRole('navigation', { name: 'Screens' }).locator('[aria-current="page"]')
  for (const [key, title] of [
    ['Alt+2', 'Assessment'],
    ['Alt+3', 'Matrix'],
    ['Alt+4', 'Plan'],
    ['Alt+5', 'Report'],
    ['Alt+1', 'Map'],
  ] as const) {
    await baton.keyboard.press(key)
    await expect(current).toHaveText(title)
  }
  await baton.keyboard.press('Control+b')
  await expect(baton.getByRole('navigation', { name: 'Workflows' })).toBeHidden()
  await baton.keyboard.press('Control+i')
  await expect(baton.getByRole('complementary', { name: 'Verdict and selection' })).toBeHidden()
  await baton.keyboard.press('?')
  await expect(baton.getByRole('dialog', { name: 'Keys' })).toBeVisible()
})

test('the theme is remembered', async ({ baton }) => {
  await baton.getByRole('button', { name: 'Theme' }).click()
  await baton.getByRole('menuitemradio', { name: 'Projector' }).click()
  await baton.reload()
  await expect(baton.locator('html')).toHaveAttribute('data-theme', 'projector')
})

test('nothing is asked of any other address', async ({ page, door }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(door.address)
  for (const title of ['Matrix', 'Plan', 'Report'] as const) await openScreen(page, title)
  await expect(page.getByTitle(/^Pages of/)).toBeVisible({ timeout: 30_000 })
  const { origin } = new URL(door.address)
  const elsewhere = asked.filter((url) => !url.startsWith(origin) && !/^(data|blob|about):/.test(url))
  expect(elsewhere).toEqual([])
})

test('a lost server is said in words', async ({ baton }) => {
  await baton.route('**/call/**', (route) => route.abort())
  await openScreen(baton, 'Plan')
  await expect(baton.getByRole('alert')).toContainText('Baton’s server is not answering.')
})
