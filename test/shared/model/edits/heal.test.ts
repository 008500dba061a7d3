import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emptyDocument } from '#shared/model/document.ts'
import type { FlowEdge, NodeKind, WorkflowDocument } from '#shared/model/document.ts'
import { deleteSelection } from '#shared/model/edits/delete-selection.ts'
import { checkDocument } from '#shared/model/invariants.ts'
import { edgeOf, flow, node } from './drawing.ts'

function drawing(kinds: Readonly<Record<string, NodeKind>>, edges: readonly FlowEdge[]): WorkflowDocument {
  const nodes = Object.entries(kinds).map(([id, kind], index) => node(kind, id, null, index * 200, 0))
  return { ...emptyDocument(), nodes, edges: [...edges] }
}

const way = (id: string, source: string, target: string, share: number, label = ''): FlowEdge => ({
  ...flow(id, source, target),
  probability: share,
  ...(label === '' ? {} : { label }),
})

const exception = (id: string, source: string, target: string): FlowEdge => ({
  id,
  source,
  target,
  kind: 'exception',
  exception: { event: 'exception', name: 'lost' },
  rate: { kind: 'value', value: 0.03 },
})

const without = (document: WorkflowDocument, ...nodeIds: string[]) =>
  deleteSelection(document, { selection: { nodeIds, edgeIds: [], noteIds: [] }, healing: true })

const lines = (document: WorkflowDocument) =>
  document.edges.map(({ source, target, label, probability }) =>
    [
      `${source} > ${target}`,
      label ?? '',
      probability === undefined ? '' : `${Math.round(probability * 1000) / 10}%`,
    ]
      .filter((part) => part !== '')
      .join(' '),
  )

const five = { a: 'step', ask: 'decision', x: 'step', y: 'step', z: 'step' } as const

describe('deleting and closing the gap', () => {
  test('a decision behind a step leaves its ways to the step, shares and labels with them', () => {
    const before = drawing(five, [
      flow('in', 'a', 'ask'),
      way('yes', 'ask', 'x', 0.7, 'yes'),
      way('no', 'ask', 'y', 0.3, 'no'),
    ])
    expect(lines(without(before, 'ask'))).toEqual(['a > x yes 70%', 'a > y no 30%'])
  })

  test('a decision behind a decision multiplies shares and joins labels', () => {
    const before = drawing({ ...five, first: 'decision' }, [
      way('big', 'first', 'ask', 0.4, 'large'),
      way('small', 'first', 'z', 0.6, 'small'),
      way('yes', 'ask', 'x', 0.75, 'yes'),
      way('no', 'ask', 'y', 0.25, 'no'),
    ])
    expect(lines(without(before, 'ask'))).toEqual([
      'first > x large, yes 30%',
      'first > z small 60%',
      'first > y large, no 10%',
    ])
  })

  test('two ways that come to lead to one node become one with the sum of their shares', () => {
    const before = drawing(five, [
      way('yes', 'ask', 'x', 0.8, 'yes'),
      way('no', 'ask', 'y', 0.2, 'no'),
      flow('on', 'x', 'y'),
    ])
    expect(lines(without(before, 'x'))).toEqual(['ask > y no or yes 100%'])
  })

  test('a step of rework falls out, and its share falls to the other ways in proportion', () => {
    const before = drawing(five, [
      way('good', 'ask', 'x', 0.6),
      way('late', 'ask', 'y', 0.3),
      way('bad', 'ask', 'z', 0.1),
      flow('again', 'z', 'ask'),
    ])
    expect(lines(without(before, 'z'))).toEqual(['ask > x 66.7%', 'ask > y 33.3%'])
  })

  test('a way without a share takes the rest, so nothing is scaled', () => {
    const before = drawing({ ...five, end: 'end' }, [
      way('good', 'ask', 'x', 0.6),
      flow('open', 'ask', 'y'),
      way('bad', 'ask', 'end', 0.1),
    ])
    expect(lines(without(before, 'end'))).toEqual(['ask > x 60%', 'ask > y'])
  })

  test('shares that are not known are not made up', () => {
    const before = drawing(five, [
      flow('in', 'a', 'ask'),
      flow('yes', 'ask', 'x'),
      way('no', 'ask', 'y', 0.3),
    ])
    expect(lines(without(before, 'ask'))).toEqual(['a > x', 'a > y 30%'])
  })

  test('an exception path keeps its type and rate and leads on along the likeliest way', () => {
    const before = drawing(five, [
      exception('lost', 'a', 'ask'),
      way('no', 'ask', 'y', 0.2, 'no'),
      way('yes', 'ask', 'x', 0.8, 'yes'),
    ])
    expect(edgeOf(without(before, 'ask'), 'lost')).toEqual({ ...exception('lost', 'a', 'x') })
  })

  test('an exception path that begins in the gap goes with it', () => {
    const before = drawing(five, [flow('in', 'a', 'x'), flow('out', 'x', 'z'), exception('lost', 'x', 'y')])
    expect(lines(without(before, 'x'))).toEqual(['a > z'])
  })

  test('an edge that is led on keeps its id, so that a note about it stays', () => {
    const before = drawing(five, [{ ...flow('in', 'a', 'x'), comment: 'by post' }, flow('out', 'x', 'z')])
    const note = { id: 'n', text: '', position: { x: 0, y: 0 }, size: { width: 9, height: 9 }, about: 'in' }
    const after = without({ ...before, notes: [note] }, 'x')
    expect(edgeOf(after, 'in')).toMatchObject({ target: 'z', comment: 'by post' })
    expect(after.notes).toHaveLength(1)
  })
})

