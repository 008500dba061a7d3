import { expect, test } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { followingStore } from '../../../renderer/state/map/following-store.ts'

function follow(pace: 'now' | 'soon') {
  const leader = createStore(() => ({ count: 0 }))
  const due: (() => void)[] = []
  const follower = followingStore(
    leader,
    () => pace,
    (run) => {
      due.push(run)
      return () => due.splice(0)
    },
  )
  return { leader, due, store: follower.store, start: follower.start }
}

test('several changes within a frame are followed once, after it', () => {
  const { leader, due, store, start } = follow('soon')
  start()
  let told = 0
  store.subscribe(() => told++)
  leader.setState({ count: 1 })
  leader.setState({ count: 2 })
  expect(store.getState().count).toBe(0)
  expect(due).toHaveLength(1)
  due[0]?.()
  expect(store.getState().count).toBe(2)
  expect(told).toBe(1)
})

test('at once where somebody works in the panel', () => {
  const { leader, due, store, start } = follow('now')
  start()
  leader.setState({ count: 1 })
  expect(store.getState().count).toBe(1)
  expect(due).toEqual([])
})

test('begins with what the map says by then, and follows no more once stopped', () => {
  const { leader, due, store, start } = follow('soon')
  leader.setState({ count: 1 })
  const stop = start()
  expect(store.getState().count).toBe(1)
  leader.setState({ count: 2 })
  stop()
  expect(due).toEqual([])
  leader.setState({ count: 3 })
  expect(store.getState().count).toBe(1)
})
