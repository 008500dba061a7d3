import { ask, engagementOf, expect, openScreen, test } from './fixtures.ts'

test('from the verdict on the map to why it is so, to a formula, and back to what it counted', async ({
  baton,
}) => {
  await baton.getByRole('link', { name: /^Loan approval/ }).click()
  await baton.getByRole('button', { name: 'Why, and how sure?' }).press('Enter')
  await expect(baton).toHaveURL(/\/assessment\//)
  await expect(baton.getByRole('heading', { level: 1 })).toHaveText(
    'Loan approval: orchestrate, and firmly so',
  )
  // The list of sections takes the keyboard along; Tab goes on from there.
  const sections = baton.getByRole('navigation', { name: 'Sections' })
  await sections.getByRole('link', { name: 'The shape of the work' }).press('Enter')
  const shape = baton.getByRole('region', { name: 'The shape of the work' })
  await expect(shape.getByRole('heading')).toBeFocused()
  await expect(sections.locator('[aria-current]')).toHaveText('The shape of the work')
  const handoffs = shape.locator('summary', { hasText: /^Handoffs\d/ })
  await handoffs.press('Enter')
  await expect(shape.getByText('arcs that cross departments, gateways walked through')).toBeVisible()
  await shape.getByRole('button', { name: 'Show on the map: Handoffs', exact: true }).press('Enter')
  await expect(baton).toHaveURL(/\/map\//)
  const panel = baton.getByRole('complementary', { name: 'Verdict and selection' })
  await expect(panel.getByRole('status')).toContainText('selected')
  await expect(baton.locator('.react-flow__node.selected').first()).toBeInViewport()
  await baton.goBack()
  await expect(baton.getByRole('heading', { level: 1 })).toContainText('Loan approval')
})

test('another workflow keeps the screen, from the list and by key', async ({ baton }) => {
  await baton.keyboard.press('Alt+2')
  const heading = baton.getByRole('heading', { level: 1 })
  await expect(heading).toContainText('E-commerce returns')
  await baton.getByRole('link', { name: /^Patient discharge/ }).click()
  await expect(heading).toContainText('Patient discharge')
  await expect(baton).toHaveURL(/\/assessment\//)
  await baton.keyboard.press('Alt+PageUp')
  await expect(heading).toContainText('Appointment scheduling')
  await baton.getByRole('combobox', { name: 'Workflow' }).click()
  await baton.getByRole('option', { name: 'Service activation' }).click()
  await expect(heading).toContainText('Service activation')
})

test('an empty map says what will stand here; one step is enough, and open answers are said', async ({
  baton,
}) => {
  const engagementId = engagementOf(baton)
  await ask(baton, 'workflow.create', { engagementId, name: 'Blank' })
  await baton.getByRole('link', { name: /^Blank/ }).click()
  await openScreen(baton, 'Assessment')
  await expect(baton.getByRole('heading', { name: 'No verdict yet' })).toBeVisible()
  await baton.getByRole('button', { name: 'Draw the first step' }).click()
  await baton.keyboard.press('n')
  await baton.keyboard.type('Check credit')
  await baton.keyboard.press('Enter')
  await openScreen(baton, 'Assessment')
  await expect(baton.getByRole('heading', { level: 1 })).toContainText('Blank:')
  await expect(baton.getByText(/^Provisional: not everything is answered yet/)).toBeVisible()
  await expect(baton.getByText('so the end-to-end rate cannot be worked out')).toBeVisible()
})