const kinds: readonly NodeKind[] = ['step', 'step', 'decision', 'event', 'parallel']

/** Any graph, its decisions with shares that add up, and some of its nodes to delete. */
const graph = fc
  .record({
    nodes: fc.array(fc.constantFrom(...kinds), { minLength: 2, maxLength: 9 }),
    edges: fc.array(
      fc.record({
        from: fc.nat(),
        to: fc.nat(),
        weight: fc.integer({ min: 1, max: 9 }),
        exception: fc.boolean(),
      }),
      {
        maxLength: 18,
      },
    ),
    gone: fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
  })
  .map(({ nodes, edges, gone }) => {
    const id = (at: number) => `n${at % nodes.length}`
    const drawn = new Map<string, FlowEdge & { weight: number }>()
    for (const { from, to, weight, exception: wrong } of edges) {
      const kind = wrong && weight < 3 ? 'exception' : 'sequence'
      const key = `${id(from)} ${id(to)} ${kind}`
      if (id(from) !== id(to)) drawn.set(key, { id: key, source: id(from), target: id(to), kind, weight })
    }
    const all = [...drawn.values()]
    const shared = all.map(({ weight, ...edge }): FlowEdge => {
      const ways = all.filter((other) => other.source === edge.source && other.kind === 'sequence')
      const split = nodes[Number(edge.source.slice(1))] === 'decision' && edge.kind === 'sequence'
      const total = ways.reduce((sum, other) => sum + other.weight, 0)
      return split ? { ...edge, probability: weight / total } : edge
    })
    const names = Object.fromEntries(nodes.map((kind, at) => [`n${at}`, kind]))
    return { document: drawing(names, shared), gone: [...new Set(gone.map(id))] }
  })

/** The nodes outside the set that are come to first from a node of it, by sequence edges. */
function behind(document: WorkflowDocument, from: string, gone: readonly string[]): Set<string> {
  const [seen, found] = [new Set([from]), new Set<string>()]
  for (const at of seen) {
    for (const edge of document.edges.filter((each) => each.source === at && each.kind === 'sequence')) {
      if (gone.includes(edge.target)) seen.add(edge.target)
      else found.add(edge.target)
    }
  }
  return found
}

