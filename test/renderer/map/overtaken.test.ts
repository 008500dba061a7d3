// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Note, Parked, WorkflowDocument } from '#shared/model/document.ts'
import { addNote } from '#shared/model/edits/add-note.ts'
import { deleteSelection } from '#shared/model/edits/delete-selection.ts'
import { editNote } from '#shared/model/edits/edit-note.ts'
import { park } from '#shared/model/edits/park.ts'
import { setDocument } from '#shared/model/edits/set-document.ts'
import { updateEdge } from '#shared/model/edits/update-edge.ts'
import { updateNode } from '#shared/model/edits/update-node.ts'
import { updateStep } from '#shared/model/edits/update-step.ts'
import { updateParked } from '#shared/model/edits/update-parked.ts'
import { finishName, finishWay } from '../../../renderer/state/map/actions/finish-name.ts'
import {
  endCutShort,
  isCutShort,
  keepFigure,
  keepWords,
  typeCutShort,
} from '../../../renderer/state/map/actions/overtaken.ts'
import { finishNote } from '../../../renderer/state/map/actions/finish-note.ts'
import type { OpenMap } from '../../../renderer/state/map/create-map.ts'
import { noteElsewhere } from '../../../renderer/state/map/elsewhere.ts'
import { endHint, hintStore } from '../../../renderer/state/map/hint.ts'
import { selectDocument } from '../../../renderer/state/map/map-state.ts'
import { selecting } from '../../../renderer/state/map/selection.ts'
import type { MapSelection } from '../../../renderer/state/map/selection.ts'
import { commentOn, textOfParked } from '../../../renderer/state/map/texts.ts'
import { smallDrawing } from '../../shared/model/edits/drawing.ts'
import { openTestMap, renamed } from './fake-workbench.ts'

beforeEach(() => vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] }))
afterEach(() => {
  endHint()
  endCutShort()
  vi.useRealTimers()
})

const note: Note = { id: 'n', text: 'Old', position: { x: 0, y: 0 }, size: { width: 160, height: 40 } }

const said = () => hintStore.getState().words

function openNaming() {
  const { map } = openTestMap()
  map.edit('Draw', (document) => setDocument(document, { next: smallDrawing() }))
  const drawing = () => selectDocument(map.store.getState())
  const had = drawing().nodes.find(({ id }) => id === 'check')
  const way = drawing().edges.find(({ source }) => source === 'decide')
  if (had === undefined || way === undefined) throw new Error('The drawing has neither.')
  const name = () => drawing().nodes.find(({ id }) => id === 'check')?.name
  return { map, drawing, had, way, name }
}

/** Another window took it off the map. */
function deleteElsewhere(map: OpenMap, selected: Partial<MapSelection>): void {
  map.edit('Theirs', (document) => deleteSelection(document, { selection: selecting(selected) }))
  noteElsewhere(map.store.getState().history.present)
}

const titled = (name: string) => ({ name, systemIds: [] })

test('a name that another window gave meanwhile is replaced by what was typed, which is said, and undo brings it back', () => {
  const { map, had, name } = openNaming()
  map.rename('check')
  map.edit('Theirs', renamed('check', 'Window ONE name'))
  finishName(map, 'check', titled('Window TWO name'), 'enter', had)
  expect(name()).toBe('Window TWO name')
  expect(said()).toBe('Another window had named it “Window ONE name” meanwhile; undo brings that back.')
  map.undo()
  expect(name()).toBe('Window ONE name')
})

test('nothing is said where nothing was replaced', () => {
  const { map, had, name } = openNaming()
  finishName(map, 'check', titled('Mine'), 'enter', had)
  expect(said()).toBe('')
  map.edit('Theirs', renamed('check', 'Theirs'))
  finishName(map, 'check', null, 'enter', had)
  expect([name(), said()]).toEqual(['Theirs', ''])
  finishName(map, 'check', titled('Theirs'), 'enter', had)
  expect(said()).toBe('')
})

test('what another window wrote on an edge meanwhile is told, too', () => {
  const { map, way } = openNaming()
  const write = (label: string) => ({ edgeId: way.id, patch: { label, probability: 0.5 } })
  map.edit('Theirs', (document) => updateEdge(document, write('theirs')))
  finishWay(map, way.id, write('mine').patch, 'enter', way)
  expect(said()).toBe('Another window had labelled it “theirs 50 %” meanwhile; undo brings that back.')
})

test('a step deleted elsewhere while it is named is told with what was typed, and keys are swallowed a while', () => {
  const { map, drawing, had } = openNaming()
  map.rename('check')
  deleteElsewhere(map, { nodeIds: ['check'] })
  const theirs = drawing()
  finishName(map, 'check', titled('Check the order'), 'away', had)
  expect(drawing()).toBe(theirs)
  expect(map.store.getState().renaming).toBeNull()
  expect(said()).toBe('Another window deleted this step. “Check the order”, which you typed, was not kept.')
  vi.advanceTimersByTime(2900)
  expect(isCutShort()).toBe(true)
  typeCutShort('p')
  vi.advanceTimersByTime(900)
  expect(isCutShort()).toBe(true)
  vi.advanceTimersByTime(200)
  expect(isCutShort()).toBe(false)
})

