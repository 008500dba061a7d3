import type { Page } from '@playwright/test'
import { themeNames } from '#shared/design/tokens.ts'
import { smallBpmn } from '../helpers/small-bpmn.ts'
import { ask, engagementOf, expect, expectAccessible, openScreen, test } from './fixtures.ts'
import { node } from './map-helpers.ts'

async function startEngagement(page: Page, client: string, title: string): Promise<void> {
  await page.keyboard.press('Alt+0')
  await page.getByRole('button', { name: 'New engagement' }).click()
  const dialog = page.getByRole('dialog', { name: 'New engagement' })
  await dialog.getByLabel('Client').fill(client)
  await dialog.getByLabel('Title').fill(title)
  await dialog.getByRole('button', { name: 'Start the engagement' }).click()
  await expect(page.getByRole('heading', { name: client })).toBeVisible()
}

async function pasteList(page: Page): Promise<void> {
  await page.evaluate(() => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', '1. Greet\n2. Ask what is wanted')
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
}

function workflowList(page: Page) {
  return page.getByRole('navigation', { name: 'Workflows' })
}

test('an engagement needs a client and a title, and says so', async ({ baton }) => {
  await baton.keyboard.press('Alt+0')
  await baton.getByRole('button', { name: 'New engagement' }).click()
  const dialog = baton.getByRole('dialog', { name: 'New engagement' })
  await dialog.getByRole('button', { name: 'Start the engagement' }).click()
  await expect(dialog.getByText('Name the client.')).toBeVisible()
  await expect(dialog.getByText('Give the engagement a title.')).toBeVisible()
  await dialog.getByLabel('From').fill('2026-12-04')
  await dialog.getByLabel('Until').fill('2026-11-02')
  await dialog.getByRole('button', { name: 'Start the engagement' }).click()
  await expect(dialog.getByText('The end lies before the start.')).toBeVisible()
})

test('an engagement is started, edited, archived and found again', async ({ baton }) => {
  await startEngagement(baton, 'Acme Retail', 'On-site week 1')
  await expect(baton.getByRole('heading', { name: 'Draw the first workflow' })).toBeVisible()
  await expect(baton.getByRole('complementary', { name: 'Verdict and selection' })).toHaveCount(0)
  for (const theme of themeNames) {
    await baton.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme)
    await expectAccessible(baton, `no workflow yet, ${theme}`)
  }
  // Every way to begin has its key; the outline's brings a map along.
  await baton.keyboard.press('Alt+Shift+n')
  await expect(baton.getByRole('option', { name: /^Order to cash/ })).toHaveAttribute('aria-selected', 'true')
  await baton.keyboard.press('Escape')
  // A pasted list makes a workflow only once its steps are wanted.
  const steps = baton.getByRole('dialog', { name: 'Steps from a list or table' })
  await pasteList(baton)
  await steps.getByRole('button', { name: 'Cancel' }).click()
  await expect(steps).toHaveCount(0)
  await expect(workflowList(baton).getByText('New workflow')).toHaveCount(0)
  await expect(baton.getByRole('heading', { name: 'Draw the first workflow' })).toBeVisible()
  await pasteList(baton)
  await steps.getByRole('button', { name: 'Import 2 steps' }).click()
  await expect(node(baton, 'Step Greet')).toBeInViewport()
  const [made] = (await ask(baton, 'engagement.open', { engagementId: engagementOf(baton) })).workflows
  await ask(baton, 'workflow.delete', { workflowId: made?.id ?? '' })
  await expect(baton.getByRole('heading', { name: 'Draw the first workflow' })).toBeVisible()
  await baton.keyboard.press('Alt+o')
  await expect(baton.getByRole('textbox', { name: 'Outline' })).toBeFocused()
  await baton.keyboard.type('Take order')
  await expect(node(baton, 'Step Take order')).toBeVisible()
  await baton.getByRole('button', { name: /^Engagement: Acme Retail/ }).click()
  await baton.getByRole('menuitem', { name: /^Client, title and dates/ }).click()
  const dialog = baton.getByRole('dialog', { name: 'Engagement' })
  await dialog.getByLabel('Title').fill('On-site week 2')
  await dialog.getByLabel('From').fill('2026-11-02')
  await dialog.getByLabel('Until').fill('2026-12-04')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toHaveCount(0)
  await baton.keyboard.press('Alt+0')
  const row = baton.getByRole('row', { name: /Acme Retail/ })
  await expect(row).toContainText('On-site week 2')
  await expect(row).toContainText('2 Nov 2026 – 4 Dec 2026')
  await row.getByRole('button', { name: /^More for/ }).click()
  await baton.getByRole('menuitem', { name: 'Archive' }).click()
  await expect(row).toHaveCount(0)
  await baton.getByRole('checkbox', { name: 'Show archived (1)' }).check()
  await expect(row).toContainText('Archived')
})