describe('closing gaps in any graph', () => {
  test('what was connected through what is deleted is connected afterwards', () => {
    fc.assert(
      fc.property(graph, ({ document, gone }) => {
        const after = without(document, ...gone)
        for (const edge of document.edges) {
          if (edge.kind !== 'sequence' || gone.includes(edge.source) || !gone.includes(edge.target)) continue
          for (const target of behind(document, edge.target, gone)) {
            if (target === edge.source) continue
            const led = after.edges.some((each) => each.source === edge.source && each.target === target)
            expect(led, `${edge.source} to ${target}`).toBe(true)
          }
        }
      }),
      { numRuns: 400 },
    )
  })

  test('shares that added up still do, none leaves 0 to 1, and the drawing holds', () => {
    fc.assert(
      fc.property(graph, ({ document, gone }) => {
        const after = without(document, ...gone)
        expect(checkDocument(after)).toEqual([])
        for (const { id, kind } of after.nodes) {
          const ways = after.edges.filter((edge) => edge.source === id && edge.kind === 'sequence')
          if (kind !== 'decision' || ways.length === 0 || ways.some((edge) => edge.probability === undefined))
            continue
          expect(ways.reduce((sum, edge) => sum + (edge.probability ?? 0), 0)).toBeCloseTo(1, 9)
          expect(ways.every((edge) => (edge.probability ?? 0) >= 0 && (edge.probability ?? 0) <= 1)).toBe(
            true,
          )
        }
      }),
      { numRuns: 400 },
    )
  })

  test('two nodes are never connected twice in the same way', () => {
    fc.assert(
      fc.property(graph, ({ document, gone }) => {
        const ends = without(document, ...gone).edges.map(
          ({ source, target, kind }) => `${source} ${target} ${kind}`,
        )
        expect(new Set(ends).size).toBe(ends.length)
      }),
      { numRuns: 200 },
    )
  })
})

describe('the column that a deleted step leaves', () => {
  const at = (id: string, x: number, y = 0) => node('step', id, null, x, y)
  const xs = (document: WorkflowDocument) =>
    Object.fromEntries(document.nodes.map(({ id, position }) => [id, position.x]))
  const row = (...nodes: ReturnType<typeof at>[]): WorkflowDocument => ({ ...emptyDocument(), nodes })
  const { width } = at('a', 0).size
  const pitch = width + 60

  test('is closed by what follows, however many steps go', () => {
    const before = row(...['a', 'b', 'c', 'd', 'e'].map((id, index) => at(id, index * pitch)))
    expect(xs(without(before, 'b'))).toEqual({ a: 0, c: pitch, d: 2 * pitch, e: 3 * pitch })
    expect(xs(without(before, 'b', 'c'))).toEqual({ a: 0, d: pitch, e: 2 * pitch })
    expect(xs(without(before, 'b', 'd'))).toEqual({ a: 0, c: pitch, e: 2 * pitch })
    expect(xs(without(before, 'a'))).toEqual({ b: 0, c: pitch, d: 2 * pitch, e: 3 * pitch })
    expect(xs(without(before, 'e'))).toEqual({ a: 0, b: pitch, c: 2 * pitch, d: 3 * pitch })
    const plain = { selection: { nodeIds: ['b'], edgeIds: [], noteIds: [] } }
    expect(xs(deleteSelection(before, plain))['c']).toBe(2 * pitch)
  })

  test('stays where another step or a note stands in it, and where what follows was placed by hand', () => {
    const before = row(at('a', 0), at('b', pitch), at('c', 2 * pitch))
    expect(xs(without({ ...before, nodes: [...before.nodes, at('o', pitch + 30, 200)] }, 'b'))['c']).toBe(
      2 * pitch,
    )
    const [a, b, c] = before.nodes
    if (a === undefined || b === undefined || c === undefined) throw new Error('three steps')
    expect(xs(without(row(a, b, { ...c, placed: true }), 'b'))['c']).toBe(2 * pitch)
    expect(xs(without(row({ ...a, placed: true }, b, c), 'b'))['c']).toBe(pitch)
  })

  test('is closed within its row of a wrapped flow', () => {
    const next = 6 * pitch
    const before = {
      ...row(at('a', 0), at('b', pitch), at('c', 2 * pitch), at('d', next), at('e', next + pitch)),
      wraps: [next],
    }
    const closed = without(before, 'b')
    expect(xs(closed)).toEqual({ a: 0, c: pitch, d: next, e: next + pitch })
    expect(closed.wraps).toEqual([next])
    expect(xs(without(before, 'd'))['e']).toBe(next)
  })
})
