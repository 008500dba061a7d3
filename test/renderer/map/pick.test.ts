// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest'
import type { OpenMap } from '../../../renderer/state/map/create-map.ts'
import { pick } from '../../../renderer/state/map/actions/pick.ts'
import type { Tapped } from '../../../renderer/state/map/actions/pick.ts'
import { selectDocument } from '../../../renderer/state/map/map-state.ts'
import { pickingStore, startPicking } from '../../../renderer/state/map/picking.ts'
import type { Picking } from '../../../renderer/state/map/picking.ts'
import { selecting } from '../../../renderer/state/map/selection.ts'
import { smallDrawing } from '../../shared/model/edits/drawing.ts'
import { openTestMap } from './fake-workbench.ts'

let map: OpenMap
beforeEach(() => {
  map = openTestMap().map
  map.edit('Draw', () => smallDrawing())
})

const ground: Tapped = { kind: 'ground', id: '', at: { x: 700, y: 40 } }
const node = (id: string): Tapped => ({ kind: 'node', id, at: { x: 0, y: 0 } })

function tap(picking: Picking, tapped: Tapped) {
  startPicking(picking)
  return pick(map, picking, tapped)
}

const waits = () => pickingStore.getState().picking !== null
const edgesOf = () =>
  selectDocument(map.store.getState()).edges.map(({ source, target, kind }) => [source, target, kind])

describe('connecting by tapping', () => {
  test('a node is led to, and the taps are over', () => {
    expect(tap({ kind: 'connect', sourceId: 'check', edgeKind: 'exception' }, node('pack')).ok).toBe(true)
    expect(edgesOf()).toContainEqual(['check', 'pack', 'exception'])
    expect(waits()).toBe(false)
  })

  test('free ground makes a new step there', () => {
    tap({ kind: 'connect', sourceId: 'check', edgeKind: 'sequence' }, ground)
    const added = selectDocument(map.store.getState()).nodes.at(-1)
    expect(added).toMatchObject({ kind: 'step', departmentId: 'sales' })
    expect(edgesOf()).toContainEqual(['check', added?.id, 'sequence'])
  })

  test('what may not be led to is refused in words, and a better tap awaited', () => {
    const refused = tap({ kind: 'connect', sourceId: 'check', edgeKind: 'sequence' }, node('start'))
    expect(refused.ok).toBe(false)
    expect(waits()).toBe(true)
  })
})

test('either end of an edge is taken to another node; the edge itself is not in the way', () => {
  tap({ kind: 'reconnect', edgeId: 'e2', end: 'target' }, node('pack'))
  expect(edgesOf()).toContainEqual(['check', 'pack', 'sequence'])
  tap({ kind: 'reconnect', edgeId: 'e2', end: 'source' }, node('decide'))
  // The other edge from there already leads to the same node.
  expect(waits()).toBe(true)
  expect(tap({ kind: 'reconnect', edgeId: 'e2', end: 'target' }, ground).ok).toBe(false)
})

test('what is selected moves so that its middle comes to the place, as one', () => {
  map.select(selecting({ nodeIds: ['start', 'check'] }))
  const before = selectDocument(map.store.getState()).nodes.map((each) => each.position)
  tap({ kind: 'move' }, { kind: 'ground', id: '', at: { x: 600, y: 240 } })
  const after = selectDocument(map.store.getState()).nodes
  const [dx, dy] = [0, 1].map((at) => (after[at]?.position.x ?? 0) - (before[at]?.x ?? 0))
  expect(dx).toBe(dy)
  expect(dx).toBeGreaterThan(100)
  expect(after[0]?.departmentId).toBe('stock')
  expect(after[2]?.position).toEqual(before[2])
})

test('a node without edges that is moved onto an edge goes between its ends', () => {
  map.edit('Take out', (document) => ({
    ...document,
    edges: document.edges.filter(({ source, target }) => source !== 'pack' && target !== 'pack'),
  }))
  const before = selectDocument(map.store.getState()).edges.find(({ id }) => id === 'e1')
  map.select(selecting({ nodeIds: ['pack'] }))
  tap({ kind: 'move' }, { kind: 'edge', id: 'e1', at: { x: 200, y: 80 } })
  expect(edgesOf()).toContainEqual([before?.source, 'pack', 'sequence'])
  expect(edgesOf()).toContainEqual(['pack', before?.target, 'sequence'])
  expect(waits()).toBe(false)
})

test('taps add to the selection and take out of it; free ground changes nothing', () => {
  for (const tapped of [
    node('start'),
    node('check'),
    node('start'),
    { ...node('e1'), kind: 'edge' as const },
    ground,
  ])
    tap({ kind: 'select' }, tapped)
  expect(map.store.getState().selection).toMatchObject({ nodeIds: ['check'], edgeIds: ['e1'], noteIds: [] })
  expect(waits()).toBe(true)
})
