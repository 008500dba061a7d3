// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import { createNode } from '#shared/model/create-node.ts'
import { emptyDocument } from '#shared/model/document.ts'
import type { HitKind, SearchHit } from '#shared/model/search.ts'
import { excerpt } from '../../../renderer/app/palette/excerpt.ts'
import { foundWords, searchedWords } from '../../../renderer/app/palette/found-words.ts'
import { placesOf } from '../../../renderer/state/map/go-to-hit.ts'
import { openMap, openScreen } from '../../../renderer/state/route-store.ts'
import {
  mapByMap,
  restWalk,
  searchStore,
  selectWalk,
  staysAt,
  stepWalk,
} from '../../../renderer/state/search-store.ts'

function hit(
  kind: HitKind,
  id: string,
  workflowId: string | null,
  places: readonly string[] = [id],
): SearchHit {
  return { kind, id, engagementId: 'e', workflowId, workflowName: 'W', title: id, detail: '', places }
}

test('hits are gone through map by map, the open one first', () => {
  const hits = [
    hit('step', 'a', 'w2'),
    hit('step', 'b', 'w1'),
    hit('step', 'c', 'w2'),
    hit('step', 'd', 'w3'),
  ]
  expect(mapByMap(hits, 'w1').map((each) => each.id)).toEqual(['b', 'a', 'c', 'd'])
  expect(mapByMap(hits, null)).toHaveLength(4)
})

test('while the work on the map goes on nothing of a search is shown, and the next hit is still known', () => {
  const hits = [hit('step', 'a', 'w1'), hit('step', 'b', 'w1')]
  searchStore.setState({ walk: { text: 'x', hits, at: 0 } })
  restWalk()
  expect(selectWalk(searchStore.getState())).toBeNull()
  expect(stepWalk(1)?.id).toBe('b')
  expect(selectWalk(searchStore.getState())).toMatchObject({ at: 1 })
  searchStore.setState({ walk: null })
})

describe('a search ends where its words do not belong', () => {
  const walk = { text: 'Approver', hits: [hit('step', 'a', 'w1'), hit('note', 'b', 'w2')], at: 0 }
  const at = (engagementId: string, workflowId: string | null) =>
    ({ kind: 'engagement', engagementId, screen: 'map', workflowId }) as const

  test.each([
    ['a map with a hit', at('e', 'w2'), true],
    ['another screen of the engagement', at('e', null), true],
    ['a map without one, as a new workflow is', at('e', 'new'), false],
    ['another engagement', at('other', null), false],
    ['the start page', { kind: 'start' } as const, false],
  ])('%s', (_where, route, stays) => {
    expect(staysAt(walk, route)).toBe(stays)
  })

  test('on the way there', () => {
    searchStore.setState({ walk })
    openMap('e', 'w1')
    openScreen('matrix')
    expect(searchStore.getState().walk).toBe(walk)
    openMap('other', 'w9')
    expect(searchStore.getState().walk).toBeNull()
  })
})

describe('a hit is selected on the map', () => {
  const document = {
    ...emptyDocument(),
    lanes: [{ departmentId: 'd', height: 100 }],
    nodes: [createNode('step', { id: 'a' }), createNode('step', { id: 'b' })],
    edges: [{ id: 'ab', source: 'a', target: 'b', kind: 'sequence' as const }],
  }
  test.each([
    ['an edge', hit('edge', 'ab', 'w'), { edgeIds: ['ab'] }],
    ['the comment of a node', hit('comment', 'a', 'w'), { nodeIds: ['a'] }],
    [
      'the steps of a system, without those deleted since',
      hit('system', 's', 'w', ['b', 'gone']),
      { nodeIds: ['b'] },
    ],
    ['the lane of a department', hit('department', 'd', 'w', ['a']), { laneId: 'd', nodeIds: [] }],
    ['what is gone: nothing', hit('note', 'n', 'w'), { noteIds: [], nodeIds: [], edgeIds: [], laneId: null }],
  ])('%s', (_what, found, selection) => {
    expect(placesOf(found, document)).toMatchObject(selection)
  })
})

test('the count is said, of how many workflows, and when not all are listed', () => {
  const searched = { workflows: 12, entries: 4000, unread: [] }
  const answer = { hits: [hit('step', 'a', 'w1'), hit('step', 'b', 'w2')], total: 812, searched }
  expect(foundWords({ query: 'a', actions: 1, answer })).toBe(
    '1 action · 812 hits in 2 workflows, the first 200 listed',
  )
  expect(foundWords({ query: '', actions: 40, answer })).toBe('40 actions')
  expect(searchedWords({ ...answer, searched: { ...searched, unread: ['Broken'] } })).toMatch(
    /^4,000 entries of 12 workflows .* damaged: Broken\.$/,
  )
})

test('a long text is shown from where it was found', () => {
  const text = `${'Nobody knows why this takes so long in winter. '.repeat(3)}Ask Mira about the bureau.`
  expect(excerpt(text, 'bureau')).toMatch(/^… .*bureau\.$/)
  expect(excerpt(text, 'nobody')).toBe(text)
  expect(excerpt('Short\nnote', 'note')).toBe('Short note')
})
