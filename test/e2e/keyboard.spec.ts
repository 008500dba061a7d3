import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './fixtures.ts'
import { add, addLane, canvasOf, edges, expectSaved, node, nodes, openBlankMap } from './map-helpers.ts'

/** Hands on the keyboard: what is typed is text, everything else is counted. Nothing is waited for between two keys. */
class Hands {
  strokes = 0
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  /** A key, or a chord of keys, that is not text. */
  async press(...keys: string[]): Promise<void> {
    this.strokes += keys.length
    for (const key of keys) await this.#page.keyboard.press(key)
  }

  /** A key, then text, then the key that ends it. */
  async type(key: string | null, text: string, end = 'Enter'): Promise<void> {
    if (key !== null) await this.press(key)
    await this.#page.keyboard.type(text)
    await this.press(end)
  }
}

const MORE = 'Control+Enter'

test('a whole process is drawn by keyboard alone, in at most three strokes a step', async ({ baton }) => {
  test.slow()
  await openBlankMap(baton)
  const hands = new Hands(baton)
  await hands.type('s', 'Customer service: Order comes in', MORE)
  await hands.type(null, 'Enter the order [CRM]', MORE)
  await hands.type(null, 'Check the address [CRM, Maps', MORE)
  await hands.type(null, 'Credit control:', 'Tab')
  await hands.type(null, 'Check credit [ERP]')
  await hands.type('d', 'Credit ok?')
  await hands.type('w', 'yes 90 % -> Warehouse: Reserve stock [WMS] / no -> Ask for prepayment [CRM, Mail]')
  await hands.press('ArrowRight', 'ArrowUp')
  await hands.type('c', 'reserve')
  await hands.press('ArrowDown')
  await hands.type('d', 'In stock?')
  await hands.type('w', 'yes 85% -> Pick the items / no -> Order from the supplier [ERP]')
  await hands.press('ArrowRight', 'ArrowDown', 'o')
  await hands.type(null, 'Purchasing')
  await hands.type('n', 'Receive the goods [WMS]')
  await hands.type('c', 'pick')
  await hands.press('ArrowLeft', 'ArrowUp')
  await hands.type('x', 'order from')
  await hands.type(null, 'item missing 3 %')
  await hands.type('n', 'Pack the parcel', MORE)
  await hands.type(null, 'Weigh it', MORE)
  await hands.type(null, 'Insure it', MORE)
  await hands.type(null, 'Print the label [WMS, Carrier]')
  await hands.type('d', 'Express?')
  await hands.type('w', 'express 20% -> Call the courier / standard -> Hand over to the carrier')
  await hands.press('ArrowRight', 'Shift+ArrowUp')
  await hands.type('n', 'Credit control: Send the invoice [ERP, Mail]', MORE)
  await hands.type(null, 'Watch the payment [ERP]')
  await hands.type('x', 'Send a reminder [Mail]')
  await hands.type(null, 'not paid in time 8 of 200')
  await hands.press('Shift+ArrowLeft')
  await hands.type('n', 'Book the payment [ERP]', MORE)
  await hands.type(null, 'Thank the customer [Mail]', MORE)
  await hands.type(null, 'File the papers')
  await hands.type('e', 'Order closed')

  const steps = nodes(baton).and(baton.locator('[data-kind="step"]'))
  await expect(steps).toHaveCount(20)
  await expect(nodes(baton).and(baton.locator('[data-kind="decision"]'))).toHaveCount(3)
  await expect(baton.getByText('20 steps · 3 decisions · 2 exception paths')).toBeVisible()
  await expect(baton.getByRole('button', { name: /^Lane .*, \d of 4$/ })).toHaveCount(4)
  process.stdout.write(
    `${hands.strokes} strokes that are not text for 20 steps: ${hands.strokes / 20} a step\n`,
  )
  expect(hands.strokes / 20).toBeLessThanOrEqual(3)

  await expect(node(baton, 'Step Check the address, Customer service, uses CRM and Maps')).toHaveCount(1)
  await expect(node(baton, 'Step Check credit, Credit control, uses ERP, leads to Credit ok?')).toHaveCount(1)
  await expect(node(baton, 'Step Order from the supplier, Purchasing, uses ERP')).toHaveCount(1)
  await expect(
    node(baton, 'Step Pick the items, Warehouse, leads to Pack the parcel, by exception to Order from'),
  ).toHaveCount(1)
  await expect(node(baton, 'Step Call the courier, Warehouse, leads to Send the invoice')).toHaveCount(1)
  await expect(node(baton, 'Step Send a reminder, Credit control, uses Mail, leads to Book')).toHaveCount(1)
  for (const words of ['yes 90\u00a0%', 'no', 'yes 85\u00a0%', 'express 20\u00a0%', 'standard']) {
    await expect(edges(baton).getByText(words, { exact: true }).first()).toBeAttached()
  }
  await expect(edges(baton).filter({ hasText: 'item missing 3\u00a0%' })).toHaveCount(1)
  await expect(edges(baton).filter({ hasText: 'not paid in time 4\u00a0%' })).toHaveCount(1)
  await expectSaved(baton)
})

