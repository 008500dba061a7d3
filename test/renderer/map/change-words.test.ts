// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import { noAnswers } from '#shared/model/answers.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'
import { addAfter } from '#shared/model/edits/add-after.ts'
import { addNote } from '#shared/model/edits/add-note.ts'
import { connect } from '#shared/model/edits/connect.ts'
import { deleteSelection } from '#shared/model/edits/delete-selection.ts'
import { moveNodes } from '#shared/model/edits/move-nodes.ts'
import { renameNode } from '#shared/model/edits/rename-node.ts'
import { changeWords } from '../../../renderer/state/map/change-words.ts'
import { historyWords } from '../../../renderer/state/map/announce-changes.ts'
import { record, startHistory, turn } from '../../../renderer/state/map/history.ts'
import { selecting } from '../../../renderer/state/map/selection.ts'
import { node, smallDrawing } from '../../shared/model/edits/drawing.ts'

const before = smallDrawing()

function said(after: WorkflowDocument, label = 'Label'): string {
  return changeWords(before, after, label)
}

describe('what an edit did, in words', () => {
  test('a node is added after another, or stands alone', () => {
    const added = node('step', 'Book order', 'sales', 500, 48)
    expect(said(addAfter(before, { node: added, afterId: 'check', edgeId: 'x' }))).toBe(
      'Step Book order added after check.',
    )
    const unnamed = { ...node('decision', 'd', null, 900, 48), name: '' }
    expect(said({ ...before, nodes: [...before.nodes, unnamed] })).toBe('Decision added.')
    expect(said({ ...before, nodes: [...before.nodes, added, unnamed] })).toBe('2 nodes added.')
  })

  test('what is deleted is named, or counted, and can be had back', () => {
    const one = selecting({ nodeIds: ['check'] })
    expect(said(deleteSelection(before, { selection: one, healing: false }))).toBe(
      'check deleted; nothing leads to decide now, Ctrl+Z undoes it.',
    )
    const three = selecting({ nodeIds: ['check', 'decide', 'pack'] })
    expect(said(deleteSelection(before, { selection: three, healing: true }))).toBe(
      '3 nodes deleted, Ctrl+Z undoes it.',
    )
    const edge = selecting({ edgeIds: ['e1'] })
    expect(said(deleteSelection(before, { selection: edge, healing: false }))).toBe(
      '1 edge deleted, Ctrl+Z undoes it.',
    )
  })

  test('what goes along with a node that is deleted, and what nothing leads to any more, is said', () => {
    const exception = {
      id: 'x',
      kind: 'exception',
      source: 'check',
      target: 'pack',
      exception: { event: 'exception', name: 'no stock' },
    } as const
    const leadsOn = before.edges.filter((edge) => edge.target !== 'pack')
    const drawn = { ...before, edges: [...leadsOn, exception] }
    const after = deleteSelection(drawn, { selection: selecting({ nodeIds: ['check'] }), healing: true })
    expect(changeWords(drawn, after, 'Delete')).toBe(
      'check deleted with the exception path “no stock”; nothing leads to pack now, Ctrl+Z undoes it.',
    )
  })

  test('a new way and a new note say what they join', () => {
    const way = { id: 'x', source: 'check', target: 'end' } as const
    expect(said(connect(before, { ...way, kind: 'sequence' }))).toBe('check leads to end.')
    expect(said(connect(before, { ...way, kind: 'exception' }))).toBe('Exception path from check to end.')
    const note = {
      id: 'n',
      text: '',
      position: { x: 0, y: 0 },
      size: { width: 90, height: 50 },
      about: 'pack',
    }
    expect(said(addNote(before, { note }))).toBe('Note added to pack.')
  })

  test('a move into another department is told; anything else by its label', () => {
    const moves = [{ id: 'check', position: { x: 160, y: 220 } }]
    expect(said(moveNodes(before, { moves }))).toBe('check moved to another department.')
    expect(said({ ...before, looseSystemIds: ['s'] }, 'Resize lane')).toBe('Resized lane.')
    expect(said(renameNode(before, { nodeId: 'check', name: 'Check order' }))).toBe('')
  })
})

test('undoing and redoing name what was done, and fetching a stored state says nothing', () => {
  const present = { document: before, answers: noAnswers }
  const start = startHistory(present)
  const edited = record(start, { ...present, document: { ...before, looseSystemIds: ['s'] } }, 'Set systems')
  const undone = turn(edited, 'undo')
  expect(historyWords(start, edited)).toBe('Set systems.')
  expect(historyWords(edited, undone)).toBe('Undone: set systems.')
  expect(historyWords(undone, turn(undone, 'redo'))).toBe('Redone: set systems.')
  expect(historyWords(edited, { ...edited })).toBeNull()
})
