import { expect, test } from './fixtures.ts'
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
  await expect(told).toHaveText(/^Ask for papers deleted, Ctrl\+Z undoes it\./)
  await expect(canvasOf(baton)).toBeFocused()
  await baton.keyboard.press('Control+z')
  await expect(told).toHaveText(/^Undone: /)
  await node(baton, 'Step Ask for papers').focus()
  await baton.keyboard.press('Control+y')
  await expect(nodes(baton)).toHaveCount(4)
  await expect(canvasOf(baton)).toBeFocused()
  await expect(baton.getByRole('heading', { level: 1 })).toHaveText('New workflow')
})