test('what is typed faster than the window follows lands where it belongs', async ({ baton }) => {
  test.slow()
  const keys = baton.keyboard
  // A map of the sample is opened and drawn on at once: keys wait until it is there.
  await baton.getByRole('link', { name: /^Order to fulfilment/ }).click()
  await keys.press('s')
  await keys.type('Right away')
  await keys.press('Enter')
  await expect(node(baton, 'Start Right away')).toBeFocused()
  // Fields that take their time, a tidying and a save under way.
  await keys.press('l')
  await keys.type('Night shift')
  await keys.press('Enter')
  await expect(baton.getByRole('button', { name: /^Lane Night shift/ })).toBeVisible()
  await keys.press('t')
  await keys.press('n')
  await keys.type('While it is tidied')
  await keys.press('Control+Enter')
  await keys.type('next, too')
  await keys.press('Enter')
  await expect(node(baton, 'Step next, too')).toBeFocused()
  await expectSaved(baton)
  // A new workflow: its name, then the first key on its map.
  const before = await nodes(baton).count()
  await keys.press('Alt+n')
  await expect(baton.getByRole('option', { name: /^Empty map/ })).toHaveAttribute('aria-selected', 'true')
  // Typed at once: none of it is drawn on the map that was open.
  await keys.press('Enter')
  await keys.type('Night run')
  await expect(baton.getByRole('textbox', { name: 'Name of New workflow' })).toHaveValue('Night run')
  await keys.press('Enter')
  await keys.press('s')
  await keys.type('Begin')
  await keys.press('Enter')
  await expect(node(baton, 'Start Begin')).toBeFocused()
  await expect(nodes(baton)).toHaveCount(1)
  await baton.getByRole('link', { name: /^Order to fulfilment/ }).click()
  await expect(node(baton, 'Step next, too')).toBeVisible()
  await expect(nodes(baton)).toHaveCount(before)
  await expect(baton.getByRole('link', { name: /^Night run/ })).toBeVisible()
})

