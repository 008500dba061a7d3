import { describe, expect, test } from 'vitest'
import { createNode } from '#shared/model/create-node.ts'
import { emptyDocument } from '#shared/model/document.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'
import { deleteSelection } from '#shared/model/edits/delete-selection.ts'
import { selectDocument } from '../../../renderer/state/map/map-state.ts'
import { deleteSelected } from '../../../renderer/state/map/actions/change.ts'
import { neighbourOfGone, selectionAfterTurn } from '../../../renderer/state/map/select-after-turn.ts'
import { nothingSelected, selecting } from '../../../renderer/state/map/selection.ts'
import { openTestMap } from './fake-workbench.ts'

/** a → b → c, with a note about b. */
const chain: WorkflowDocument = {
  ...emptyDocument(),
  nodes: ['a', 'b', 'c'].map((id) => createNode('step', { id, name: id })),
  edges: [
    { id: 'ab', source: 'a', target: 'b', kind: 'sequence' },
    { id: 'bc', source: 'b', target: 'c', kind: 'sequence' },
  ],
  notes: [{ id: 'n', text: 'why', position: { x: 0, y: 0 }, size: { width: 184, height: 56 }, about: 'c' }],
}

const without = (...ids: string[]) =>
  deleteSelection(chain, { selection: { nodeIds: ids, edgeIds: ids, noteIds: ids } })

const one = (nodeId: string) => selecting({ nodeIds: [nodeId] })

describe('after undo or redo', () => {
  test('what came back is selected', () => {
    expect(selectionAfterTurn(without('b'), chain, one('a'))).toEqual(one('b'))
    expect(selectionAfterTurn(without('n'), chain, one('a'))).toEqual(selecting({ noteIds: ['n'] }))
    expect(selectionAfterTurn(without('ab'), chain, nothingSelected)).toEqual(selecting({ edgeIds: ['ab'] }))
    expect(selectionAfterTurn(without('ab'), chain, one('a'))).toEqual(selecting({ edgeIds: ['ab'] }))
  })

  test('a whole map that came back is not, and nobody who had nothing selected is led anywhere', () => {
    const nothing = emptyDocument()
    expect(selectionAfterTurn(nothing, chain, nothingSelected)).toEqual(nothingSelected)
    expect(selectionAfterTurn(chain, without('c'), nothingSelected)).toEqual(nothingSelected)
  })

  test('what was selected stays so where nothing came back', () => {
    const healed = deleteSelection(chain, { selection: one('b'), healing: true })
    expect(selectionAfterTurn(chain, healed, one('c'))).toEqual(one('c'))
  })

  test('one goes on at the neighbour of what went, also where the gap was closed', () => {
    const healed = deleteSelection(chain, { selection: one('b'), healing: true })
    expect(selectionAfterTurn(chain, without('c'), one('c'))).toEqual(one('b'))
    expect(selectionAfterTurn(chain, healed, one('b'))).toEqual(one('a'))
  })
})

describe('the neighbour of what was deleted', () => {
  test('is what led to it, else what it led to, else what a note was about', () => {
    expect(neighbourOfGone(chain, without('b'))).toEqual(one('a'))
    expect(neighbourOfGone(chain, without('a'))).toEqual(one('b'))
    expect(neighbourOfGone(chain, without('bc'))).toEqual(one('b'))
    expect(neighbourOfGone(chain, without('n'))).toEqual(one('c'))
    expect(neighbourOfGone(chain, without('a', 'b', 'c'))).toEqual(nothingSelected)
  })

  test('is selected by deleting, what was deleted by undoing that, and the neighbour again by redoing', () => {
    const { map } = openTestMap()
    map.edit('Draw', () => chain)
    map.select(one('b'))
    deleteSelected(map, true)
    expect(map.store.getState().selection).toEqual(one('a'))
    map.undo()
    expect(map.store.getState().selection).toEqual(one('b'))
    map.redo()
    expect(map.store.getState().selection).toEqual(one('a'))
    expect(selectDocument(map.store.getState()).nodes).toHaveLength(2)
  })
})
