import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { canvasOf, edges, expectSaved, node, nodes, openBlankMap } from './map-helpers.ts'

/** What a room says, drawn as it is said; counts every key that is not text. */
class Hands {
  pressed = 0
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await this.#page.keyboard.press(key)
      this.pressed += 1
    }
  }

  /** A key that opens a field, the text, and the key that ends it; no key: the field is open already. */
  async say(
    key: string | null,
    text: string,
    end: 'Enter' | 'Control+Enter' | 'Tab' = 'Enter',
  ): Promise<void> {
    if (key !== null) await this.press(key)
    await expect(this.#page.locator('textarea:focus, input:focus')).toHaveCount(1)
    await this.#page.keyboard.insertText(text)
    await this.press(end)
  }

  /** To a step that stands elsewhere on the map. */
  async goTo(name: string): Promise<void> {
    await this.press('/')
    await expect(this.#page.getByRole('combobox', { name: 'Search' })).toBeFocused()
    await this.#page.keyboard.insertText(name)
    await expect(this.#page.getByRole('option', { name }).first()).toHaveAttribute('aria-selected', 'true')
    await this.press('Enter')
    await expect(node(this.#page, `Step ${name}`)).toBeFocused()
  }
}

const twentySteps = [
  ...['Take order', 'Check address', 'Check credit', 'Reserve stock', 'Confirm to the buyer', 'Pick items'],
  ...['Pack parcel', 'Print label', 'Hand to carrier', 'Send invoice', 'Watch payment', 'Book payment'],
  ...['Send a reminder', 'Ask how it went', 'Call about stock', 'Offer a substitute', 'Note the answer'],
  ...['Trace the parcel', 'Send a replacement', 'Tell the customer'],
]

test('twenty steps of four departments are drawn by keyboard with no more than three keys a step', async ({
  baton,
}) => {
  test.slow()
  await openBlankMap(baton)
  const hands = new Hands(baton)
  await hands.say('s', 'Order received')
  await hands.say('n', 'Sales: Take order [Shop]', 'Control+Enter')
  await hands.say(null, 'Sales: Check address', 'Control+Enter')
  await hands.say(null, 'Finance: Check credit [SAP]')
  await hands.say('d', 'Credit good?')
  await hands.say('w', 'yes 80 % → Warehouse: Reserve stock [WMS] / no, change it → Take order')
  await hands.press('ArrowRight')
  await hands.say('n', 'Sales: Confirm to the buyer', 'Control+Enter')
  await hands.say(null, 'Warehouse: Pick items', 'Control+Enter')
  await hands.say(null, 'Warehouse: Pack parcel')
  await hands.say('d', 'Complete?')
  await hands.say('w', 'yes 90 % → Warehouse: Print label [Carrier] / no → Pick items')
  await hands.press('ArrowRight')
  await hands.say('n', 'Warehouse: Hand to carrier', 'Control+Enter')
  await hands.say(null, 'Finance: Send invoice [SAP]', 'Control+Enter')
  await hands.say(null, 'Finance: Watch payment')
  await hands.say('d', 'Paid in time?')
  await hands.say('w', 'yes 95 % → Finance: Book payment / no → Finance: Send a reminder')
  await hands.press('ArrowRight')
  await hands.say('n', 'Sales: Ask how it went')
  await hands.say('e', 'Order closed')
  await hands.goTo('Send a reminder')
  await hands.say('c', 'Watch payment')

  await hands.goTo('Pick items')
  await hands.say('x', 'Sales: Call about stock')
  await hands.say(null, 'item missing 2–5 %')
  await hands.say('n', 'Support:', 'Tab')
  await hands.say(null, 'Offer a substitute', 'Control+Enter')
  await hands.say(null, 'Support: Note the answer [CRM]')
  await hands.say('c', 'Pack parcel')
  await hands.goTo('Hand to carrier')
  await hands.say('x', 'Support: Trace the parcel [Carrier]')
  await hands.say(null, 'parcel lost 3 of 400')
  await hands.say('n', 'Support: Send a replacement', 'Control+Enter')
  await hands.say(null, 'Support: Tell the customer')
  await hands.say('c', 'Pick items')

  for (const name of twentySteps) await expect(node(baton, `Step ${name}`), name).toHaveCount(1)
  await expect(nodes(baton)).toHaveCount(twentySteps.length + 3 + 2)
  for (const name of ['Credit good?', 'Complete?', 'Paid in time?'])
    await expect(node(baton, `Decision ${name}`)).toHaveCount(1)
  for (const name of ['Sales', 'Finance', 'Warehouse', 'Support']) {
    await expect(baton.getByRole('button', { name: new RegExp(`^Lane ${name}`) })).toHaveCount(1)
  }
  await expect(edges(baton)).toHaveCount(29)
  await expect(canvasOf(baton).getByText('item missing')).toBeVisible()
  await expect(canvasOf(baton).getByText('parcel lost')).toBeVisible()
  expect(hands.pressed / twentySteps.length, `${hands.pressed} keys that are not text`).toBeLessThanOrEqual(3)
  await expectSaved(baton)
})
