import { themeNames } from '#shared/design/tokens.ts'
import { ask, engagementOf, expect, expectAccessible, test } from './fixtures.ts'
import { add, expectSaved, node } from './map-helpers.ts'

test('a to-be scenario is drawn, compared with its as-is by keyboard, swapped, and is legible in every theme', async ({
  baton,
}) => {
  await baton.getByRole('button', { name: 'More for E-commerce returns' }).click()
  await baton.getByRole('menuitem', { name: 'New to-be scenario' }).click()
  await expect(baton.getByRole('textbox', { name: 'Name of To-be' })).toBeFocused()
  await baton.keyboard.press('Enter')
  await baton.getByRole('button', { name: 'More for To-be' }).click()
  await baton.getByRole('menuitem', { name: 'Compare…' }).click()
  const differences = baton.getByRole('complementary', { name: 'Differences' })
  await expect(differences).toContainText('Nothing differs')
  await baton.keyboard.press('Escape')

  await node(baton, 'Step Issue voucher').click()
  await baton.keyboard.press('Shift+Delete')
  await node(baton, 'Step Pay refund').click()
  await add(baton, 'n', 'Tell the customer')
  await node(baton, 'Step Pay refund').click()
  await expectSaved(baton)
  const compare = async () => {
    await baton.keyboard.press('Control+k')
    await baton.keyboard.type('compare')
    await baton.keyboard.press('Enter')
    await expect(differences).toBeVisible()
  }
  // On the way back the work goes on where it was.
  await compare()
  await baton.keyboard.press('Escape')
  await expect(node(baton, 'Step Pay refund')).toBeFocused()
  await expect(baton.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Pay refund')
  await baton.setViewportSize({ width: 1366, height: 768 })
  await compare()

  await expect(baton.getByRole('heading', { level: 1 })).toHaveText(
    /^To-be: \d+ of 20 (instead of|as before)/,
  )
  await expect(baton.getByRole('definition').first()).toContainText('10')
  const before = baton.getByRole('region', { name: 'Before: As-is' })
  const after = baton.getByRole('region', { name: 'After: To-be' })
  await expect(before.getByRole('img').getByText('− removed')).toHaveCount(1)
  await expect(after.getByRole('img').getByText('+ added')).toHaveCount(1)
  // Seen whole, names in the picture would be four pixels high: others stand over it, clear of it in size.
  await expect(before.getByText('Customer service', { exact: true }).last()).toHaveCSS('font-size', '10px')
  await expect(before.locator('svg .lane-name').first()).toBeHidden()
  // The maps have most of the window; the edges are told too.
  const heights = await Promise.all(
    [before, after].map(async (side) => (await side.locator('.react-flow').boundingBox())?.height ?? 0),
  )
  expect(heights.reduce((sum, each) => sum + each)).toBeGreaterThan(0.6 * 768)
  await expect(differences).toContainText('removed way from Issue voucher to Closed')
  const line = differences.getByRole('button', { name: /^removed Issue voucher/ })
  const moved = () => before.locator('.react-flow__viewport').getAttribute('style')
  const start = await moved()
  for (let tries = 0; tries < 20 && (await line.getAttribute('aria-current')) !== 'true'; tries += 1)
    await baton.keyboard.press('ArrowDown')
  await expect(line).toBeFocused()
  await expect.poll(moved).not.toBe(start)
  await expect(after.getByTestId('compared-spot').first()).toBeVisible()

  const place = (side: typeof before) => side.locator('.react-flow__viewport').boundingBox()
  const [one, other] = [await place(before), await place(after)]
  await baton.keyboard.press('Shift+ArrowLeft')
  await expect.poll(async () => (await place(before))?.x).toBe((one?.x ?? 0) + 80)
  expect((await place(after))?.x).toBe((other?.x ?? 0) + 80)
  await line.click()
  await expect.poll(async () => (await place(before))?.x).toBe(one?.x)

  await baton.getByRole('button', { name: 'Swap before and after' }).click()
  await expect(baton.getByRole('region', { name: 'Before: To-be' })).toBeVisible()
  await expect(differences.getByRole('button', { name: /^added Issue voucher/ })).toBeVisible()
  for (const theme of themeNames) {
    await baton.evaluate((name) => localStorage.setItem('baton.theme', name), theme)
    await baton.reload()
    await differences.getByRole('button', { name: /^removed Tell the customer/ }).click()
    await baton.getByRole('button', { name: 'All figures and what they rest on' }).click()
    await expectAccessible(baton, theme)
  }
})

test('another partner is chosen; what was removed is said and comes back; alone, a scenario is offered', async ({
  baton,
}) => {
  await expect(node(baton, 'Step Authorise return')).toBeVisible()
  const { workflows } = await ask(baton, 'engagement.open', { engagementId: engagementOf(baton) })
  const [first, second] = workflows
  if (first === undefined || second === undefined) throw new Error('The sample has ten workflows.')
  await baton.getByRole('button', { name: `More for ${first.name}` }).click()
  await baton.getByRole('menuitem', { name: 'Compare…' }).click()
  await expect(baton.getByRole('region', { name: `After: ${second.name}` })).toBeVisible()
  await baton.getByRole('combobox', { name: 'After' }).fill('loan')
  await expect(baton.getByRole('option')).toHaveText(['Loan approval'])
  await baton.keyboard.press('ArrowDown')
  await baton.keyboard.press('Enter')
  await expect(baton.getByRole('region', { name: 'After: Loan approval' })).toBeVisible()

  const loan = workflows.find(({ name }) => name === 'Loan approval')?.id ?? ''
  await ask(baton, 'workflow.delete', { workflowId: loan })
  await expect(baton.getByRole('heading', { name: 'These two cannot be compared' })).toBeVisible()
  await expect(baton.getByText('“Loan approval” was deleted')).toBeVisible()
  await ask(baton, 'workflow.restore', { workflowId: loan })
  await expect(baton.getByRole('region', { name: 'After: Loan approval' })).toBeVisible()

  for (const { id } of workflows.slice(1)) await ask(baton, 'workflow.delete', { workflowId: id })
  await baton.getByRole('button', { name: `Open the map of ${first.name}` }).click()
  await baton.getByRole('button', { name: `More for ${first.name}` }).click()
  await baton.getByRole('menuitem', { name: 'Compare…' }).click()
  await expect(baton.getByRole('heading', { name: /^What should “E-commerce/ })).toBeVisible()
  await baton.getByRole('button', { name: 'New to-be scenario' }).click()
  await expect(baton.getByRole('textbox', { name: 'Name of To-be' })).toBeFocused()
})
