import { afterEach, describe, expect, test, vi } from 'vitest'
import { failure, success } from '#shared/lib/result.ts'
import { engagementStore } from '../../../renderer/state/engagement-store.ts'
import { selectDocument } from '../../../renderer/state/map/map-state.ts'
import { doneActions, noteAction } from '../../../renderer/state/undo/done-actions.ts'
import { BEFORE } from '../../../renderer/state/undo/order.ts'
import { undoAction } from '../../../renderer/state/undo/turn-action.ts'
import { turnDeed } from '../../../renderer/state/undo/turn-deed.ts'
import { nextOf, turnLatest } from '../../../renderer/state/undo/turn-latest.ts'
import { doing } from '../../../renderer/state/undo/under-way.ts'
import { openTestMap, withStep } from '../map/fake-workbench.ts'

vi.mock('../../../renderer/state/undo/turn-deed.ts', () => ({ turnDeed: vi.fn() }))

/** A department whose name is told by these actions. */
function department(first: string) {
  let name = first
  vi.mocked(turnDeed).mockImplementation(({ deed }, direction) => {
    if (deed.kind === 'rename-entry') name = direction === 'undo' ? deed.before : deed.now
    return Promise.resolve(success(null))
  })
  return {
    name: () => name,
    rename(to: string, engagementId = 'e1') {
      const before = name
      name = to
      return noteAction({ engagementId, label: `Rename ${before} to ${to}`, deed: renamed(before, to) })
    },
  }
}

function renamed(before: string, now: string) {
  return { kind: 'rename-entry', entry: 'department', id: 'sales', before, now } as const
}

function setUp() {
  engagementStore.setState({ openId: 'e1' })
  const { map } = openTestMap()
  const nodes = () => selectDocument(map.store.getState()).nodes.map((node) => node.id)
  return { map, nodes, sales: department('Sales') }
}

afterEach(() => {
  engagementStore.setState({ openId: null })
  doneActions.setState({ past: [], future: [] })
})

describe('undo of what was done last', () => {
  test('goes through edits of the map and renamed departments in their order, and back again', async () => {
    const { map, nodes, sales } = setUp()
    map.edit('Add a', withStep('a'))
    sales.rename('Front office')
    map.edit('Add b', withStep('b'))
    sales.rename('Reception')

    const seen = [[nodes().length, sales.name()]]
    for (const direction of ['undo', 'undo', 'undo', 'undo', 'redo', 'redo', 'redo', 'redo'] as const) {
      await turnLatest(map, direction)
      seen.push([nodes().length, sales.name()])
    }
    const down = [
      [3, 'Reception'],
      [3, 'Front office'],
      [2, 'Front office'],
      [2, 'Sales'],
      [1, 'Sales'],
    ]
    expect(seen).toEqual([...down, ...down.slice(0, -1).toReversed()])
    expect(nextOf(map, 'redo')).toBeNull()
  })

  test('waits for what is still being done to the engagement, and takes that back', async () => {
    const { map, nodes, sales } = setUp()
    map.edit('Add a', withStep('a'))
    const answer = Promise.withResolvers<null>()
    const renaming = doing(answer.promise.then(() => sales.rename('Reception')))
    const undoing = turnLatest(map, 'undo')
    answer.resolve(null)
    await Promise.all([renaming, undoing])
    expect(sales.name()).toBe('Sales')
    expect(nodes()).toEqual(['first', 'a'])
  })

  test('goes on with the map where what was being done to the engagement failed', async () => {
    const { map, nodes } = setUp()
    map.edit('Add a', withStep('a'))
    const failing = doing(Promise.reject(new Error('no answer')))
    const undoing = turnLatest(map, 'undo')
    await expect(failing).rejects.toThrow('no answer')
    await undoing
    expect(nodes()).toEqual(['first'])
  })

  test('presses while a rename is on its way are taken in their order', async () => {
    const { map, nodes, sales } = setUp()
    map.edit('Add a', withStep('a'))
    map.edit('Add b', withStep('b'))
    sales.rename('Reception')
    await Promise.all([turnLatest(map, 'undo'), turnLatest(map, 'undo'), turnLatest(map, 'undo')])
    expect(sales.name()).toBe('Sales')
    expect(nodes()).toEqual(['first'])
  })

  test('whatever is done ends the way forward to what was undone before it', async () => {
    const { map, sales } = setUp()
    sales.rename('Reception')
    await turnLatest(map, 'undo')
    map.edit('Add a', withStep('a'))
    expect(nextOf(map, 'redo')).toBeNull()
    await turnLatest(map, 'undo')
    sales.rename('Front office')
    expect(nextOf(map, 'redo')).toBeNull()
  })

  test('a step from before the window looked is redone, unless something was done since', async () => {
    const { map, nodes, sales } = setUp()
    map.edit('Add a', withStep('a'))
    const { history } = map.store.getState()
    const past = history.past.map((step) => ({ ...step, at: BEFORE }))
    map.store.setState({ history: { ...history, past } })
    sales.rename('Reception')
    for (const direction of ['undo', 'undo', 'redo', 'redo'] as const) await turnLatest(map, direction)
    expect([nodes(), sales.name()]).toEqual([['first', 'a'], 'Reception'])
    await turnLatest(map, 'undo')
    await turnLatest(map, 'undo')
    expect(nextOf(map, 'redo')).toMatchObject({ kind: 'step', label: 'Add a' })
    sales.rename('Front office')
    expect(nextOf(map, 'redo')).toBeNull()
  })

  test('what was taken back by its message is not taken back again by the key', async () => {
    const { map, nodes, sales } = setUp()
    map.edit('Add a', withStep('a'))
    const done = sales.rename('Reception')
    await undoAction(done)
    await undoAction(done)
    expect(nextOf(map, 'undo')).toMatchObject({ kind: 'step', label: 'Add a' })
    expect(nextOf(map, 'redo')).toMatchObject({ kind: 'action' })
    expect(nodes()).toEqual(['first', 'a'])
  })

  test('one that fails says why and does not bar the way to what is behind it', async () => {
    const { map } = setUp()
    map.edit('Add a', withStep('a'))
    vi.mocked(turnDeed).mockResolvedValueOnce(failure('refused', 'Another department has that name now.'))
    const deed = renamed('Sales', 'Reception')
    noteAction({ engagementId: 'e1', label: 'Rename Sales to Reception', deed })
    expect(await turnLatest(map, 'undo')).toMatchObject({ message: 'Another department has that name now.' })
    expect(nextOf(map, 'undo')).toMatchObject({ kind: 'step' })
    expect(nextOf(map, 'redo')).toBeNull()
  })

  test('another engagement, and a locked map, keep what they have', async () => {
    const { map, sales } = setUp()
    sales.rename('Reception', 'e2')
    expect(nextOf(map, 'undo')).toBeNull()
    sales.rename('Front office')
    map.lock('A case is played.')
    await turnLatest(map, 'undo')
    expect(sales.name()).toBe('Front office')
    expect(nextOf(null, 'undo')).toMatchObject({ kind: 'action', label: 'Rename Reception to Front office' })
  })
})
