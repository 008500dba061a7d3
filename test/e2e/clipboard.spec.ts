import type { Page } from '@playwright/test'
import { ask, engagementOf, expect, test } from './fixtures.ts'
import { add, canvasOf, edges, expectSaved, node, nodes, openBlankMap } from './map-helpers.ts'

test('steps are copied to another workflow and to another engagement by keyboard', async ({ baton }) => {
  const source = await ask(baton, 'engagement.open', { engagementId: engagementOf(baton) })
  await expect(node(baton, 'Step Authorise return')).toBeVisible()
  await node(baton, 'Step Authorise return').click()
  await node(baton, 'Decision Eligible?').click({ modifiers: ['Shift'] })
  await node(baton, 'Step Create label').click({ modifiers: ['Shift'] })
  await baton.keyboard.press('Control+c')
  // A person who pastes it elsewhere reads what was copied.
  await baton.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const text = await baton.evaluate(() => navigator.clipboard.readText())
  expect(text.split('\n')).toEqual([
    'Customer service: Authorise return [Shop, Fraud check]',
    'Customer service: Eligible?',
    'Customer service: Create label [Shop, Carrier]',
  ])

  await openBlankMap(baton)
  await baton.keyboard.press('Control+v')
  await expect(nodes(baton)).toHaveCount(3)
  await expect(edges(baton)).toHaveCount(2)
  await expect(baton.getByRole('button', { name: /^Lane Customer service/ })).toBeVisible()
  await baton.keyboard.press('Control+v')
  await expect(nodes(baton)).toHaveCount(6)
  await baton.keyboard.press('Control+z')
  await expect(nodes(baton)).toHaveCount(3)
  await expectSaved(baton)

  const details = { client: 'Other', title: 'New', consultants: [], startsOn: null, endsOn: null, notes: '' }
  const { id: engagementId } = await ask(baton, 'engagement.create', details)
  await ask(baton, 'catalogue.ensure', { engagementId, kind: 'system', name: 'shop' })
  await ask(baton, 'workflow.create', { engagementId, name: 'Empty' })
  await baton.goto(`${baton.url().split('#')[0]}#/e/${engagementId}`)
  await expect(baton.getByRole('heading', { name: 'Draw how the work goes today' })).toBeVisible()
  await canvasOf(baton).focus()
  await baton.keyboard.press('Control+v')
  await expect(
    node(baton, 'Step Authorise return, Customer service, uses shop and Fraud check'),
  ).toBeVisible()
  await expectSaved(baton)
  const { catalogue } = await ask(baton, 'engagement.open', { engagementId })
  expect(catalogue.departments.map(({ name }) => name)).toEqual(['Customer service'])
  expect(catalogue.systems.map(({ name }) => name).toSorted()).toEqual(['Carrier', 'Fraud check', 'shop'])
  const ids = new Set(source.catalogue.systems.map(({ id }) => id))
  expect(catalogue.systems.filter(({ id }) => ids.has(id))).toEqual([])
})

test('cut, duplicate, paste at the pointer and after a step; text that is not ours stays text', async ({
  baton,
}) => {
  await openBlankMap(baton)
  await baton.keyboard.press('Control+c')
  await expect(baton.getByText('Select the steps or notes to copy first')).toBeVisible()
  await add(baton, 's', 'Begin')
  await add(baton, 'n', 'Check')
  await baton.keyboard.press('Control+d')
  await expect(nodes(baton)).toHaveCount(3)
  await baton.keyboard.press('Control+x')
  await expect(nodes(baton)).toHaveCount(2)
  const box = await canvasOf(baton).boundingBox()
  if (box === null) throw new Error('no canvas')
  await baton.mouse.move(box.x + 100, box.y + 420)
  await baton.mouse.move(box.x + 420, box.y + 420)
  await canvasOf(baton).focus()
  await baton.keyboard.press('Control+v')
  await expect(nodes(baton)).toHaveCount(3)
  const pasted = await nodes(baton).last().boundingBox()
  expect(pasted === null ? 0 : Math.abs(pasted.x + pasted.width / 2 - box.x - 420)).toBeLessThan(12)

  await node(baton, 'Start Begin').click({ button: 'right' })
  await baton.getByRole('menuitem', { name: 'Copy and paste' }).click()
  await baton.getByRole('menuitem', { name: 'Paste and connect from here' }).click()
  await expect(nodes(baton)).toHaveCount(4)
  await expect(edges(baton)).toHaveCount(2)

  await pasteText(baton, '{"format":"baton/clip","version":1,"document":"<img src=x onerror=alert(1)>"}')
  await expect(baton.getByLabel(/^Note: \{"format":"baton/)).toBeVisible()
  await expect(nodes(baton)).toHaveCount(4)
  await pasteText(baton, '<b>bold</b>', '<ul data-baton-clip="e30="><li>nothing</li></ul>')
  await expect(baton.getByRole('alert')).toContainText('arrived incomplete')
})

/** As another program leaves it on the clipboard. */
async function pasteText(page: Page, text: string, html?: string): Promise<void> {
  await page.evaluate(
    ([plain, marked]) => {
      const data = new DataTransfer()
      data.setData('text/plain', plain)
      if (marked !== undefined) data.setData('text/html', marked)
      document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }))
    },
    [text, html] as const,
  )
}
