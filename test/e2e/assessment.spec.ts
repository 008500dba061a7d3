import { figuresWithoutWayDown, waysToNothing } from './numbers.ts'
import { ask, engagementOf, expect, expectAccessible, openScreen, test } from './fixtures.ts'

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
  await expect(sections.locator('[aria-current]')).toHaveText('The shape of the work')
  await expect(shape.getByRole('heading')).toBeInViewport()
})

test('another workflow keeps the screen, from the list and by key', async ({ baton }) => {
  await baton.keyboard.press('Alt+2')
  const heading = baton.getByRole('heading', { level: 1 })
  await expect(heading).toContainText('E-commerce returns')
  const sections = baton.getByRole('navigation', { name: 'Sections' })
  await sections.getByRole('link', { name: 'Optimise first' }).click()
  await expect(sections.locator('[aria-current]')).toHaveText('Optimise first')
  await baton.getByRole('link', { name: /^Patient discharge/ }).click()
  await expect(heading).toContainText('Patient discharge')
  await expect(sections.locator('[aria-current]')).toHaveText('Optimise first')
  await expect(baton.getByRole('heading', { name: 'Optimise first' })).toBeInViewport()
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
  await expect(baton.getByText(/^Provisional: the open answers allow totals of/)).toBeVisible()
  await expect(baton.getByText('so the end-to-end rate cannot be worked out')).toBeVisible()
  // Readiness is answered on the page, by key, and taken back.
  const readiness = baton.getByRole('region', { name: 'Readiness' })
  await expect(readiness.getByRole('radio', { checked: true })).toHaveCount(0)
  await readiness
    .getByRole('group', { name: 'Documentation' })
    .getByRole('radio', { name: '4' })
    .press('Space')
  const told = readiness.getByText('4 of 5 on average over 1 of 5 answers. In place: documentation.')
  await expect(told).toBeVisible()
  await baton.keyboard.press('Control+z')
  await expect(told).toHaveCount(0)
  await expect(readiness.getByRole('radio', { checked: true })).toHaveCount(0)
  await baton.keyboard.press('Control+Shift+z')
  await expect(told).toBeVisible()
  // Beside the map it is the same answer.
  await baton.keyboard.press('Control+k')
  await baton.keyboard.type('answer readiness')
  await baton.keyboard.press('Enter')
  await expect(
    baton.getByRole('group', { name: 'Documentation' }).getByRole('radio', { name: '4' }),
  ).toBeChecked()
})

