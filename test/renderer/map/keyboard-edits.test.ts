// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import type { WorkflowDocument } from '#shared/model/document.ts'
import { setDocument } from '#shared/model/edits/set-document.ts'
import { addKind } from '../../../renderer/state/map/actions/add.ts'
import { leadToNew, sayOfEdge } from '../../../renderer/state/map/actions/connect.ts'
import { dropName, finishName } from '../../../renderer/state/map/actions/finish-name.ts'
import { setWays } from '../../../renderer/state/map/actions/set-ways.ts'
import { readWays } from '../../../renderer/state/map/actions/typed-ways.ts'
import { walk } from '../../../renderer/state/map/actions/walk.ts'
import { selectDocument } from '../../../renderer/state/map/map-state.ts'
import { selecting } from '../../../renderer/state/map/selection.ts'
import { smallDrawing } from '../../shared/model/edits/drawing.ts'
import { openTestMap } from './fake-workbench.ts'

function openDrawing() {
  const { map } = openTestMap()
  map.edit('Draw', (document) => setDocument(document, { next: smallDrawing() }))
  const drawing = () => selectDocument(map.store.getState())
  const select = (...nodeIds: string[]) => map.select(selecting({ nodeIds }))
  const past = () => map.store.getState().history.past.length
  return { map, drawing, select, past }
}

const waysOf = ({ edges, nodes }: WorkflowDocument, source: string) =>
  edges
    .filter((edge) => edge.source === source)
    .map(({ target, label, probability, kind }) => ({
      to: nodes.find((node) => node.id === target)?.name,
      label,
      probability,
      kind,
    }))

describe('appending', () => {
  test('with name, department and label is one undo', () => {
    const { map, drawing, select, past } = openDrawing()
    const before = drawing()
    const steps = past()
    select('decide')
    addKind(map, 'step')
    const [added = ''] = map.store.getState().selection.nodeIds
    finishName(map, added, { name: 'Refuse', departmentId: 'stock', systemIds: ['crm'] }, 'on')
    const renaming = map.store.getState().renaming ?? ''
    expect(drawing().edges.find((edge) => edge.id === renaming)).toMatchObject({ target: added })
    sayOfEdge(map, renaming, { label: 'no', probability: 0.2 })
    expect(past()).toBe(steps + 1)
    expect(waysOf(drawing(), 'decide')).toContainEqual({
      to: 'Refuse',
      label: 'no',
      probability: 0.2,
      kind: 'sequence',
    })
    // The lane it would have stood in without the department has not grown for it.
    expect(drawing().lanes[0]).toBe(before.lanes[0])
    map.undo()
    expect(drawing()).toBe(before)
  })

  test('after several leads from all of them, from an end stands alone', () => {
    const { map, drawing, select } = openDrawing()
    select('check', 'pack')
    addKind(map, 'step')
    const [joined = ''] = map.store.getState().selection.nodeIds
    expect(drawing().edges.filter((edge) => edge.target === joined)).toHaveLength(2)
    select('end')
    addKind(map, 'step')
    const [alone = ''] = map.store.getState().selection.nodeIds
    expect(drawing().edges.filter((edge) => edge.target === alone)).toEqual([])
    expect(drawing().nodes.find((node) => node.id === alone)?.departmentId).toBe('stock')
  })

  test('dropped leaves nothing, but only while nothing else was done', () => {
    const { map, drawing, select } = openDrawing()
    const before = drawing()
    select('check')
    addKind(map, 'step')
    const [added = ''] = map.store.getState().selection.nodeIds
    dropName(map, added)
    expect(drawing()).toBe(before)
    expect(map.store.getState().selection.nodeIds).toEqual(['check'])
    addKind(map, 'step')
    const [kept = ''] = map.store.getState().selection.nodeIds
    finishName(map, kept, null, 'enter')
    map.rename(kept)
    dropName(map, kept)
    expect(drawing().nodes.map((node) => node.id)).toContain(kept)
  })

  test('an exception path to a new step is one undo with what goes wrong', () => {
    const { map, drawing, past } = openDrawing()
    const steps = past()
    const edge = leadToNew(map, 'check', { name: 'Call back', systemIds: [] }, 'exception')
    const exception = { event: 'exception', name: 'no answer' }
    if (edge.ok) sayOfEdge(map, edge.value, { exception, rate: { kind: 'value', value: 0.03 } })
    expect(past()).toBe(steps + 1)
    expect(drawing().edges.at(-1)).toMatchObject({ kind: 'exception', exception, rate: { value: 0.03 } })
    expect(leadToNew(map, 'end', { name: 'More', systemIds: [] }, 'exception').ok).toBe(false)
  })
})

describe('all ways out at once', () => {
  test('says what the drawn ways say, draws more, leads to nodes by name', () => {
    const { map, drawing, past } = openDrawing()
    const steps = past()
    const unnamed = setWays(map, 'decide', readWays('yes 80% / no -> END / unclear 5% -> Ask / odd'))
    expect(past()).toBe(steps + 1)
    expect(waysOf(drawing(), 'decide')).toEqual([
      { to: 'pack', label: 'yes', probability: 0.8, kind: 'sequence' },
      { to: 'end', label: 'no', probability: undefined, kind: 'sequence' },
      { to: 'Ask', label: 'unclear', probability: 0.05, kind: 'sequence' },
      { to: '', label: 'odd', probability: undefined, kind: 'sequence' },
    ])
    expect(map.store.getState().selection.nodeIds).toEqual([unnamed])
  })

  test('leads a drawn way elsewhere, and leaves ways that are not named', () => {
    const { map, drawing } = openDrawing()
    setWays(map, 'decide', readWays('yes -> end'))
    expect(waysOf(drawing(), 'decide')).toMatchObject([{ to: 'end', label: 'yes' }])
    setWays(map, 'decide', [])
    expect(waysOf(drawing(), 'decide')).toMatchObject([{ to: 'end', label: 'yes' }])
  })
})

describe('walking on the open map', () => {
  test('begins at the first start, remembers the fork, and extends the selection and takes it back', () => {
    const { map } = openDrawing()
    const at = () => map.store.getState().selection.nodeIds
    walk(map, 'next')
    expect(at()).toEqual(['start'])
    setWays(map, 'decide', readWays('yes 80% / no'))
    map.select(selecting({ nodeIds: ['decide'] }))
    walk(map, 'next')
    expect(at()).toEqual(['pack'])
    walk(map, 'up')
    expect(at()).not.toEqual(['pack'])
    walk(map, 'previous')
    walk(map, 'next', { extend: true })
    expect(at()).toEqual(['decide', 'pack'])
    walk(map, 'previous', { extend: true })
    expect(at()).toEqual(['decide'])
  })
})