test('a step with all that is said of it is one undo, and Escape leaves nothing behind', async ({
  baton,
}) => {
  await openBlankMap(baton)
  const keys = baton.keyboard
  await add(baton, 'd', 'Customer service: Urgent?')
  await keys.press('n')
  await keys.type('Call [CRM, Pager')
  await keys.press('Tab')
  await expect(baton.getByLabel('Label of the edge')).toBeFocused()
  await keys.type('yes 120%')
  await keys.press('Enter')
  await expect(baton.getByText('A share is at most 100 %.')).toBeVisible()
  await keys.press('Control+a')
  await keys.type('yes 30%')
  await expect(baton.getByText('30\u00a0% of cases · 70\u00a0% is missing')).toHaveCount(0)
  await keys.press('Enter')
  await expect(node(baton, 'Step Call, Customer service, uses CRM and Pager')).toBeFocused()
  await keys.press('Control+z')
  await expect(nodes(baton)).toHaveCount(1)
  await keys.press('Control+y')
  await expect(node(baton, 'Step Call')).toBeVisible()
  await keys.press('ArrowLeft')
  await keys.press('n')
  await keys.type('A mistake')
  await keys.press('Escape')
  await expect(node(baton, 'Decision Urgent?')).toBeFocused()
  await expect(nodes(baton)).toHaveCount(2)
  await keys.press('Home')
  await keys.press('ArrowRight')
  // Department and systems of several at once, at the node.
  await keys.press('Shift+ArrowLeft')
  await keys.press('o')
  await expect(baton.getByRole('dialog', { name: 'Department of 2 nodes' })).toBeVisible()
  await keys.type('Dispatch')
  await keys.press('Enter')
  await expect(baton.getByRole('button', { name: /^Lane Dispatch/ })).toBeVisible()
  await expect(node(baton, 'Decision Urgent?, Dispatch')).toBeVisible()
  await keys.press('ArrowRight')
  await keys.press('u')
  await expect(baton.getByRole('list', { name: 'Chosen' }).getByRole('listitem')).toHaveText(['CRM', 'Pager'])
  await keys.press('Backspace')
  await keys.type('Mail, cal')
  await expectAccessible(baton, 'the systems of a step')
  await keys.press('Enter')
  await expect(node(baton, 'Step Call, Dispatch, uses CRM, Mail and Calendar')).toBeFocused()
  await keys.press('x')
  await keys.type('Try again')
  await expectAccessible(baton, 'an exception path')
  await keys.press('Enter')
  await keys.type('no answer 2–5 %')
  await keys.press('Enter')
  await expect(node(baton, 'Step Try again, Dispatch')).toBeFocused()
  await expect(edges(baton).filter({ hasText: 'no answer' })).toHaveCount(1)
  await keys.press('Control+z')
  await expect(nodes(baton)).toHaveCount(2)
})

test('an edge is reached, labelled, filled and left by keys', async ({ baton }) => {
  await openBlankMap(baton)
  const keys = baton.keyboard
  await add(baton, 's', 'Begin')
  await add(baton, 'd', 'Fine?')
  await add(baton, 'n', 'Send')
  await keys.press('ArrowLeft')
  await keys.press('j')
  await expect(node(baton, 'From Fine? to Send')).toBeFocused()
  await keys.press('Enter')
  await expect(baton.getByLabel('Label of the edge')).toBeFocused()
  // A number without a sign is a share; how it is read is said while it is typed, what is missing afterwards.
  await keys.type('yes 80')
  await expect(baton.getByText(/^yes · 80\s% of cases; \\80 keeps the number in the label/)).toBeVisible()
  await keys.press('Enter')
  await expect(node(baton, 'From Fine? to Send, yes 80\u00a0%')).toBeFocused()
  await expect(baton.getByRole('status', { name: 'Hint' })).toHaveText(
    /^Only way out: 80\s% — where do the other 20\s% go\?$/,
  )
  await add(baton, 'n', 'Weigh')
  await expect(node(baton, 'Step Weigh, leads to Send')).toBeFocused()
  await keys.press('Control+z')
  await keys.press('ArrowLeft')
  await keys.press('Escape')
  await keys.press('Home')
  await keys.press('j')
  await expect(node(baton, 'From Begin to Fine?')).toBeFocused()
  await keys.press('Escape')
  await expect(node(baton, 'Start Begin')).toBeFocused()
  await keys.press('Shift+N')
  await keys.type('Look')
  await keys.press('Enter')
  await expect(node(baton, 'Step Look, leads to Fine?')).toBeFocused()
  await add(baton, 'n', 'Aside')
  await keys.press('Control+z')
  await node(baton, 'Step Look').focus()
  await keys.press('n')
  await expect(baton.getByRole('status', { name: 'Hint' })).toHaveText(/^Another way on from/)
  await keys.press('Escape')
  await expect(node(baton, 'Step Look, leads to Fine?')).toBeFocused()
})

