import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { geometryAfterEdit } from '#shared/geometry/after-edit/geometry-after-edit.ts'
import { mapGeometry } from '#shared/geometry/map-geometry.ts'
import type { MapGeometry } from '#shared/geometry/types.ts'
import { layoutDocument } from '#shared/layout/layout-document.ts'
import { createNode } from '#shared/model/create-node.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'
import { addAfter } from '#shared/model/edits/add-after.ts'
import { connect } from '#shared/model/edits/connect.ts'
import { deleteSelection } from '#shared/model/edits/delete-selection.ts'
import { moveNodes } from '#shared/model/edits/move-nodes.ts'
import { renameNode } from '#shared/model/edits/rename-node.ts'
import { updateEdge } from '#shared/model/edits/update-edge.ts'
import { benchMap } from '../../../bench/canvas/bench-map.ts'
import { anyDocument } from '../../layout/random-document.ts'
import { randomEdits, type Edit } from '../../model/edits/random-edits.ts'
import { judge } from '../judge-geometry.ts'

const nothing = { departments: [], systems: [] }

/** Applies one edit after the other, each geometry made from the one before. */
function follow(
  first: WorkflowDocument,
  edits: readonly Edit[],
  look: (document: WorkflowDocument, drawn: MapGeometry) => void,
) {
  let document = first
  let geometry = mapGeometry(document, nothing)
  for (const edit of edits) {
    const next = edit(document)
    geometry =
      geometryAfterEdit({ document, catalogue: nothing, geometry }, next, nothing) ??
      mapGeometry(next, nothing)
    document = next
    look(document, geometry)
  }
}

/** What does not depend on which way was found: what there is, where nodes and lanes stand, what is written. */
function facts({ nodes, edges, lanes, notes, messages }: MapGeometry) {
  return {
    nodes: Object.fromEntries(
      Object.entries(nodes).map(([id, { label, ...rest }]) => [id, { ...rest, label: label?.lines }]),
    ),
    edges: Object.fromEntries(
      Object.entries(edges).map(([id, { kind, label }]) => [id, { kind, label: label?.lines }]),
    ),
    lanes: lanes.map(({ departmentId, name, box, shaded }) => ({
      departmentId,
      name,
      shaded,
      y: box.y,
      height: box.height,
    })),
    notes: Object.keys(notes).toSorted(),
    messages: Object.keys(messages).toSorted(),
  }
}

describe('the geometry after any sequence of edits', () => {
  test('shows what the geometry of the whole map shows, drawn at right angles from border to border', () => {
    fc.assert(
      fc.property(randomEdits, (edits) => {
        follow({ ...mapOf([]) }, edits, (document, geometry) => {
          const whole = mapGeometry(document, nothing)
          expect(facts(geometry)).toEqual(facts(whole))
          const flaws = judge(document, geometry)
          expect(flaws.crooked).toEqual([])
          expect(flaws.offTheBorder).toEqual(judge(document, whole).offTheBorder)
          const { bounds } = geometry
          for (const { points } of Object.values(geometry.edges)) {
            for (const { x, y } of points) {
              expect(x >= bounds.x && x <= bounds.x + bounds.width).toBe(true)
              expect(y >= bounds.y && y <= bounds.y + bounds.height).toBe(true)
            }
          }
        })
      }),
      { numRuns: 60 },
    )
  })
})

function mapOf(nodes: WorkflowDocument['nodes']): WorkflowDocument {
  return {
    schemaVersion: 1,
    lanes: [],
    nodes,
    edges: [],
    messages: [],
    notes: [],
    parked: [],
    looseSystemIds: [],
  }
}

/** An edit as people make it on a map that was laid out: it puts nothing onto anything else. */
const tidyEdit = fc.record({
  what: fc.nat(4),
  one: fc.nat(999),
  two: fc.nat(999),
  by: fc.integer({ min: -3, max: 3 }),
})
type TidyEdit = typeof tidyEdit extends fc.Arbitrary<infer T> ? T : never

function tidyEditOf({ what, one, two, by }: TidyEdit, index: number): Edit {
  const at = (list: readonly { readonly id: string }[], place: number) => list[place % list.length]?.id ?? ''
  return (document) => {
    const { nodes, edges } = document
    if (nodes.length < 2) return document
    const node = nodes[one % nodes.length]
    const position = { x: (node?.position.x ?? 0) + by * 2, y: (node?.position.y ?? 0) + by }
    const [edgeId, id] = [`fresh-${index}`, `new-${index}`]
    const edits: WorkflowDocument[] = [
      moveNodes(document, { moves: [{ id: at(nodes, one), position }] }),
      renameNode(document, { nodeId: at(nodes, one), name: `Name ${two}` }),
      connect(document, { id: edgeId, source: at(nodes, one), target: at(nodes, two), kind: 'sequence' }),
      deleteSelection(document, {
        selection: { nodeIds: [], edgeIds: [at(edges, two)], noteIds: [] },
        healing: false,
      }),
      updateEdge(document, {
        edgeId: at(edges, one),
        patch: { label: `way ${two}`, probability: (two % 100) / 100 },
      }),
      addAfter(document, { node: createNode('step', { id }), afterId: at(nodes, one), edgeId }),
    ]
    return edits[what] ?? document
  }
}

