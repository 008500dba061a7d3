import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import type { WorkflowDocument } from '#shared/model/document.ts'
import { checkDocument } from '#shared/model/invariants.ts'
import { readClip, writeClip } from '#shared/clip/clip.ts'
import type { Clip } from '#shared/clip/clip.ts'
import { copySelection } from '#shared/clip/copy-selection.ts'
import { pasteClip } from '#shared/clip/paste-clip.ts'
import type { PastePlan } from '#shared/clip/paste-clip.ts'
import { randomDocument } from '../model/edits/random-edits.ts'

const entries = (ids: readonly string[]) => ids.map((id) => ({ id, name: `Name of ${id}` }))
const catalogue = {
  departments: entries(['dep-a', 'dep-b', 'dep-c', 'dep-d']),
  systems: entries(['sys-0', 'sys-1', 'sys-2', 'sys-3', 'sys-4']),
}

/** A drawing, and every other of its nodes and notes or all of them. */
const copied = fc
  .record({ document: randomDocument, every: fc.integer({ min: 1, max: 3 }), from: fc.nat({ max: 2 }) })
  .map(({ document, every, from }) => {
    const some = <T>(list: readonly T[]) => list.filter((_, index) => (index + from) % every === 0)
    const nodeIds = some(document.nodes).map(({ id }) => id)
    const noteIds = some(document.notes).map(({ id }) => id)
    return { document, clip: copySelection(document, catalogue, { nodeIds, noteIds, laneId: null }) }
  })
  .filter((made): made is { document: WorkflowDocument; clip: Clip } => made.clip !== null)

const place = fc.record({
  left: fc.integer({ min: -400, max: 2000 }),
  pointer: fc.option(
    fc.record({ x: fc.integer({ min: -100, max: 900 }), y: fc.integer({ min: -100, max: 900 }) }),
    { nil: undefined },
  ),
  /** The ids by which another engagement knows the same names. */
  elsewhere: fc.boolean(),
})
type Place = typeof place extends fc.Arbitrary<infer T> ? T : never

function planFor({ left, pointer, elsewhere }: Place): PastePlan {
  let count = 0
  const here = (id: string) => (elsewhere ? `there-${id}` : id)
  return {
    departments: new Map(catalogue.departments.map(({ id }) => [id, here(id)])),
    systems: new Map(catalogue.systems.map(({ id }) => [id, here(id)])),
    left,
    ...(pointer === undefined ? {} : { pointer }),
    home: null,
    newId: () => `new-${count++}`,
  }
}

/** What a drawing says, whatever the ids and places: nodes and edges with their ends by position in the list. */
function graphOf({ nodes, edges, notes, parked, messages }: WorkflowDocument, name: (id: string) => string) {
  const at = new Map(nodes.map((node, index) => [node.id, index]))
  const things = new Map([...nodes, ...edges, ...messages].map((item, index) => [item.id, index]))
  const about = (id: string | undefined) => (id === undefined ? null : things.get(id))
  return {
    nodes: nodes.map(({ id: _, position: __, departmentId, ...node }) => ({
      ...node,
      departmentId: departmentId === null ? null : name(departmentId),
      ...(node.kind === 'step' ? { systemIds: node.systemIds.map(name) } : {}),
    })),
    edges: edges.map(({ id: _, source, target, ...edge }) => [at.get(source), at.get(target), edge]),
    notes: notes.map((note) => [note.text, about(note.about)]),
    parked: parked.map(({ id: _, about: on, ...item }) => [item, about(on)]),
  }
}

const sameName = (id: string) => id.replace('there-', '')

describe('copying', () => {
  test.prop([copied])('makes a sound drawing that survives the clipboard', ({ clip }) => {
    expect(checkDocument(clip.document)).toEqual([])
    expect(readClip(writeClip(clip))).toEqual(clip)
  })

  test.prop([copied])('takes exactly the edges between what is copied', ({ document, clip }) => {
    const ids = new Set(clip.document.nodes.map(({ id }) => id))
    const between = document.edges.filter((edge) => ids.has(edge.source) && ids.has(edge.target))
    expect(clip.document.edges).toEqual(between)
  })
})

describe('pasting', () => {
  test.prop([copied, randomDocument, place])(
    'adds the same graph, and nothing else',
    ({ clip }, target, where) => {
      const { document, nodeIds, noteIds } = pasteClip(target, clip, planFor(where))
      const isNew = ({ id }: { readonly id: string }) => id.startsWith('new-')
      const part = {
        ...document,
        nodes: nodeIds.flatMap((id) => document.nodes.find((node) => node.id === id) ?? []),
        edges: document.edges.filter(isNew),
        messages: document.messages.filter(isNew),
        notes: document.notes.filter(isNew),
        parked: document.parked.filter(isNew),
      }
      expect(graphOf(part, sameName)).toEqual(graphOf(clip.document, sameName))
      expect(noteIds).toHaveLength(clip.document.notes.length)
      expect(document.nodes).toHaveLength(target.nodes.length + clip.document.nodes.length)
      expect(document.edges).toHaveLength(target.edges.length + clip.document.edges.length)
      expect(document.edges.slice(0, target.edges.length)).toEqual(target.edges)
    },
  )

  test.prop([copied, randomDocument, place])(
    'leaves a sound drawing in which nothing pasted covers what was there',
    ({ clip }, target, where) => {
      const { document, nodeIds } = pasteClip(target, clip, planFor(where))
      expect(checkDocument(document)).toEqual([])
      const pasted = new Set(nodeIds)
      const others = document.nodes.filter((node) => !pasted.has(node.id))
      for (const node of document.nodes.filter(({ id }) => pasted.has(id))) {
        for (const other of others) {
          const apart =
            node.position.x + node.size.width <= other.position.x ||
            other.position.x + other.size.width <= node.position.x ||
            node.position.y + node.size.height <= other.position.y ||
            other.position.y + other.size.height <= node.position.y
          expect(apart, `${node.id} and ${other.id}`).toBe(true)
        }
      }
    },
  )

  test.prop([copied, place])('twice gives two copies apart from each other', ({ document, clip }, where) => {
    const once = pasteClip(document, clip, planFor(where))
    let count = 0
    const again = { ...planFor(where), newId: () => `again-${count++}` }
    const twice = pasteClip(once.document, clip, again)
    expect(checkDocument(twice.document)).toEqual([])
    expect(twice.document.nodes).toHaveLength(document.nodes.length + 2 * clip.document.nodes.length)
  })
})
