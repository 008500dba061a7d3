import { beforeEach, describe, expect, test } from 'vitest'
import type { WorkbenchEvent } from '#shared/contract/events.ts'
import { createPresence } from '../../electron/workbench/presence.ts'
import type { PresenceBoard, WindowPlace } from '../../electron/workbench/presence.ts'

let events: WorkbenchEvent[]
let published: readonly WindowPlace[]
let elsewhere: readonly WindowPlace[]
const board: PresenceBoard = {
  publish: (places) => void (published = places),
  touch: () => {},
  read: () => elsewhere,
}
const now = () => new Date('2026-11-22T14:00:00.000Z')
const since = '2026-11-22T14:00:00.000Z'

const start = () => createPresence({ door: 'browser', board, emit: (event) => events.push(event), now })

beforeEach(() => {
  events = []
  published = []
  elsewhere = []
})

describe('which windows show a workflow', () => {
  test('each is told of the others, and not of itself', () => {
    const presence = start()
    presence.show('one', 'w')
    presence.show('two', 'w')
    presence.show('three', 'other')
    expect(presence.others('w', 'one')).toEqual([{ door: 'browser', since }])
    expect(presence.others('w', 'two')).toHaveLength(1)
    expect(presence.others('other', 'three')).toEqual([])
    expect(published.map(({ windowId }) => windowId)).toEqual(['one', 'two', 'three'])
  })

  test('saying the same again is no news, so that asking never goes round in circles', () => {
    const presence = start()
    presence.show('one', 'w')
    presence.show('one', 'w')
    expect(events).toEqual([{ kind: 'presence-changed' }])
  })

  test('a window that goes elsewhere, closes or crashes is gone at once', () => {
    const presence = start()
    for (const windowId of ['one', 'two', 'three']) presence.show(windowId, 'w')
    presence.show('one', null)
    presence.gone('two')
    presence.gone('two')
    expect(presence.others('w', 'mine')).toHaveLength(1)
    expect(events).toHaveLength(5)
    presence.allGone()
    expect(published).toEqual([])
  })

  test('those of other processes count, and their coming and going is told', () => {
    const presence = start()
    presence.look()
    presence.show('one', 'w')
    elsewhere = [{ windowId: 'app', workflowId: 'w', door: 'electron', since }]
    presence.look()
    presence.look()
    expect(events).toHaveLength(2)
    expect(presence.others('w', 'one')).toEqual([{ door: 'electron', since }])
    elsewhere = []
    presence.look()
    expect(presence.others('w', 'one')).toEqual([])
    expect(events).toHaveLength(3)
  })
})
