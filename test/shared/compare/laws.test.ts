import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { withNewIds } from '#shared/clip/new-ids.ts'
import { compareMaps } from '#shared/compare/compare-maps.ts'
import type { ComparedMap } from '#shared/compare/types.ts'
import { noAnswers } from '#shared/model/answers.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'
import { renameEntries } from '#shared/model/rename-entries.ts'
import { anyDocument } from '../../helpers/document-arbitrary.ts'
import { randomDocument, randomEdits } from '../model/edits/random-edits.ts'

const entries = (ids: readonly string[], prefix = '') =>
  ids.map((id) => ({ id: `${prefix}${id}`, name: `Name of ${id}` }))
const departmentIds = ['dep-a', 'dep-b', 'dep-c', 'dep-d', 'd1', 'd2', 'd3']
const systemIds = ['sys-0', 'sys-1', 'sys-2', 'sys-3', 'sys-4', 's1', 's2', 's3']
const catalogue = { departments: entries(departmentIds), systems: entries(systemIds) }
const side = (document: WorkflowDocument): ComparedMap => ({ document, catalogue, answers: noAnswers })

const either = fc.oneof(randomDocument, anyDocument)

/** The same drawing as another engagement would hold it after a paste: other ids throughout. */
function elsewhere(document: WorkflowDocument): ComparedMap {
  let made = 0
  const there = (ids: readonly string[]) => new Map(ids.map((id) => [id, `there-${id}`]))
  const renamed = renameEntries(document, there(departmentIds), there(systemIds))
  return {
    document: withNewIds(renamed, () => `made-${made++}`),
    catalogue: { departments: entries(departmentIds, 'there-'), systems: entries(systemIds, 'there-') },
    answers: noAnswers,
  }
}

test.prop([either])('a map has no difference from itself', (document) => {
  const { differences, marks } = compareMaps(side(document), side(document))
  expect(differences).toEqual([])
  expect(marks.before.size + marks.after.size).toBe(0)
})

test.prop([randomDocument])('nor from a copy of it under other ids', (document) => {
  expect(compareMaps(side(document), elsewhere(document)).differences).toEqual([])
})

test.prop([either, either])(
  'what is kept and added makes the map after, what is kept and removed the map before',
  (before, after) => {
    const { marks, matched } = compareMaps(side(before), side(after))
    for (const [things, then, now] of [
      [matched.nodes, before.nodes, after.nodes],
      [matched.edges, before.edges, after.edges],
    ] as const) {
      const kept = new Set(things.values())
      expect(kept.size).toBe(things.size)
      const removed = then.filter(({ id }) => marks.before.get(id) === 'removed').map(({ id }) => id)
      const added = now.filter(({ id }) => marks.after.get(id) === 'added').map(({ id }) => id)
      expect([...things.keys(), ...removed].toSorted()).toEqual(then.map(({ id }) => id).toSorted())
      expect([...kept, ...added].toSorted()).toEqual(now.map(({ id }) => id).toSorted())
    }
  },
)

test.prop([either, either])(
  'every difference has an id of its own and a place that exists',
  (before, after) => {
    const { differences } = compareMaps(side(before), side(after))
    expect(new Set(differences.map(({ id }) => id)).size).toBe(differences.length)
    for (const difference of differences) {
      for (const [spot, document] of [
        [difference.before, before],
        [difference.after, after],
      ] as const) {
        const ids = new Set([...document.nodes, ...document.edges].map(({ id }) => id))
        expect([...spot.nodeIds, ...spot.edgeIds].filter((id) => !ids.has(id))).toEqual([])
      }
      expect(difference.title).not.toBe('')
    }
  },
)

test.prop([randomDocument, randomEdits])('a node keeps its own id whatever is edited', (document, edits) => {
  const base = withOwnIds(document)
  const edited = edits.reduce((current, edit) => edit(current), base)
  const { matched } = compareMaps(side(base), side(edited))
  const there = new Set(edited.nodes.map(({ id }) => id))
  for (const { id } of base.nodes) {
    if (there.has(id)) expect(matched.nodes.get(id)).toBe(id)
  }
})

/** Ids as Baton makes them: unique in the world, so that the same id is the same node. */
function withOwnIds(document: WorkflowDocument): WorkflowDocument {
  let made = 0
  return withNewIds(document, () => `00000000-0000-4000-8000-${String(made++).padStart(12, '0')}`)
}
