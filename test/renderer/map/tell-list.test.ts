import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { EngagementView, WorkflowSummary } from '#shared/model/engagement.ts'
import { engagementStore } from '../../../renderer/state/engagement-store.ts'
import { tellList } from '../../../renderer/state/map/tell-list.ts'

const listed = () => engagementStore.getState().view?.workflows ?? []
const revisions = () => listed().map(({ revision }) => revision)

function list(...revisionsNow: number[]): void {
  const workflows = revisionsNow.map((revision, index) => ({ id: `w${index}`, revision }) as WorkflowSummary)
  engagementStore.setState({ view: { workflows } as unknown as EngagementView })
}

beforeEach(() => {
  vi.useFakeTimers()
  // A page in the background draws no frames: what waits for one goes on all the same.
  vi.stubGlobal('requestAnimationFrame', () => 0)
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('what is stored is told to the list once, after it is on screen', async () => {
  list(1, 1)
  let told = 0
  const stop = engagementStore.subscribe(() => (told += 1))
  tellList('w0', { revision: 2, savedAt: 'then' })
  tellList('w0', { revision: 3, savedAt: 'now' })
  expect(told).toBe(0)
  await vi.runAllTimersAsync()
  stop()
  expect(listed()[0]).toMatchObject({ revision: 3, savedAt: 'now' })
  expect([revisions(), told]).toEqual([[3, 1], 1])
  tellList('w1', { revision: 2 })
  await vi.runAllTimersAsync()
  expect(revisions()).toEqual([3, 2])
})

test('what was read meanwhile is not overwritten with something older', async () => {
  list(1)
  tellList('w0', { revision: 2 })
  list(4)
  await vi.runAllTimersAsync()
  expect(revisions()).toEqual([4])
})