test('a deleted engagement comes back by Undo, and later from the recently deleted', async ({ baton }) => {
  await startEngagement(baton, 'Acme', 'Week 1')
  await baton.keyboard.press('Alt+0')
  const row = baton.getByRole('row', { name: /Acme/ })
  const remove = async () => {
    await row.getByRole('button', { name: /^More for/ }).click()
    await baton.getByRole('menuitem', { name: 'Delete' }).click()
    await expect(row).toHaveCount(0)
  }
  await remove()
  await baton.getByRole('button', { name: 'Undo' }).click()
  await expect(row).toHaveCount(1)
  await remove()
  await baton.reload()
  await baton.getByText('Recently deleted (1)').click()
  await baton.getByRole('button', { name: 'Restore Acme · Week 1' }).click()
  await expect(row).toHaveCount(1)
})

test('a workflow is added, named in place, deleted and brought back', async ({ baton }) => {
  await startEngagement(baton, 'Acme', 'Week 1')
  await baton.keyboard.press('Alt+n')
  await expect(baton.getByRole('option', { name: /^Empty map/ })).toHaveAttribute('aria-selected', 'true')
  await baton.keyboard.press('Enter')
  const name = baton.getByRole('textbox', { name: 'Name of New workflow' })
  await name.fill('Goods in')
  await name.press('Enter')
  const link = workflowList(baton).getByRole('link', { name: /^Goods in/ })
  await expect(link).toHaveAttribute('aria-current', 'page')
  await link.hover()
  await baton.getByRole('button', { name: 'More for Goods in' }).click()
  await baton.getByRole('menuitem', { name: 'Delete' }).click()
  await expect(link).toHaveCount(0)
  await baton.getByRole('button', { name: 'Undo' }).click()
  await expect(link).toHaveAttribute('aria-current', 'page')
})

test('a name that another workflow has stays to be changed, Escape drops it', async ({ baton }) => {
  await expect(workflowList(baton).locator('[aria-current="page"]')).toContainText('E-commerce returns')
  await baton.keyboard.press('Shift+F2')
  const name = baton.getByRole('textbox', { name: 'Name of E-commerce returns' })
  await name.fill('loan approval')
  await name.press('Enter')
  await expect(
    baton.getByText('There already is a workflow named “Loan approval” here. Type another name'),
  ).toBeVisible()
  await expect(name).toBeFocused()
  // Nor is it lost for having been left.
  await name.fill('Mortgage approval')
  await name.press('Tab')
  await expect(
    baton.getByText('There already is a workflow named “Mortgage approval” here. Type another name'),
  ).toBeVisible()
  await expect(name).toHaveValue('Mortgage approval')
  await expect(name).toHaveAttribute('aria-invalid', 'true')
  await name.fill('Something else')
  await name.press('Escape')
  await expect(workflowList(baton).getByRole('link', { name: /^E-commerce returns/ })).toBeVisible()
})