test.each(['Enter', 'Escape'])('%s ends the swallowing of keys', (key) => {
  const { map, had } = openNaming()
  deleteElsewhere(map, { nodeIds: ['check'] })
  finishName(map, 'check', null, 'away', had)
  expect([said(), isCutShort()]).toEqual(['Another window deleted this step.', true])
  typeCutShort(key)
  expect(isCutShort()).toBe(false)
})

test('the text of a note, a parked item, a comment: all are told alike', () => {
  const { map, drawing, had } = openNaming()
  const item: Parked = { id: 'p', kind: 'question', text: 'Who pays?' }
  map.edit('Set', (document) => park(addNote(document, { note }), { item }))
  const rewrite = (text: string) =>
    map.edit('Write note', (document) => editNote(document, { noteId: 'n', text }))
  rewrite('Theirs, which is long\nand goes on over a second line to more than anybody reads')
  finishNote(map, 'n', 'Mine', 'enter', 'Old')
  expect(drawing().notes[0]?.text).toBe('Mine')
  expect(said()).toBe(
    'Another window had written “Theirs, which is long and goes on over a second line to more…” meanwhile; undo brings that back.',
  )

  const change = (text: string) => () =>
    map.edit('Change', (document) => updateParked(document, { itemId: 'p', patch: { text } }))
  change('Who pays them?')()
  keepWords(map, textOfParked(item), item.text, 'Who pays me?', change('Who pays me?'))
  expect(said()).toBe('Another window had changed it to “Who pays them?” meanwhile; undo brings that back.')
  expect(drawing().parked[0]?.text).toBe('Who pays me?')

  const comment = (text: string) => () =>
    map.edit('Comment', (document) => updateNode(document, { nodeId: 'check', patch: { comment: text } }))
  keepWords(map, commentOn(had), 'As it was', 'Mine', comment('Mine'))
  expect(said()).toBe('Another window had taken the comment away meanwhile; undo brings that back.')
})

test('a note that is only looked at while another window writes it is left as that wrote it', () => {
  const { map, drawing } = openNaming()
  map.edit('Set', (document) => addNote(document, { note }))
  map.edit('Theirs', (document) => editNote(document, { noteId: 'n', text: 'Theirs' }))
  finishNote(map, 'n', 'Old', 'enter', 'Old')
  expect([drawing().notes[0]?.text, said()]).toEqual(['Theirs', ''])
  deleteElsewhere(map, { noteIds: ['n'] })
  finishNote(map, 'n', 'Mine', 'away', 'Old')
  expect(said()).toBe('Another window deleted this note. “Mine”, which you typed, was not kept.')
})

test('what somebody deletes here is not told as done in another window', () => {
  const { map, had } = openNaming()
  map.rename('check')
  map.edit('Delete', (document) =>
    deleteSelection(document, { selection: selecting({ nodeIds: ['check'] }) }),
  )
  finishName(map, 'check', titled('Check the order'), 'away', had)
  expect([said(), isCutShort()]).toEqual(['“Check the order”, which you typed, went with the step.', false])
  expect(map.store.getState().renaming).toBeNull()
})

test('a figure that another window set meanwhile is told, and so is one of a step that is gone', () => {
  const { map, drawing } = openNaming()
  const subject = {
    what: 'step',
    isThere: ({ nodes }: WorkflowDocument) => nodes.some(({ id }) => id === 'check'),
  }
  const minutes = (likely: number) => () =>
    map.edit('Set handling time', (document) =>
      updateStep(document, {
        nodeIds: ['check'],
        patch: { characteristics: { minutes: { low: likely, likely, high: likely } } },
      }),
    )
  minutes(4)()
  keepFigure(map, subject, { had: '4', shown: '4', typed: '5' }, minutes(5))
  expect(said()).toBe('')
  minutes(12)()
  keepFigure(map, subject, { had: '5', shown: '12', typed: 'about five' }, () => {})
  expect(said()).toBe('')
  keepFigure(map, subject, { had: '5', shown: '12', typed: '6' }, minutes(6))
  expect(said()).toBe('Another window had set it to “12” meanwhile; undo brings that back.')
  map.undo()
  expect(drawing().nodes.find(({ id }) => id === 'check')).toMatchObject({
    characteristics: { minutes: { likely: 12 } },
  })
  deleteElsewhere(map, { nodeIds: ['check'] })
  const theirs = drawing()
  keepFigure(map, subject, { had: '12', shown: '12', typed: '7' }, minutes(7))
  expect(said()).toBe('Another window deleted this step. “7”, which you typed, was not kept.')
  expect(drawing()).toBe(theirs)
})