test('Tab takes a department, known or new, and goes on to what the way says', async ({ baton }) => {
  await openBlankMap(baton)
  const keys = baton.keyboard
  await keys.press('s')
  await keys.type('Switchboard: Order comes in')
  await keys.press('Tab')
  // The department is taken, and nothing says that Tab had nothing to do.
  await expect(baton.getByText('Switchboard (new)')).toBeVisible()
  await expect(baton.getByText('Nothing belongs next to this name')).toHaveCount(0)
  // Nothing belongs next to this name: the field stays, and takes what is typed.
  await keys.type(' again')
  await keys.press('Tab')
  await keys.press('Enter')
  await expect(node(baton, 'Start Order comes in again, Switchboard')).toBeFocused()
  await add(baton, 'd', 'Urgent?')
  await keys.press('n')
  await keys.type('Operations: Plan production [SAP]')
  await keys.press('Tab')
  await keys.type('yes 80')
  await keys.press('Enter')
  await expect(node(baton, 'Step Plan production, Operations, uses SAP')).toBeFocused()
  await node(baton, 'Decision Urgent?').click()
  await keys.press('n')
  await keys.type('Operations: Wait')
  await keys.press('Tab')
  await keys.type('later 20')
  await keys.press('Enter')
  await expect(node(baton, 'Step Wait, Operations')).toBeFocused()
  for (const words of ['yes 80\u00a0%', 'later 20\u00a0%'])
    await expect(edges(baton).filter({ hasText: words })).toHaveCount(1)

  // The same line in the ways out: what is no department yet is said, and Tab makes it one.
  await node(baton, 'Decision Urgent?').click()
  await keys.press('w')
  const ways = baton.getByRole('textbox', { name: 'Ways out, from the top' })
  await keys.press('End')
  await keys.type(' / no 0 % → Loss adjusters: Settle the total loss with the customer and the garage [SAP]')
  const asked = baton.getByText('Loss adjusters is no department yet: Tab makes it one.')
  await expect(asked).toBeVisible()
  await keys.press('Tab')
  await expect(asked).toHaveCount(0)
  expect(await ways.evaluate((field) => field.scrollWidth - field.clientWidth)).toBeLessThan(2)
  await keys.press('Enter')
  const settle = 'Step Settle the total loss with the customer and the garage, Loss adjusters, uses SAP'
  await expect(node(baton, settle)).toBeVisible()
})

test('the keyboard comes back to the step it left, past a lane and out of the key help', async ({
  baton,
}) => {
  await openBlankMap(baton)
  await add(baton, 's', 'Begin')
  await add(baton, 'n', 'One')
  await addLane(baton, 'Kitchen')
  const lane = baton.getByRole('button', { name: /^Lane Kitchen/ })
  // What was just made has the focus, and shows it.
  await expect(lane).toBeFocused()
  await baton.keyboard.press('End')
  await expect(node(baton, 'Step One')).toBeFocused()
  await baton.keyboard.press('Tab')
  await expect(lane).toBeFocused()
  await baton.keyboard.press('Shift+Tab')
  await expect(node(baton, 'Step One')).toBeFocused()
  await baton.keyboard.press('?')
  await expect(baton.getByRole('textbox', { name: 'Find a key' })).toBeFocused()
  // No group of keys goes on in the next column without its heading.
  const groups = baton.getByRole('dialog', { name: 'Keys' }).locator('section:has(h3)')
  expect(
    await groups.evaluateAll((all) => all.filter((group) => group.getClientRects().length > 1).length),
  ).toBe(0)
  await baton.keyboard.press('Escape')
  await expect(node(baton, 'Step One')).toBeFocused()
  // The frame around the map shows where the keyboard is, and goes with a click.
  const frame = () => canvasOf(baton).evaluate((canvas) => getComputedStyle(canvas, '::after').borderTopStyle)
  await canvasOf(baton).focus()
  await baton.keyboard.press('Shift')
  expect(await frame()).toBe('solid')
  await canvasOf(baton).dispatchEvent('pointerdown')
  expect(await frame()).toBe('none')
})
