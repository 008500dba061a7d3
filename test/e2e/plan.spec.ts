import type { Locator, Page } from '@playwright/test'
import { expect, keepWorkflows, openScreen, test } from './fixtures.ts'

/** The solver may use its whole time limit on a busy machine. */
const solved = { timeout: 45_000 }

/** Few enough that the solver proves its answer in a moment. */
const workflows = [
  'Retail inventory updates',
  'Insurance claims intake',
  'Management reporting',
  'Loan approval',
  'Mortgage approval',
]

test.beforeEach(async ({ baton }) => {
  await keepWorkflows(baton, workflows)
  await openScreen(baton, 'Plan')
  await expect(baton.getByRole('row')).not.toHaveCount(0, solved)
})

function row(page: Page, name: string): Locator {
  return page.getByRole('row', { name: new RegExp(`^${name} in the plan`) })
}

async function settled(page: Page): Promise<void> {
  await expect(page.locator('[aria-busy="false"]')).toBeVisible(solved)
}

test('the picture and the table hold the same initiatives, and the proof is said', async ({ baton }) => {
  await expect(baton.getByRole('heading', { level: 1 })).toHaveText(
    /initiatives in (two|three|four) waves release/,
  )
  await expect(baton.getByText(/^Proven best/)).toBeVisible()
  const bars = baton.getByRole('group', { name: 'What to do, in which order' }).getByRole('button')
  const placed = baton.getByRole('row').filter({ has: baton.locator('td:nth-child(7)', { hasText: /^\d/ }) })
  await expect(bars).toHaveCount(await placed.count())
})

test('a bar opens the reasons of its initiative', async ({ baton }) => {
  await baton.getByRole('button', { name: /^Automate Retail inventory updates \(automate\)/ }).press('Enter')
  const why = baton.getByRole('button', { name: 'Why: Automate Retail inventory updates' })
  await expect(why).toBeFocused()
  await expect(why).toHaveAttribute('aria-expanded', 'true')
  await expect(baton.getByText(/hours a year for each person-day/)).toBeVisible()
  await expect(baton.getByText(/cases a year × .* that can be released/)).toBeVisible()
})

test('a value set by hand changes the plan, and the derived one comes back', async ({ baton }) => {
  const value = baton.getByRole('textbox', {
    name: 'Hours released a year: Automate Insurance claims intake',
  })
  const derived = await value.inputValue()
  await value.fill('99000')
  await value.press('Enter')
  const back = baton.getByRole('button', { name: /^Back to the derived figure.*Hours.*Insurance claims/ })
  await expect(back).toBeVisible(solved)
  await expect(value).toHaveValue('99,000')
  await baton.reload()
  await expect(value).toHaveValue('99,000', solved)
  await back.click()
  await expect(value).toHaveValue(derived, solved)
})

test('a figure out of range is refused at its field', async ({ baton }) => {
  const waves = baton.getByRole('textbox', { name: 'Waves' })
  await waves.fill('40')
  await waves.press('Enter')
  await expect(baton.getByText('Type at most 12; 4 stays.')).toBeVisible()
  await expect(waves).toHaveValue('4')
  await waves.fill('-3')
  await waves.press('Enter')
  await expect(baton.getByText('Type 1 or more; 4 stays.')).toBeVisible()
  await expect(waves).toHaveValue('4')
})

test('fewer waves are planned at once, and say what has no place', async ({ baton }) => {
  const waves = baton.getByRole('textbox', { name: 'Waves' })
  await waves.fill('1')
  await waves.press('Enter')
  await expect(baton.getByRole('heading', { level: 1 })).toHaveText(/in one wave/, solved)
  await expect(baton.getByRole('heading', { name: 'Not in a wave' })).toBeVisible()
})

test('an initiative left out keeps its row and loses its wave', async ({ baton }) => {
  const claims = row(baton, 'Automate Insurance claims intake')
  await claims.getByRole('checkbox').uncheck()
  await settled(baton)
  await expect(claims.getByRole('cell').nth(5)).toHaveText('–', solved)
  await claims.getByRole('checkbox').check()
  await expect(claims.getByRole('cell').nth(5)).toHaveText(/^\d/, solved)
})

test('a dependency is kept, and a circle is refused in words', async ({ baton }) => {
  const [first, second] = ['Orchestrate Loan approval', 'Orchestrate Mortgage approval'] as const
  await depend(baton, first, second)
  await expect(row(baton, first)).toContainText(second, solved)
  await depend(baton, second, first)
  await expect(baton.getByText(/wait for each other in a circle/)).toBeVisible(solved)
  await expect(row(baton, second)).not.toContainText(first)
})

async function depend(page: Page, name: string, on: string): Promise<void> {
  await page.getByRole('button', { name: `Why: ${name}` }).click()
  await page.getByRole('combobox', { name: `${name} waits for` }).click()
  await page.getByRole('option', { name: on, exact: true }).click()
  await page.keyboard.press('Escape')
}

test('every assumption is listed', async ({ baton }) => {
  await expect(baton.getByRole('heading', { name: 'What this rests on' })).toBeVisible()
  await expect(baton.getByText(/Total effort is technical effort/)).toBeVisible()
})