describe('the geometry after edits of a map that was laid out', () => {
  test('leads no edge through a node where the whole map’s geometry leads none', () => {
    const edits = fc.array(tidyEdit, { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(anyDocument(14), edits, (drawn, seeds) => {
        const document = layoutDocument(drawn)
        follow(document, seeds.map(tidyEditOf), (next, geometry) => {
          const [flaws, whole] = [judge(next, geometry), judge(next, mapGeometry(next, nothing))]
          expect(flaws.crooked).toEqual([])
          if (whole.throughNodes.length === 0) expect(flaws.throughNodes).toEqual([])
          if (whole.offTheBorder.length === 0) expect(flaws.offTheBorder).toEqual([])
        })
      }),
      { numRuns: 80 },
    )
  })
})

describe('an edit of a large map', () => {
  const { document, catalogue } = benchMap(500)
  const geometry = mapGeometry(document, catalogue)
  const before = { document, catalogue, geometry }
  const after = (next: WorkflowDocument) => {
    const drawn = geometryAfterEdit(before, next, catalogue)
    if (drawn === null) throw new Error('too much changed')
    return drawn
  }
  const changed = (one: Readonly<Record<string, unknown>>, other: Readonly<Record<string, unknown>>) =>
    Object.keys(one).filter((id) => one[id] !== other[id])
  const node = document.nodes[120]
  if (node === undefined) throw new Error('no node')

  test('leaves everything else the same object', () => {
    const named = after(renameNode(document, { nodeId: node.id, name: 'Check order' }))
    expect(changed(named.nodes, geometry.nodes)).toEqual([node.id])
    expect(named.edges).toBe(geometry.edges)
    expect(named.lanes).toBe(geometry.lanes)
    expect(named.notes).toBe(geometry.notes)
    expect(named.bounds).toBe(geometry.bounds)
  })

  test('moves the edges of a node that moved, and what makes way for it', () => {
    const { x, y } = node.position
    const moved = after(moveNodes(document, { moves: [{ id: node.id, position: { x: x + 16, y: y + 8 } }] }))
    const own = document.edges.filter(({ source, target }) => [source, target].includes(node.id))
    const others = changed(moved.edges, geometry.edges)
    for (const { id } of own) expect(others).toContain(id)
    expect(others.length).toBeLessThan(own.length + 6)
    expect(changed(moved.nodes, geometry.nodes).length).toBeLessThan(4)
  })

  test('gives a renamed department and system their names, and leaves the rest', () => {
    const [system, ...systems] = catalogue.systems
    const [department, ...departments] = catalogue.departments
    if (system === undefined || department === undefined) throw new Error('no names')
    const renamed = {
      departments: [{ ...department, name: 'Front desk' }, ...departments],
      systems: [{ ...system, name: 'Ledger' }, ...systems],
    }
    const drawn = geometryAfterEdit(before, document, renamed)
    expect(drawn).toEqual(mapGeometry(document, renamed))
    const users = document.nodes.filter((each) => each.kind === 'step' && each.systemIds.includes(system.id))
    expect(changed(drawn?.nodes ?? {}, geometry.nodes).toSorted()).toEqual(
      users.map(({ id }) => id).toSorted(),
    )
  })

  test('takes edges along whose two ends went the same way', () => {
    const piece = document.nodes.filter(({ id }) => id.startsWith('p9-'))
    const moves = piece.map(({ id, position: { x, y } }) => ({ id, position: { x: x + 40, y } }))
    const moved = after(moveNodes(document, { moves }))
    const inner = document.edges.filter(
      ({ source, target }) => source.startsWith('p9-') && target.startsWith('p9-'),
    )
    for (const { id } of inner) {
      const points = geometry.edges[id]?.points.map((point) => ({ x: point.x + 40, y: point.y }))
      expect(moved.edges[id]?.points).toEqual(points)
    }
  })

  test('is left to the whole map’s geometry where most of it changed', () => {
    const moves = document.nodes.map(({ id, position: { x, y } }, index) => ({
      id,
      position: { x: x + (index % 3), y },
    }))
    expect(geometryAfterEdit(before, moveNodes(document, { moves }), catalogue)).toBeNull()
  })
})