test('a system renamed in the catalogue is renamed on every map', async ({ baton }) => {
  await baton.keyboard.press('Alt+c')
  const dialog = baton.getByRole('dialog', { name: 'Systems and departments' })
  const erp = dialog.getByRole('textbox', { name: 'Name of ERP' })
  await expect(
    dialog.getByRole('row').filter({ has: baton.getByRole('textbox', { name: 'Name of ERP' }) }),
  ).toContainText('Order to fulfilment')
  await erp.fill('SAP')
  await erp.press('Enter')
  await expect(dialog.getByRole('textbox', { name: 'Name of SAP' })).toBeVisible()
  await dialog.getByRole('button', { name: 'Close' }).click()
  await expect(baton.getByText('SAP', { exact: true }).first()).toBeVisible()
})

test('a name that another system has is refused in words', async ({ baton }) => {
  await baton.keyboard.press('Alt+c')
  const erp = baton.getByRole('textbox', { name: 'Name of ERP' })
  await erp.fill('crm')
  await erp.press('Enter')
  await expect(baton.getByRole('dialog').getByText(/already/i)).toBeVisible()
})

const broken = { name: 'broken.bpmn', mimeType: 'text/xml', buffer: Buffer.from('<definitions><process') }

function bpmnFile(name: string) {
  return { name: `${name}.bpmn`, mimeType: 'text/xml', buffer: Buffer.from(smallBpmn(name)) }
}

test('several files are imported at once; a bad one stops none of the others', async ({ baton }) => {
  await startEngagement(baton, 'Acme', 'Week 1')
  const choosing = baton.waitForEvent('filechooser')
  await baton
    .getByRole('main')
    .getByRole('button', { name: /^Import BPMN files/ })
    .click()
  await (await choosing).setFiles([bpmnFile('Goods in'), broken, bpmnFile('Goods out')])
  const dialog = baton.getByRole('dialog', { name: '2 workflows imported, 1 file not read' })
  await expect(dialog).toContainText(/Goods in\.bpmn: \d+ of \d+ elements mapped/)
  await expect(dialog.getByRole('heading', { name: 'broken.bpmn' })).toBeVisible()
  await dialog.getByRole('button', { name: 'Open the map of Goods out' }).click()
  const opened = workflowList(baton).getByRole('link', { name: /^Goods out/ })
  await expect(opened).toHaveAttribute('aria-current', 'page')
  await opened.hover()
  await baton.getByRole('button', { name: 'More for Goods out' }).click()
  await baton.getByRole('menuitem', { name: 'Import report' }).click()
  await expect(baton.getByRole('dialog', { name: 'Import report' })).toContainText('Goods out.bpmn')
})

test('a file dropped anywhere in the window is imported', async ({ baton }) => {
  await openScreen(baton, 'Matrix')
  const carried = await baton.evaluateHandle((xml) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([xml], 'Dropped.bpmn', { type: 'text/xml' }))
    return transfer
  }, smallBpmn('Dropped'))
  await baton.dispatchEvent('main', 'dragover', { dataTransfer: carried })
  await expect(baton.getByText('Drop BPMN files to import them into this engagement')).toBeVisible()
  await baton.dispatchEvent('main', 'drop', { dataTransfer: carried })
  await expect(baton.getByRole('dialog', { name: '1 workflow imported' })).toBeVisible()
  await baton.getByRole('button', { name: 'Done' }).click()
  await expect(workflowList(baton).getByRole('link', { name: /^Dropped/ })).toBeVisible()
})

