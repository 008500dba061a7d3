import { expect, openScreen, test } from './fixtures.ts'

const columns = [
  'Workflow',
  'Complexity',
  'Variability',
  'Strategy',
  'Change',
  'Total',
  'Range',
  'Verdict',
  'Status',
  'Cases a year',
]

test.beforeEach(async ({ baton }) => {
  await openScreen(baton, 'Matrix')
})

test('the chart and the table hold every workflow', async ({ baton }) => {
  const chart = baton.getByRole('group', { name: 'Where each workflow stands' })
  await expect(chart.getByRole('link')).toHaveCount(10)
  await expect(baton.getByRole('row')).toHaveCount(11)
  await expect(baton.getByRole('heading', { level: 1 })).toHaveText(
    'Three to automate, two hybrid and five to orchestrate',
  )
})

test('a mark shows what is behind it and leads to its map by Enter', async ({ baton }) => {
  const mark = baton.getByRole('link', { name: /^Loan approval: Orchestrate/ })
  await mark.focus()
  await expect(baton.getByRole('figure').getByText('Orchestrate, 14 of 20')).toBeVisible()
  await mark.press('Enter')
  await expect(baton).toHaveURL(/\/map\//)
  await expect(
    baton.getByRole('navigation', { name: 'Workflows' }).locator('[aria-current="page"]'),
  ).toContainText('Loan approval')
})

test('the table sorts by every column, both ways, and says so', async ({ baton }) => {
  const sorted = baton.locator('th[aria-sort="ascending"], th[aria-sort="descending"]')
  const names = () => baton.getByRole('rowheader').allTextContents()
  for (const column of columns) {
    const header = baton.getByRole('columnheader', { name: column })
    await header.getByRole('button').click()
    const first = await header.getAttribute('aria-sort')
    const before = await names()
    await header.getByRole('button').click()
    const second = await header.getAttribute('aria-sort')
    expect([first, second].toSorted(), column).toEqual(['ascending', 'descending'])
    expect((await names()).toSorted(), column).toEqual(before.toSorted())
    await expect(sorted).toHaveCount(1)
  }
})

test('sorted by volume the most frequent workflow comes first', async ({ baton }) => {
  await baton.getByRole('button', { name: 'Cases a year' }).click()
  await expect(baton.getByRole('rowheader').first()).toHaveText('Retail inventory updates')
})

test('an engagement without workflows says what the matrix will show', async ({ baton }) => {
  await baton.keyboard.press('Alt+0')
  await baton.getByRole('button', { name: 'New engagement' }).click()
  const dialog = baton.getByRole('dialog', { name: 'New engagement' })
  await dialog.getByLabel('Client').fill('Acme')
  await dialog.getByLabel('Title').fill('Week 1')
  await dialog.getByRole('button', { name: 'Start the engagement' }).click()
  await openScreen(baton, 'Matrix')
  await expect(baton.getByRole('heading', { name: 'Nothing to compare yet' })).toBeVisible()
})

for (const size of [
  { width: 1366, height: 768 },
  { width: 3840, height: 2160 },
]) {
  test(`nothing is cut off at ${size.width} × ${size.height}`, async ({ baton }) => {
    await baton.setViewportSize(size)
    const chart = baton.getByRole('group', { name: 'Where each workflow stands' })
    await expect(chart).toBeVisible()
    // Drawn anew once the window has its size.
    await expect
      .poll(() =>
        baton.evaluate(() => {
          const main = document.querySelector('main')
          return main === null ? -1 : main.scrollWidth - main.clientWidth
        }),
      )
      .toBe(0)
  })
}
