import { existsSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openPresenceBoard } from '../../electron/door/presence-board.ts'
import { tempFolder } from '../helpers/temp-workbench.ts'

const place = {
  windowId: 'one',
  workflowId: 'w',
  door: 'browser' as const,
  since: '2026-11-22T14:00:00.000Z',
}

let folder: ReturnType<typeof tempFolder>
beforeEach(() => {
  folder = tempFolder()
})
afterEach(() => folder.remove())

const files = () =>
  readdirSync(join(folder.path, 'presence')).map((name) => join(folder.path, 'presence', name))

test('processes read of each other’s windows, not of their own, and no longer than they are there', () => {
  const [mine, theirs] = [openPresenceBoard(folder.path), openPresenceBoard(folder.path)]
  expect(mine.read()).toEqual([])
  theirs.publish([place])
  expect(mine.read()).toEqual([place])
  expect(theirs.read()).toEqual([])
  theirs.publish([])
  expect(mine.read()).toEqual([])
  theirs.publish([place])
  theirs.close()
  expect(files()).toEqual([])
})

test('a process that was killed is gone after some seconds, and its file is cleared away', () => {
  const [mine, killed] = [openPresenceBoard(folder.path), openPresenceBoard(folder.path)]
  killed.publish([place])
  const [file = ''] = files()
  const before = new Date(Date.now() - 11_000)
  utimesSync(file, before, before)
  expect(mine.read()).toEqual([place])
  killed.touch()
  const long = new Date(Date.now() - 13_000)
  utimesSync(file, long, long)
  expect(mine.read()).toEqual([])
  expect(files()).toEqual([])
})

test('a file that is no such thing, and a folder that cannot be written, do no harm', () => {
  const board = openPresenceBoard(folder.path)
  openPresenceBoard(folder.path).publish([place])
  const [file = ''] = files()
  writeFileSync(file, '{"half')
  expect(board.read()).toEqual([])
  const nowhere = openPresenceBoard(join(folder.path, 'baton.txt'))
  writeFileSync(join(folder.path, 'baton.txt'), 'a file where a folder should be')
  nowhere.publish([place])
  nowhere.touch()
  expect(nowhere.read()).toEqual([])
  nowhere.close()
  expect(existsSync(file)).toBe(true)
})
