// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import { menuGroups } from '../../../electron/shell/menu-rows.ts'
import { commandTable, runCommand } from '../../../renderer/app/commands/command-table.ts'
import { offerFinder } from '../../../renderer/app/palette/offers.ts'
import { keyCaps } from '../../../renderer/app/commands/key-words.ts'

const ids = commandTable.map((command) => command.id)

describe('the command table', () => {
  test('names every command once', () => {
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  })

  test('holds every command of the application menu', () => {
    const inMenu = menuGroups.flatMap((group) =>
      group.rows.flatMap((row) => (row.kind === 'command' ? row.id : [])),
    )
    expect(inMenu.filter((id) => !ids.includes(id))).toEqual([])
  })

  test('does nothing for an unknown command, or one that does not apply here', () => {
    expect(runCommand('nothing.such')).toBe(false)
    expect(runCommand('workflow.rename')).toBe(false)
  })
})

test.each([
  'playback',
  'parking lot',
  'restore point',
  'outline',
  'steps table',
  'template',
  'workshop mode',
  'tidy',
  'scenario',
  'compare',
  'history',
  'rubric',
  'exception path',
  'ways out',
  'projector',
])('the word of the guide “%s” finds what can be done', (words) => {
  // Without those that are there only while a case is played.
  const always = commandTable.filter(
    ({ id, unlisted }) => unlisted !== true && !/^playback\.(?!toggle)/u.test(id),
  )
  const offers = always.map((command) => ({ command, here: true, reason: null }))
  expect(offerFinder(offers)(words, [])).not.toEqual([])
})

describe('the caps of a key', () => {
  test.each([
    ['$mod+Shift+z', ['Ctrl', 'Shift', 'Z']],
    ['Alt+Digit1', ['Alt', '1']],
    ['[Shift]+?', ['?']],
    ['Alt+PageUp', ['Alt', 'Page ↑']],
    ['f', ['F']],
    ['Enter', ['Enter']],
  ])('%s', (binding, caps) => {
    expect(keyCaps(binding)).toEqual(caps)
  })
})
