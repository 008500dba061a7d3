// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import type { WorkflowDocument } from '#shared/model/document.ts'
import { setDocument } from '#shared/model/edits/set-document.ts'
import { addKind, insertAfter } from '../../../renderer/state/map/actions/add.ts'
import { leadToNew, sayOfEdge } from '../../../renderer/state/map/actions/connect.ts'
import { dropName, finishName } from '../../../renderer/state/map/actions/finish-name.ts'
import { endCutShort, isCutShort } from '../../../renderer/state/map/actions/overtaken.ts'
import { setWays } from '../../../renderer/state/map/actions/set-ways.ts'
import { readWays } from '../../../renderer/state/map/actions/typed-ways.ts'
import { walk } from '../../../renderer/state/map/actions/walk.ts'
import { hasWalkedTo, leaveEdge, walkToEdge } from '../../../renderer/state/map/actions/walk-edges.ts'
import { changeWords } from '../../../renderer/state/map/change-words.ts'
import { hintStore } from '../../../renderer/state/map/hint.ts'
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

describe('a new department among the ways out', () => {
  const typed = 'yes -> Pay room: Settle total loss'
  const made = (accepted?: ReadonlySet<string>) => {
    const { map, drawing } = openDrawing()
    setWays(map, 'decide', readWays(typed), accepted)
    return drawing().nodes.at(-1)
  }

  test('is one once it was accepted, and part of the name until then', () => {
    expect(made()).toMatchObject({ name: 'Pay room: Settle total loss' })
    expect(made(new Set(['pay room']))).toMatchObject({ name: 'Settle total loss' })
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

describe('walking along edges', () => {
  const drawn = () => {
    const { map, drawing, select } = openDrawing()
    setWays(map, 'decide', readWays('yes 20% / no 80% -> Refuse / unclear'))
    const ends = () => {
      const [edgeId] = map.store.getState().selection.edgeIds
      const edge = drawing().edges.find((each) => each.id === edgeId)
      return edge === undefined ? null : `${edge.source} ${edge.label ?? ''}`.trim()
    }
    return { map, select, ends, at: () => map.store.getState().selection.nodeIds }
  }

  test('takes the likeliest way first, then the others in a circle', () => {
    const { map, select, ends } = drawn()
    select('decide')
    walkToEdge(map)
    expect(ends()).toBe('decide no')
    expect(hasWalkedTo(map)).toBe(true)
    const seen = [1, 2, 3].map(() => {
      walkToEdge(map)
      return ends()
    })
    expect(seen.toSorted()).toEqual(['decide no', 'decide unclear', 'decide yes'])
    expect(seen.at(-1)).toBe('decide no')
  })

  test('goes to the ways above and below, on to the target, back to the source', () => {
    const { map, select, ends, at } = drawn()
    select('decide')
    walkToEdge(map)
    walk(map, 'down')
    const below = ends()
    expect(below).not.toBe('decide no')
    walk(map, 'up')
    expect(ends()).toBe('decide no')
    walk(map, 'down', { extend: true })
    expect(map.store.getState().selection.edgeIds).toHaveLength(2)
    walk(map, 'previous')
    expect(at()).toEqual(['decide'])
    select('check')
    walkToEdge(map)
    walk(map, 'next')
    expect(at()).toEqual(['decide'])
    select('check')
    walkToEdge(map)
    leaveEdge(map)
    expect(at()).toEqual(['check'])
  })

  test('says so where nothing leads on, and where there is one way only', () => {
    const { map, select } = drawn()
    select('end')
    walkToEdge(map)
    expect(hintStore.getState().words).toMatch(/^No edge leads on from an end/)
    select('check')
    walkToEdge(map)
    walkToEdge(map)
    expect(hintStore.getState().words).toMatch(/^No other way leads on\. N puts a step/)
  })
})

describe('putting a step into the flow', () => {
  const into = ({ edges }: WorkflowDocument, id: string) =>
    edges.filter((edge) => edge.target === id).map((edge) => edge.source)

  test('goes between a node and what it leads to, and typing on stays in the flow', () => {
    const { map, drawing, select } = openDrawing()
    select('check')
    insertAfter(map, 'step')
    const [first = ''] = map.store.getState().selection.nodeIds
    expect([into(drawing(), first), into(drawing(), 'decide')]).toEqual([['check'], [first]])
    finishName(map, first, { name: 'First', systemIds: [] }, 'append')
    const [second = ''] = map.store.getState().selection.nodeIds
    expect([into(drawing(), second), into(drawing(), 'decide')]).toEqual([[first], [second]])
  })

  test('with a department in its line keeps its edges: nothing is told as deleted', () => {
    const { map, drawing, select } = openDrawing()
    const start = drawing()
    select('check')
    insertAfter(map, 'step')
    const added = drawing()
    const [first = ''] = map.store.getState().selection.nodeIds
    finishName(map, first, { name: 'First', departmentId: 'stock', systemIds: [] }, 'enter')
    expect(drawing().edges.map(({ id }) => id)).toEqual(added.edges.map(({ id }) => id))
    expect(changeWords(start, added, 'Add step')).toMatch(/^Step added after check\.$/)
    expect(changeWords(added, drawing(), 'Name First')).toBe('')
    const [edge = ''] = added.edges.map(({ id }) => id)
    map.select(selecting({ edgeIds: [edge] }))
    addKind(map, 'step')
    const onEdge = drawing()
    const [second = ''] = map.store.getState().selection.nodeIds
    finishName(map, second, { name: 'Second', departmentId: 'stock', systemIds: [] }, 'enter')
    expect(drawing().edges.map(({ id }) => id)).toEqual(onEdge.edges.map(({ id }) => id))
  })

  test('of many selected, as after an import, the last leads on; where none is the one, a name typed at once is no command', () => {
    const { map, drawing } = openDrawing()
    const all = drawing().nodes.map(({ id }) => id)
    const last = drawing().nodes.filter(({ id }) => !drawing().edges.some(({ source }) => source === id))
    map.select(selecting({ nodeIds: all }))
    const before = drawing()
    insertAfter(map, 'step')
    expect([drawing(), isCutShort()]).toEqual([before, true])
    expect(hintStore.getState().words).toMatch(/^Select one step/)
    endCutShort()
    addKind(map, 'step')
    const [added = ''] = map.store.getState().selection.nodeIds
    const open = last.filter(({ kind }) => kind !== 'end').map(({ id }) => id)
    expect(into(drawing(), added).toSorted()).toEqual(open.toSorted())
    expect(open.length).toBeLessThan(all.length)
  })

  test('appends where nothing leads on, and asks which way where several do', () => {
    const { map, drawing, select } = openDrawing()
    setWays(map, 'decide', readWays('yes / no'))
    const before = drawing()
    select('decide')
    insertAfter(map, 'step')
    expect(drawing()).toBe(before)
    expect(hintStore.getState().words).toMatch(/^2 ways lead on: J goes to one/)
  })

  test('a further way out of a step is told, with the key that would have put it into the flow', () => {
    const { map, select } = openDrawing()
    select('check')
    addKind(map, 'step')
    expect(hintStore.getState().words).toMatch(/^Another way on from check\. Esc, then Shift\+N/)
    const [added = ''] = map.store.getState().selection.nodeIds
    dropName(map, added)
    expect(hintStore.getState().words).toBe('')
    select('decide')
    addKind(map, 'step')
    expect(hintStore.getState().words).toBe('')
  })
})
