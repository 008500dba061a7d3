// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import { menuGroups } from '../../../electron/shell/menu-rows.ts'
import { commandTable, runCommand } from '../../../renderer/app/commands/command-table.ts'
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
