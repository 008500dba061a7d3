import { describe, expect, test } from 'vitest'
import type { Catalogue, CatalogueKind } from '#shared/model/catalogue.ts'
import { renameNode } from '#shared/model/edits/rename-node.ts'
import { createSession } from '../../../../renderer/features/outline/session/create-session.ts'
import { idsOnLine, linesOf } from '../../../../renderer/features/outline/session/lines.ts'
import { undoLabel } from '../../../../renderer/state/map/history.ts'
import { selectDocument } from '../../../../renderer/state/map/map-state.ts'
import { openTestMap } from '../../map/fake-workbench.ts'

function openSession() {
  const { map } = openTestMap()
  let catalogue: Catalogue = { departments: [], systems: [] }
  const session = createSession(map, {
    catalogue: () => catalogue,
    ensure(kind: CatalogueKind, name: string) {
      const entry = { id: `${kind}-${name}`, name }
      const field = kind === 'department' ? 'departments' : 'systems'
      catalogue = { ...catalogue, [field]: [...catalogue[field], entry] }
      session.followCatalogue()
      return entry
    },
  })
  session.follow()
  const text = () => session.store.getState().outline.lines.map((line) => line.raw)
  const names = () => selectDocument(map.store.getState()).nodes.map((node) => node.name)
  return { map, session, text, names }
}

describe('a text beside a map', () => {
  test('what is typed on one line is one step of the history, until the caret was elsewhere', () => {
    const { map, session, names, text } = openSession()
    session.type(['first', 'Pa'], 1)
    session.type(['first', 'Pack'], 1)
    expect([names(), undoLabel(map.store.getState().history)]).toEqual([['first', 'Pack'], 'Write “Pa”'])
    session.endEntry()
    session.type(['first', 'Pack goods'], 1)
    map.undo()
    expect([names(), text()]).toEqual([
      ['first', 'Pack'],
      ['first', 'Pack'],
    ])
    map.undo()
    expect([names(), text()]).toEqual([['first'], ['first']])
    map.redo()
    map.redo()
    expect([names(), text()]).toEqual([
      ['first', 'Pack goods'],
      ['first', 'Pack goods'],
    ])
  })

  test('undo leaves nothing of a line that could not be read while it was typed', () => {
    const { map, session, text } = openSession()
    for (const line of ['(', '(sta', '(start) Go', '(start) Go ahead']) session.type(['first', line], 1)
    map.undo()
    expect(text()).toEqual(['first'])
    map.redo()
    expect(text()).toEqual(['first', '(start) Go ahead'])
  })

  test('a line that never came to the map is taken back before what did, and brought again', () => {
    const { map, session, text, names } = openSession()
    const turn = (by: 'undo' | 'redo') => session.turnText(by) || map[by]()
    session.type(['first', 'Pack'], 1)
    session.type(['first', 'Pack', 'Ship [W'], 2)
    expect(session.store.getState().outline.problems.has(2)).toBe(true)
    turn('undo')
    expect([text(), names()]).toEqual([
      ['first', 'Pack'],
      ['first', 'Pack'],
    ])
    turn('undo')
    expect([text(), names()]).toEqual([['first'], ['first']])
    turn('redo')
    turn('redo')
    expect([text(), names()]).toEqual([
      ['first', 'Pack', 'Ship [W'],
      ['first', 'Pack'],
    ])
    expect(session.turnText('redo')).toBe(false)
    turn('undo')
    expect(text()).toEqual(['first', 'Pack'])
  })

  test('what is typed behind several pasted lines is a step of its own', () => {
    const { map, session, text } = openSession()
    session.type(['first', 'Pack', 'Ship', 'Send'], 3)
    session.type(['first', 'Pack', 'Ship', 'Send off'], 3)
    map.undo()
    expect(text()).toEqual(['first', 'Pack', 'Ship', 'Send'])
    map.undo()
    expect(text()).toEqual(['first'])
  })

  test('undo brings back the text as it was typed, with lines that could not be read', () => {
    const { map, session, text } = openSession()
    session.type(['first', '', 'Pack [CRM'], 2)
    session.type(['first', '', 'Pack [CRM', 'Ship   it'], 3)
    session.type(['first', '', 'Pack [CRM', 'Ship   it', 'Send'], 4)
    map.undo()
    expect(text()).toEqual(['first', '', 'Pack [CRM', 'Ship   it'])
    map.redo()
    expect(text()).toEqual(['first', '', 'Pack [CRM', 'Ship   it', 'Send'])
  })

  test('a new department waits until its line is left, and joins the step of the history', () => {
    const { map, session } = openSession()
    session.type(['first', 'Legal: Sign [Vault]'], 1)
    session.settleNames(1)
    const departments = () => selectDocument(map.store.getState()).nodes.map((node) => node.departmentId)
    expect(departments()).toEqual([null, null])
    session.settleNames(2)
    expect(departments()).toEqual([null, 'department-Legal'])
    expect(session.store.getState().outline.missing).toEqual([])
    map.undo()
    expect(selectDocument(map.store.getState()).nodes).toHaveLength(1)
  })

  test('drawing changes the text, and a line knows what it stands for', () => {
    const { map, session, text } = openSession()
    session.type(['first', 'OK?', '- yes → first', 'Pack'], 3)
    map.edit('Name', (document) => renameNode(document, { nodeId: 'first', name: 'Check' }))
    expect(text()).toEqual(['Check', 'OK?', '- yes → Check', 'Pack'])
    const { outline } = session.store.getState()
    expect(idsOnLine(outline, 0)).toEqual({ nodeIds: ['first'] })
    const way = idsOnLine(outline, 2)
    expect(linesOf(outline, { nodeIds: ['first'], edgeIds: [], noteIds: [], laneId: null, ...way })).toEqual([
      0, 2,
    ])
  })
})