test('every figure on the page leads down to its formula, its answers or the map', async ({ baton }) => {
  for (const name of ['E-commerce returns', 'Appointment scheduling', 'Loan approval']) {
    await baton.getByRole('link', { name: new RegExp(`^${name}`) }).click()
    await openScreen(baton, 'Assessment')
    await expect(baton.getByRole('heading', { level: 1 })).toContainText(name)
    await expect(baton.getByRole('region', { name: 'What would change it' }).getByRole('table')).toHaveCount(
      0,
    )
    expect(await figuresWithoutWayDown(baton), name).toEqual([])
    expect(await waysToNothing(baton), name).toEqual([])
  }
  // Drawn cases are a third opinion, on request; their figures lead down, too.
  const drawn = baton.getByRole('region', { name: 'Simulated cases' })
  await drawn.getByRole('textbox', { name: 'Cases' }).fill('2000')
  await drawn.getByRole('textbox', { name: 'Seed' }).fill('7')
  await drawn.getByRole('textbox', { name: 'Seed' }).press('Enter')
  await drawn.getByRole('button', { name: 'Draw 2,000 cases' }).press('Enter')
  await expect(drawn.getByRole('status')).toContainText(
    '2,000 cases drawn at random around the likely minutes (seed 7)',
  )
  await expect(drawn.getByRole('row', { name: /^Work/ })).toContainText('yes')
  expect(await figuresWithoutWayDown(baton)).toEqual([])
  expect(await waysToNothing(baton)).toEqual([])
  // The check finds a figure that leads nowhere.
  await baton.evaluate(() => document.querySelector('article > section')?.append(' 42 handoffs'))
  expect(await figuresWithoutWayDown(baton)).toHaveLength(1)
  // A figure's button unfolds its working and takes the keyboard there; an answer is shown where it was given.
  const times = baton.getByRole('region', { name: 'Times and costs' })
  await times.getByRole('button', { name: 'How it is worked out: Work (handling time)' }).press('Enter')
  await expect(times.locator('#times-handling')).toBeFocused()
  await expect(times.locator('#times-handling')).toContainText('All low:')
  await expect(times.locator('#times-handling')).toContainText('from the ways that cases take')
  const reasons = baton.getByRole('region', { name: 'Why this verdict' })
  await reasons.locator('summary', { hasText: 'Strategic importance' }).click()
  await reasons
    .getByRole('button', { name: /^Show the answer: Impact on customer experience/ })
    .press('Enter')
  await expect(baton).toHaveURL(/\/map\//)
  await expect(
    baton.getByRole('group', { name: 'Impact on customer experience' }).getByRole('radio').first(),
  ).toBeFocused()
})

test('the split answers to the price of a hand-over and is drawn on the map by sign and word', async ({
  baton,
}) => {
  await baton.keyboard.press('Alt+2')
  const split = baton.getByRole('region', { name: 'Which part to automate' })
  await expect(split.getByRole('region', { name: /^Island/ })).toHaveCount(3)
  const price = split.getByRole('slider', { name: /What a hand-over/ })
  await expect(price).toHaveAttribute('aria-valuetext', '1 point: 4 automated, 9 orchestrated, 4 hand-overs')
  const lead = baton.getByText(/^Automate “/).first()
  const told = await lead.textContent()
  // What had to be assumed about the map leads to where.
  await expect(
    split.getByRole('button', { name: /^Show on the map: Cases end in several places/ }),
  ).toBeVisible()
  // However long its words become, the slider stays under the hand.
  await price.focus()
  const place = await price.boundingBox()
  await price.press('End')
  await expect(split.getByRole('region', { name: /^Island/ })).toHaveCount(0)
  expect((await price.boundingBox())?.y).toBe(place?.y)
  await expect(split.getByText(/^At a price of \d+ points .*the hand-overs would cost more/)).toBeVisible()
  // The page's sentence, the map and the report stay at the usual price.
  await expect(lead).toHaveText(told ?? '')
  await expect(split.getByRole('note')).toContainText('the verdict, the map and the report go by 1 point')
  // A price is tried in one workflow: another shows its own.
  await baton.getByRole('link', { name: /Loan approval/ }).click()
  await expect(price).toHaveAttribute('aria-valuetext', /^1 point: /)
  await baton.getByRole('link', { name: /E-commerce returns/ }).click()
  await expect(split.getByRole('note')).toContainText('Tried in this section only')
  await split.getByRole('button', { name: 'Back to 1 point' }).press('Enter')
  await expect(split.getByRole('region', { name: /^Island/ })).toHaveCount(3)
  await split.getByRole('button', { name: / and more$/ }).press('Enter')
  await expect(split.getByRole('region', { name: /^Island/ })).toHaveCount(0)
  await split.getByRole('button', { name: 'Show the split at 1 point on the map' }).press('Enter')
  await expect(baton).toHaveURL(/\/map\//)
  const legend = baton.getByRole('region', { name: 'Drawn on the map' })
  await expect(legend.getByRole('status')).toHaveText(
    '2 steps to automate, 2 a machine does already, 9 steps to orchestrate, 4 hand-overs',
  )
  const overlay = baton.getByTestId('overlay')
  await expect(overlay.locator('[data-look="automate"]')).toHaveCount(2)
  await expect(overlay.locator('[data-look="done"]')).toHaveCount(2)
  await expect(overlay.getByText('orchestrate', { exact: true }).first()).toBeVisible()
  await expectAccessible(baton, 'the split on the map')
  // Another one takes its place, from the palette; the legend takes it off.
  await baton.keyboard.press('Control+k')
  await baton.keyboard.type('draw on the map where work')
  await baton.keyboard.press('Enter')
  await expect(legend.getByRole('heading')).toHaveText('Handoffs')
  await expect(overlay.locator('[data-look="receives"]').first()).toBeAttached()
  // The map makes way for the legend, and comes back when it goes.
  const foot = ({ y = 0, height = 0 } = {}) => y + height
  const lane = baton.locator('[data-lane]').first()
  await expect
    .poll(async () => (await lane.boundingBox())?.y ?? 0)
    .toBeGreaterThanOrEqual(foot((await legend.boundingBox()) ?? undefined))
  const { y: lower = 0 } = (await lane.boundingBox()) ?? {}
  await legend.getByRole('button', { name: 'Take it off the map' }).click()
  await expect(legend).toHaveCount(0)
  await expect.poll(async () => (await lane.boundingBox())?.y ?? 0).toBeLessThanOrEqual(lower)

  // Without the panel beside the map, messages stand clear of its overview.
  await baton.locator('[data-canvas]').focus()
  await baton.keyboard.press('Control+i')
  await baton.keyboard.press('+')
  await baton.keyboard.press('+')
  await baton.keyboard.press('Escape')
  await baton.keyboard.press('c')
  const overview = baton.getByRole('img', { name: 'Overview of the map' })
  await expect(overview).toBeVisible()
  const message = baton.getByText('Select a node first: click it, or press an arrow key.')
  await expect(message).toBeVisible()
  const top = (await overview.boundingBox())?.y ?? 0
  await expect
    .poll(async () => {
      const box = await message.boundingBox()
      return box === null ? Infinity : box.y + box.height
    })
    .toBeLessThan(top)
})
