import { expect, expectAccessible, test } from './fixtures.ts'

test('a change is tried by keyboard, turns the verdict, is kept as a scenario, compared and undone', async ({
  baton,
}) => {
  await expect(baton.getByText('of 20').first()).toBeVisible()
  await baton.keyboard.press('Control+k')
  await baton.keyboard.type('what if')
  await expect(baton.getByRole('option', { name: /^Try a change/ })).toBeVisible()
  await baton.keyboard.press('Enter')
  const whatIf = baton.getByRole('region', { name: 'What would change it' })
  await expect(whatIf.getByRole('heading', { level: 2 })).toBeFocused()
  const lead = whatIf.getByRole('status')
  await expect(lead).toHaveText(/^Try a change without making it/)

  // The nearest flip is one press away, and one press takes it back.
  const nearest = whatIf.getByRole('list', { name: 'Worth trying' }).getByRole('button').first()
  await expect(nearest).toHaveText(/^2 required changes a year\s*by itself would make it orchestrate$/)
  await nearest.press('Enter')
  await expect(lead).toHaveText('With this change: 12 of 20 instead of 10: orchestrate instead of hybrid.')
  await nearest.press('Enter')
  await expect(lead).toHaveText(/^Try a change/)
  await nearest.press('Enter')

  // Another one is put together, and adds up with it.
  await choose('What to change', 'Say something else about a step')
  await choose('Step', 'Authorise return')
  await choose('It', 'does not follow clear rules')
  await whatIf.getByRole('button', { name: 'Try it' }).press('Enter')
  const tried = whatIf.getByRole('list', { name: 'Tried at present' }).getByRole('listitem')
  await expect(tried).toHaveCount(2)
  await expect(tried.last()).toContainText('“Authorise return” without clear rules')
  const sides = whatIf.getByRole('table')
  await expect(sides.getByRole('row', { name: /^Verdict/ })).toHaveText(/Hybrid.*moves to.*Orchestrate/)
  await expect(sides.getByRole('row', { name: /^Change frequency/ })).toHaveText(/1.*moves to 3/)
  await expect(sides.getByRole('row', { name: /^Automated/ })).toHaveText(
    /4 steps, 2 by a machine already.*moves to 3 steps/,
  )
  await expect(whatIf.getByRole('listitem').filter({ hasText: 'Authorise return' }).last()).toHaveText(
    /automate.*becomes.*orchestrate/,
  )
  await expectAccessible(baton, 'what would change it')

  // What is not on the map yet is tried like what is: one more department, one more step.
  await choose('What to change', 'Add a department')
  await choose('Department', 'one the engagement does not have yet')
  await choose('takes over', 'Authorise return')
  await whatIf.getByRole('button', { name: 'Try it' }).press('Enter')
  await expect(tried.last()).toContainText('“Authorise return” done by a new department')
  await choose('What to change', 'Add a step')
  await choose('After', 'Authorise return')
  await choose('Done by', 'New department')
  await whatIf.getByRole('button', { name: 'Try it' }).press('Enter')
  await expect(tried.last()).toContainText('A new step after “Authorise return”, done by New department')
  await expect(sides.getByRole('row', { name: /^Handoffs/ })).toHaveText(/9.*moves to 12/)
  await whatIf.getByRole('button', { name: /^Take back: A new step/ }).press('Enter')
  await whatIf.getByRole('button', { name: /^Take back: “Authorise return” done by/ }).press('Enter')
  await expect(tried).toHaveCount(2)

  // What cannot be worked out is said, what stands there is marked as of before, and trying again mends it.
  const asked = '**/call/workflow.whatIf'
  await baton.route(asked, (route) => route.abort())
  await nearest.press('Enter')
  await expect(whatIf.getByRole('alert')).toContainText('This could not be worked out.')
  await expect(lead).toHaveText(
    'What is tried now could not be worked out; below stands what was tried before.',
  )
  await expect(whatIf.locator('[data-stale="true"]')).toHaveCount(1)
  await baton.unroute(asked)
  await whatIf.getByRole('button', { name: 'Try again' }).press('Enter')
  await expect(tried).toHaveCount(1)
  await expect(whatIf.getByRole('alert')).toHaveCount(0)
  await expect(whatIf.locator('[data-stale="true"]')).toHaveCount(0)
  await nearest.press('Enter')
  await expect(tried).toHaveCount(2)

  await whatIf.getByRole('button', { name: 'Keep as a scenario' }).press('Enter')
  const name = whatIf.getByRole('textbox', { name: 'Name of the scenario' })
  await expect(name).toHaveValue('“Authorise return” without clear rules and 1 other change')
  await expect(name).toBeFocused()
  // Esc leaves the name and goes back to where it was asked for.
  await baton.keyboard.press('Escape')
  const keep = whatIf.getByRole('button', { name: 'Keep as a scenario' })
  await expect(keep).toBeFocused()
  await keep.press('Enter')
  await expect(name).toBeFocused()
  await baton.keyboard.type('Changing faster')
  await baton.keyboard.press('Enter')
  await expect(whatIf.getByText('Kept as the scenario “Changing faster”.')).toBeVisible()
  await whatIf.getByRole('button', { name: 'Compare the two maps' }).press('Enter')
  await expect(baton).toHaveURL(/\/compare\//)
  await expect(baton.getByText('Change frequency').first()).toBeVisible()
  await expect(baton.getByText(/, now/).first()).toBeAttached()
  await baton.goBack()
  // The drawing that was tried on is as it was; keeping is undone like anything else.
  await expect(baton.getByRole('heading', { level: 1 })).toContainText('E-commerce returns: hybrid')
  const scenario = baton.getByRole('link', { name: /^Changing faster/ })
  await expect(scenario).toBeVisible()
  await baton.keyboard.press('Control+z')
  await expect(scenario).toHaveCount(0)

  /** As somebody does who types what they look for. */
  async function choose(label: string, option: string): Promise<void> {
    await whatIf.getByRole('combobox', { name: label, exact: true }).fill(option)
    await expect(baton.getByRole('option')).toHaveCount(1)
    await baton.keyboard.press('ArrowDown')
    await baton.keyboard.press('Enter')
  }
})
