import { themeNames } from '#shared/design/tokens.ts'
import { expect, rememberTheme, test } from './fixtures.ts'
import { add, addLane, canvasOf, node, nodes, openBlankMap } from './map-helpers.ts'

test('a reader is told the flow in its order, what each action did, and never loses the place', async ({
  baton,
}) => {
  await openBlankMap(baton)
  await addLane(baton, 'Sales')
  const told = baton.getByRole('status', { name: 'What happened' })
  await add(baton, 's', 'Order in')
  await add(baton, 'd', 'Known?')
  await expect(told).toHaveText(/^Decision added after Order in\./)
  await add(baton, 'n', 'Ship')
  await add(baton, 'e', 'Done')
  await node(baton, 'Decision Known?').click()
  await add(baton, 'n', 'Ask for papers')
  await expect(node(baton, 'Decision Known?, Sales, leads to Ship and Ask for papers')).toBeVisible()
  const inOrder = () =>
    canvasOf(baton)
      .locator('.react-flow__node')
      .evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')?.split(',')[0]))
  await expect
    .poll(inOrder)
    .toEqual(['Start Order in', 'Decision Known?', 'Step Ship', 'End Done', 'Step Ask for papers'])

  await baton.keyboard.press('Delete')
  await expect(told).toHaveText(/^Ask for papers deleted.*, Ctrl\+Z undoes it\./)
  await expect(node(baton, 'Decision Known?')).toBeFocused()
  await baton.keyboard.press('Control+z')
  await expect(told).toHaveText(/^Undone: /)
  await expect(node(baton, 'Step Ask for papers')).toBeFocused()
  await baton.keyboard.press('Control+y')
  await expect(nodes(baton)).toHaveCount(4)
  await expect(node(baton, 'Decision Known?')).toBeFocused()
  await expect(baton.getByRole('heading', { level: 1 })).toHaveText('New workflow')
})

test('the map is one stop of the tab key, and the arrows go on from where it was left', async ({ baton }) => {
  await openBlankMap(baton)
  await add(baton, 's', 'Order in')
  await add(baton, 'n', 'Check')
  await add(baton, 'e', 'Done')
  const stops = canvasOf(baton).locator('.react-flow__node[tabindex="0"]')
  await baton.keyboard.press('ArrowLeft')
  await expect(node(baton, 'Step Check')).toBeFocused()
  await expect(stops).toHaveCount(1)
  await baton.keyboard.press('Tab')
  await expect(canvasOf(baton).locator('.react-flow__node:focus')).toHaveCount(0)
  await baton.keyboard.press('Shift+Tab')
  await expect(node(baton, 'Step Check')).toBeFocused()
  await baton.keyboard.press('ArrowLeft')
  await expect(node(baton, 'Start Order in')).toBeFocused()
  await expect(stops).toHaveAttribute('aria-label', /^Start Order in/)

  // Of several that are selected, an outline tells which has the focus.
  await baton.keyboard.press('Shift+ArrowRight')
  await expect(node(baton, 'Step Check')).toHaveCSS('outline-style', 'solid')
  await expect(node(baton, 'Start Order in')).toHaveCSS('outline-style', 'none')
})

for (const theme of themeNames) {
  test(`whatever the tab key reaches shows that it has the focus in the ${theme} theme`, async ({
    page,
    door,
  }) => {
    await rememberTheme(page, theme)
    await page.goto(door.address)
    await expect(nodes(page).first()).toBeVisible()
    const reached: string[] = []
    const unseen: string[] = []
    for (let press = 0; press < 60; press += 1) {
      await page.keyboard.press('Tab')
      const { name, seen } = await page.evaluate(focusShown)
      if (name === reached[0]) break
      reached.push(name)
      if (!seen) unseen.push(name)
    }
    expect(unseen).toEqual([])
    expect(reached.some((name) => name.startsWith('Start Return requested'))).toBe(true)
    expect(reached.length).toBeGreaterThan(30)
  })
}

/** Whether what has the focus is drawn with the colour of the focus, as an outline, a frame or a line; in the page. */
function focusShown(): { readonly name: string; readonly seen: boolean } {
  const focused = document.activeElement ?? document.body
  const probe = document.createElement('i')
  probe.style.color = 'var(--focus)'
  focused.ownerDocument.body.append(probe)
  const colour = getComputedStyle(probe).color
  probe.remove()
  const outlined = (element: Element, pseudo?: string): boolean => {
    const style = getComputedStyle(element, pseudo)
    const outline = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 1
    const frame = style.borderTopStyle === 'solid' && Number.parseFloat(style.borderTopWidth) >= 2
    return (outline && style.outlineColor === colour) || (frame && style.borderTopColor === colour)
  }
  // A field's frame may be drawn around more than the field; a selected node's line is part of its drawing.
  const frames = [focused, focused.parentElement ?? focused]
  const lines = focused.matches('.react-flow__node') ? [...focused.querySelectorAll('svg *')] : []
  const drawn = lines.some((line) => getComputedStyle(line).stroke === colour)
  const seen = frames.some((each) => outlined(each)) || outlined(focused, '::after') || drawn
  return { name: (focused.getAttribute('aria-label') ?? focused.textContent).slice(0, 60), seen }
}
