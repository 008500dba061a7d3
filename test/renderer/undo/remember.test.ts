import { beforeEach, expect, test, vi } from 'vitest'

/** What a browser keeps for one address: the same for windows that are started one after the other. */
function storage() {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  }
}

const shared = { localStorage: storage(), sessionStorage: storage() }

beforeEach(() => {
  vi.stubGlobal('window', { ...shared, addEventListener: () => {} })
})

/** A window that is started: all of its modules anew. */
async function startWindow() {
  vi.resetModules()
  const { rememberActions } = await import('../../../renderer/state/undo/remember.ts')
  const { doneActions, noteAction } = await import('../../../renderer/state/undo/done-actions.ts')
  const { keepPlaces, placesOf } = await import('../../../renderer/state/undo/places.ts')
  const { tick, AFTER } = await import('../../../renderer/state/undo/order.ts')
  rememberActions()
  return { doneActions: doneActions, noteAction, keepPlaces, placesOf, tick, AFTER }
}

const step = (at: number) => ({ label: 'Add a', key: null, to: { revisionId: 1 }, at })

test('what was done to the engagement is known to the next window, in its order among the edits of a map', async () => {
  const first = await startWindow()
  const [early, late, undone] = [first.tick(), first.tick() + 1, first.AFTER]
  first.noteAction({
    engagementId: 'e1',
    label: 'Rename Sales to Front office',
    deed: { kind: 'rename-entry', entry: 'department', id: 'd1', before: 'Sales', now: 'Front office' },
  })
  first.tick()
  first.keepPlaces('w1', { past: [step(early), step(late + 1)], future: [step(undone)] })
  first.noteAction({
    engagementId: 'e1',
    label: 'Delete “Returns”',
    deed: { kind: 'delete-workflow', workflowId: 'w2' },
  })

  const second = await startWindow()
  const { past, future } = second.doneActions.getState()
  expect(past.map(({ label }) => label)).toEqual(['Rename Sales to Front office', 'Delete “Returns”'])
  expect(past).toEqual(first.doneActions.getState().past)
  expect(future).toEqual([])
  const placeOf = second.placesOf('w1')
  expect([placeOf(0, 'undo'), placeOf(1, 'undo'), placeOf(0, 'redo')]).toEqual([
    early,
    late + 1,
    second.AFTER,
  ])
  expect(second.tick()).toBeGreaterThan(past.at(-1)?.at ?? Infinity)
})

test('a memory that cannot be read is none', async () => {
  shared.sessionStorage.setItem('baton.done', '{"past":[{"deed":{"kind":"unheard of"}}]')
  const { doneActions } = await startWindow()
  expect(doneActions.getState()).toEqual({ past: [], future: [] })
})
