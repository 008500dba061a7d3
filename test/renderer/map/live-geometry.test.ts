import { describe, expect, test } from 'vitest'
import { mapGeometry } from '#shared/geometry/map-geometry.ts'
import type { MapGeometry } from '#shared/geometry/types.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'
import { moveNodes } from '#shared/model/edits/move-nodes.ts'
import { benchMap } from '../../bench/canvas/bench-map.ts'
import { drawFirst } from '../../../renderer/features/canvas/draw-first.ts'
import { LiveGeometry } from '../../../renderer/state/map/geometry/live-geometry.ts'

type Answer = (geometry: MapGeometry | null) => void

/** The live geometry with a thread whose answers the test gives. */
function open(count: number) {
  const { document, catalogue } = benchMap(count)
  const asked: { readonly document: WorkflowDocument; readonly answer: Answer }[] = []
  let settled = 0
  const live = new LiveGeometry({
    drawWhole: (whole) => new Promise((answer) => asked.push({ document: whole, answer })),
    drawFirst: (first, names) => drawFirst(first, names, { width: 1440, height: 900 }),
    onSettled: () => settled++,
  })
  const move = (from: WorkflowDocument, at: number) => {
    const node = from.nodes[at]
    if (node === undefined) throw new Error('no node')
    const position = { x: node.position.x + 8, y: node.position.y + 24 }
    return moveNodes(from, { moves: [{ id: node.id, position }] })
  }
  return { document, catalogue, asked, live, move, settledTimes: () => settled }
}

describe('the geometry on screen', () => {
  test('follows an edit at once, and becomes what the report prints', async () => {
    const { document, catalogue, asked, live, move, settledTimes } = open(100)
    expect(live.of(document, catalogue)).toEqual(mapGeometry(document, catalogue))
    let edited = document
    for (const at of [20, 21, 90]) edited = move(edited, at)
    const followed = live.of(edited, catalogue)
    const settling = live.settle()
    asked[0]?.answer(mapGeometry(edited, catalogue))
    await settling
    const settled = live.of(edited, catalogue)
    expect(settled).toEqual(mapGeometry(edited, catalogue))
    expect(settledTimes()).toBe(1)
    const kept = Object.keys(settled.edges).filter((id) => settled.edges[id] === followed.edges[id])
    expect(kept.length).toBeGreaterThan(document.edges.length / 2)
    await live.settle()
    expect(asked).toHaveLength(1)
  })

  test.each([50, 200])('of %i nodes is there beforehand where an edit was foreseen', (count) => {
    const { document, catalogue: names, live, move } = open(count)
    let asked = 0
    const catalogue = new Proxy(names, {
      get(target, key) {
        asked += 1
        return Reflect.get(target, key)
      },
    })
    live.of(document, catalogue)
    const plain = open(count)
    plain.live.of(document, catalogue)
    // Made anew from what the hand let go: it says the same and is not the same object.
    const [foreseen, edited] = [move(document, 20), move(document, 20)]
    live.foresee(foreseen, catalogue)
    asked = 0
    const drawn = live.of(edited, catalogue)
    expect(asked).toBe(0)
    expect(drawn).toEqual(plain.live.of(edited, catalogue))
    expect(live.isWhole(drawn)).toBe(plain.live.isWhole(plain.live.of(edited, catalogue)))
    live.foresee(move(edited, 21), catalogue)
    const other = live.of(move(edited, 22), catalogue)
    expect(other).toEqual(plain.live.of(move(edited, 22), catalogue))
  })

  test('is not taken over by what belongs to an older drawing', async () => {
    const { document, catalogue, asked, live, move, settledTimes } = open(200)
    live.of(document, catalogue)
    const [first, second] = [move(document, 20), move(move(document, 20), 21)]
    live.of(first, catalogue)
    const settling = live.settle()
    live.of(second, catalogue)
    void live.settle()
    asked[0]?.answer(mapGeometry(first, catalogue))
    await Promise.resolve()
    expect(settledTimes()).toBe(0)
    expect(asked.map((each) => each.document)).toEqual([first, second])
    asked[1]?.answer(mapGeometry(second, catalogue))
    await settling
    expect(live.of(second, catalogue)).toEqual(mapGeometry(second, catalogue))
  })

  test('is worked out here where the thread broke', async () => {
    const { document, catalogue, asked, live, move } = open(200)
    live.of(document, catalogue)
    const edited = move(document, 20)
    live.of(edited, catalogue)
    const settling = live.settle()
    asked[0]?.answer(null)
    await settling
    expect(live.of(edited, catalogue)).toEqual(mapGeometry(edited, catalogue))
  })

  test.each([200, 1000])(
    'of %i nodes begins with the edges in sight; an edit does not wait for the rest',
    async (count) => {
      const { document, catalogue, asked, live, move } = open(count)
      const first = live.of(document, catalogue)
      expect(Object.keys(first.nodes)).toHaveLength(count)
      const drawn = Object.keys(first.edges).length
      expect(drawn).toBeGreaterThan(10)
      expect(drawn).toBeLessThan(document.edges.length / 2)
      const settling = live.settle()
      const edited = move(document, 0)
      expect(Object.keys(live.of(edited, catalogue).edges)).toHaveLength(drawn)
      void live.settle()
      asked[0]?.answer(mapGeometry(document, catalogue))
      await Promise.resolve()
      asked[1]?.answer(mapGeometry(edited, catalogue))
      await settling
      expect(Object.keys(live.of(edited, catalogue).edges)).toHaveLength(document.edges.length)
    },
  )
})
