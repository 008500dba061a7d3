import { beforeEach, expect, test, vi } from 'vitest'
import { success } from '#shared/lib/result.ts'
import { call } from '../../../renderer/bridge/call.ts'
import { engagementStore } from '../../../renderer/state/engagement-store.ts'
import { turnDeed } from '../../../renderer/state/undo/turn-deed.ts'

vi.mock('../../../renderer/bridge/call.ts', () => ({ call: vi.fn(), onEvent: () => () => {} }))
vi.mock('../../../renderer/state/workflow-removal.ts', () => ({ takeAway: vi.fn(), bringBack: vi.fn() }))

const deed = { kind: 'rename-entry', entry: 'department', id: 'd1', before: 'Sales', now: 'Front' } as const
const action = { engagementId: 'e1', deed }

function called(name: string) {
  const catalogue = { departments: [{ id: 'd1', name }], systems: [] }
  engagementStore.setState({ openId: 'e1', view: { catalogue, workflows: [] } as never })
  return catalogue
}

beforeEach(() => {
  vi.mocked(call).mockReset()
})

test('a rename is taken back, and done again, by the name that it had', async () => {
  vi.mocked(call).mockResolvedValue(success(called('Front')))
  await turnDeed(action, 'undo')
  called('Sales')
  await turnDeed(action, 'redo')
  expect(vi.mocked(call).mock.calls.map(([, input]) => input)).toMatchObject([
    { id: 'd1', name: 'Sales' },
    { id: 'd1', name: 'Front' },
  ])
})

test('a name that somebody has changed since stays, and that is said', async () => {
  called('Reception')
  expect(await turnDeed(action, 'undo')).toMatchObject({
    ok: false,
    message: 'It was called “Front” then and is called “Reception” now, so it keeps that name.',
  })
  expect(call).not.toHaveBeenCalled()
})
