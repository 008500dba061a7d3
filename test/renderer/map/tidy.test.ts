import { failure, success } from '#shared/lib/result.ts'
import type { Result } from '#shared/lib/result.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'
import { expect, test } from 'vitest'
import { tidy, wrapFlow } from '../../../renderer/state/map/actions/tidy.ts'
import { openTestMap, settled, withStep } from './fake-workbench.ts'

/** A layout thread that answers when the test says so. */
function fakeThread() {
  const asked: { document: WorkflowDocument; answer: (result: Result<WorkflowDocument>) => void }[] = []
  const lay = (document: WorkflowDocument) =>
    new Promise<Result<WorkflowDocument>>((answer) => {
      asked.push({ document, answer })
    })
  /** Answers the newest request with every node moved to x. */
  const answer = async (x: number) => {
    const { document, answer: give } = asked.at(-1) ?? {}
    if (document === undefined || give === undefined) throw new Error('nothing was asked')
    const nodes = document.nodes.map((node) => ({ ...node, position: { ...node.position, x } }))
    give(success({ ...document, nodes }))
    await settled()
  }
  return { asked, lay, answer }
}

const placesOf = ({ map }: ReturnType<typeof openTestMap>) =>
  Object.fromEntries(
    map.store.getState().history.present.document.nodes.map(({ id, position }) => [id, position.x]),
  )

test('a layout is one edit that one undo takes back', async () => {
  const open = openTestMap()
  const thread = fakeThread()
  const done = tidy(open.map, thread.lay)
  await thread.answer(500)
  expect(await done).toEqual({ ok: true, value: null })
  expect(placesOf(open)).toEqual({ first: 500 })
  open.map.undo()
  expect(placesOf(open)).toEqual({ first: 0 })
})

test('what is drawn while it is worked out is laid out too', async () => {
  const open = openTestMap()
  const thread = fakeThread()
  const done = tidy(open.map, thread.lay)
  open.map.edit('Add', withStep('second'))
  await thread.answer(500)
  expect(thread.asked).toHaveLength(2)
  await thread.answer(600)
  expect((await done).ok).toBe(true)
  expect(placesOf(open)).toEqual({ first: 600, second: 600 })
})

test('drawing that never pauses gets the last layout merged in and keeps what was added', async () => {
  const open = openTestMap()
  const thread = fakeThread()
  const done = tidy(open.map, thread.lay)
  for (const id of ['second', 'third', 'fourth']) {
    open.map.edit('Add', withStep(id))
    await thread.answer(500)
  }
  expect((await done).ok).toBe(true)
  expect(thread.asked).toHaveLength(3)
  expect(placesOf(open)).toEqual({ first: 500, second: 500, third: 500, fourth: 0 })
})

test('a layout that fails changes nothing and says so', async () => {
  const open = openTestMap()
  const thread = fakeThread()
  const done = tidy(open.map, thread.lay)
  const before = open.map.store.getState().history
  thread.asked[0]?.answer(failure('internal', 'It could not be worked out.'))
  expect(await done).toEqual(failure('internal', 'It could not be worked out.'))
  expect(open.map.store.getState().history).toBe(before)
})

test('a flow that rows would not show larger stays as it is and says why; one that is only spread out is tidied', async () => {
  const room = { width: 800, height: 500 }
  const spread = (width: number) => (document: WorkflowDocument) => {
    const nodes = document.nodes.map((node, index) => ({ ...node, position: { x: index * width, y: 0 } }))
    return Promise.resolve(success({ ...document, nodes }))
  }
  const open = openTestMap()
  const before = open.map.store.getState().history.present
  const short = await wrapFlow(open.map, room, spread(900))
  expect(short.ok && short.value).toMatch(/^It stays in one row/)
  expect(open.map.store.getState().history.present).toBe(before)
  open.map.edit('Add', withStep('second'))
  await tidy(open.map, spread(900))
  const tidied = await wrapFlow(open.map, room, spread(200))
  expect(tidied.ok && tidied.value).toMatch(/^Tidied, in one row/)
  const wrapped = await wrapFlow(open.map, room, async (document) => {
    const laid = await spread(1000)(document)
    return laid.ok ? success({ ...laid.value, wraps: [900] }) : laid
  })
  expect(wrapped).toEqual(success(null))
  expect(open.map.store.getState().history.present.document.wraps).toEqual([900])
})
