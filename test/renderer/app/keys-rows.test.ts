// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { commandTable } from '../../../renderer/app/commands/command-table.ts'
import { keySections } from '../../../renderer/app/dialogs/keys-rows.ts'

const rowsOf = (query: string) => keySections(commandTable, query).flatMap((section) => section.rows)

test('the sheet holds every command that has a key, and all its keys', () => {
  const withKeys = commandTable.filter(({ keys = [], unlisted = false }) => keys.length > 0 && !unlisted)
  expect(
    rowsOf('')
      .map((row) => row.id)
      .toSorted(),
  ).toEqual(withKeys.map((each) => each.id).toSorted())
  const redo = rowsOf('').find((row) => row.id === 'map.redo')
  expect(redo?.bindings).toEqual([
    ['Ctrl', 'Shift', 'Z'],
    ['Ctrl', 'Y'],
  ])
})

test('it is searched by words and by keys', () => {
  expect(rowsOf('UNDO').map((row) => row.id)).toEqual(['map.undo'])
  expect(rowsOf('ctrl+k').map((row) => row.id)).toEqual(['palette.open'])
  expect(rowsOf('no such thing')).toEqual([])
})

/** Keys that mean another thing where their first command does not apply, by its `when`. */
const keptApart: readonly string[] = [
  // On a selected lane, else on nodes.
  'ArrowLeft',
  'ArrowRight',
  'Alt+ArrowUp',
  'Alt+ArrowDown',
  'Alt+Shift+ArrowUp',
  'Alt+Shift+ArrowDown',
  'Escape',
  // In an engagement without workflows, else on a map.
  'Alt+KeyO',
]

/** While a case is played, keys are its own; they mean nothing of it before and after. */
const whilePlaying = commandTable.filter(({ id }) => id.startsWith('playback.') && id !== 'playback.toggle')
/** While two maps are compared, no map is open to be changed. */
const whileComparing = commandTable.filter(({ id }) => id.startsWith('compare.'))
const usually = commandTable.filter(
  (command) => !whilePlaying.includes(command) && !whileComparing.includes(command),
)

test.each([
  ['usually', usually],
  ['while a case is played', whilePlaying],
  ['while two maps are compared', whileComparing],
])('%s no two commands share a key, but where their conditions keep them apart', (_, commands) => {
  const byKey = new Map<string, string[]>()
  for (const { id, keys = [] } of commands) {
    for (const key of keys) byKey.set(key, [...(byKey.get(key) ?? []), id])
  }
  const shared = [...byKey].filter(([key, ids]) => ids.length > 1 && !keptApart.includes(key))
  expect(shared).toEqual([])
})