test('an edited rubric says what it does before it is in force, is a version of its own, and can be taken back', async ({
  baton,
}) => {
  const rubric = baton.getByRole('dialog', { name: 'Rubric' })
  const effect = rubric.getByRole('region', { name: 'Effect on the engagement' })
  const putInForce = rubric.getByRole('button', { name: 'Put in force' })
  await baton.keyboard.press('Alt+r')
  await expect(rubric).toContainText('Version in force: 1.0.')
  const automate = rubric.getByRole('textbox', { name: 'Automate up to a total of' })
  await automate.fill('12')
  await expect(
    rubric.getByText('The hybrid bound must be higher than the automate bound.').first(),
  ).toBeVisible()
  await expect(effect).toContainText('Shown once what is marked on the left can be used.')
  await expect(putInForce).toBeDisabled()
  await automate.fill('10')
  await expect(effect.getByRole('status')).toHaveText('1 verdict of 10 workflows changes.')
  await expect(effect.getByRole('listitem')).toHaveText([
    /^E-commerce returnsHybrid 10→becomesAutomate 10firm → open/,
    /^Insurance claims intake.*leaning → firm/,
    /^Appointment scheduling.*leaning → open/,
  ])
  await expectAccessible(baton, 'the rubric with an effect')

  // What becomes of the split, the profile and the minutes is said as well, and taken back figure by figure.
  const price = 'A hand-over between the two kinds (λ), points'
  await rubric.getByRole('textbox', { name: price }).fill('50')
  await expect(effect.getByText(/^\d+ → \d+ automated steps$/).first()).toBeVisible()
  await rubric.getByRole('button', { name: `method: 1, back to it for ${price}` }).click()
  await expect(effect.getByText(/automated steps/)).toHaveCount(0)
  await rubric.getByRole('textbox', { name: 'Weight of scope in the profile' }).fill('10')
  await expect(effect.getByText(/^Profile: on balance \d+\s% → \d+\s%$/).first()).toBeVisible()
  await rubric
    .getByRole('button', { name: 'method: 1, back to it for Weight of scope in the profile' })
    .click()

  // Beside a changed figure stands the method's, which takes it back.
  await rubric.getByRole('textbox', { name: 'Weight of systems in complexity' }).fill('3')
  await rubric
    .getByRole('button', { name: 'method: 1, back to it for Weight of systems in complexity' })
    .click()
  await expect(rubric.getByText('1 rule other than in the method’s rubric 1.0')).toBeVisible()
  await putInForce.click()
  await expect(rubric).toHaveCount(0)
  const returns = workflowList(baton).getByRole('link', { name: /^E-commerce returns/ })
  await expect(returns).toContainText('Automate, 10 of 20')
  const verdict = baton.getByRole('complementary', { name: 'Verdict and selection' })
  await expect(verdict).toContainText('Scored by a changed rubric, 1.0 + changes 1')

  // Undo brings the rules before back, under the name they had; the reset is a draft like any other.
  await baton.getByRole('alert').getByRole('button', { name: 'Undo' }).click()
  await expect(baton.getByText('Rubric 1.0 is in force again.')).toBeVisible()
  await expect(returns).toContainText('Hybrid, 10 of 20')
  await expect(verdict).toContainText('Scored by rubric 1.0')
  await baton.keyboard.press('Alt+r')
  await automate.fill('10')
  await putInForce.click()
  await expect(rubric).toHaveCount(0)
  await expect(returns).toContainText('Automate, 10 of 20')
  await baton.keyboard.press('Alt+r')
  await expect(rubric).toContainText('1.0 + changes 1')
  // The notice of the change before does not stand over the buttons of the dialog.
  const notice = await baton.getByRole('alert').last().boundingBox()
  const button = await putInForce.boundingBox()
  expect((notice?.y ?? 0) + (notice?.height ?? Infinity)).toBeLessThan(button?.y ?? 0)
  await rubric.getByRole('button', { name: 'Back to the method’s rubric' }).click()
  await expect(effect.getByRole('listitem')).toHaveText([
    /^E-commerce returnsAutomate 10→becomesHybrid 10/,
    'Insurance claims intakeAutomate 8firm → leaning',
    'Appointment schedulingHybrid 11open → leaning',
  ])
  await putInForce.click()
  await expect(rubric).toHaveCount(0)
  await expect(returns).toContainText('Hybrid, 10 of 20')
})
