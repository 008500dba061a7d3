// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest'
import { failure } from '#shared/lib/result.ts'
import { call } from '../../../renderer/bridge/call.ts'
import { engagementStore } from '../../../renderer/state/engagement-store.ts'
import { askAhead } from '../../../renderer/state/map/ask-ahead.ts'
import { askedAhead } from '../../../renderer/state/map/asked-ahead.ts'
import { navigate, openMap } from '../../../renderer/state/route-store.ts'

vi.mock('../../../renderer/bridge/call.ts', () => ({ call: vi.fn(), onEvent: () => () => {} }))

const asked = vi.mocked(call)
const answer = () => Promise.resolve(failure('not-found', 'gone'))

beforeEach(() => {
  asked.mockReset()
  asked.mockImplementation(answer as typeof call)
  navigate({ kind: 'start' })
  engagementStore.setState({ openId: 'e', view: null, failure: null })
  return askAhead()
})

test('the map that the address names is asked for once, and its answer taken once', async () => {
  openMap('e', 'w')
  openMap('e', 'w')
  expect(asked.mock.calls).toEqual([['workflow.open', { workflowId: 'w' }]])
  expect(askedAhead('other')).toBeNull()
  expect(await askedAhead('w')).toMatchObject({ ok: false, code: 'not-found' })
  expect(askedAhead('w')).toBeNull()
})

test('an answer that nobody took is not kept: it may be out of date by then', async () => {
  openMap('e', 'w')
  await new Promise((resolve) => setTimeout(resolve))
  expect(askedAhead('w')).toBeNull()
})

test('nothing is asked for other screens, nor before the engagement is open', () => {
  navigate({ kind: 'engagement', engagementId: 'e', screen: 'matrix', workflowId: null })
  openMap('other', 'w')
  expect(asked).not.toHaveBeenCalled()
})
