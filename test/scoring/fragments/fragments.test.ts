import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { indexArcs } from '#shared/flow/arc-index.ts'
import type { Fragments } from '#shared/model/analysis/fragments.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'
import { findFragments } from '../../../electron/scoring/fragments/find-fragments.ts'
import { takeApart } from '../../../electron/scoring/fragments/take-apart.ts'
import { anyMap } from '../helpers/any-map.ts'
import { anyBlock, drawn } from '../helpers/block.ts'
import { drawnModel, publishedModels } from '../helpers/published-models.ts'
import { decision, edge, end, path, sketch, start, step } from '../helpers/sketch.ts'
import { chain, deep, ladder, nest, oddMaps } from '../helpers/structure-cases.ts'

function fragmentsOf(map: WorkflowDocument): Fragments {
  return findFragments(takeApart(indexArcs(map)))
}

test.each(publishedModels.map((model) => [model.model, model] as const))(
  '%s: counts as jBPT finds them',
  (_, model) => {
    const { counts, repairs } = fragmentsOf(drawnModel(model))
    expect(counts).toEqual(model.fragments)
    expect(repairs.join()).not.toMatch(/several|loop/)
  },
)

describe('the tree', () => {
  const map = sketch(
    [start(), step('a'), decision('d'), step('b'), step('c'), decision('j'), end()],
    [path('start', 'a', 'd', 'b', 'j', 'end'), path('d', 'c', 'j')],
  )

  test('tells what lies directly in each part, and its ends', () => {
    expect(fragmentsOf(map)).toEqual({
      counts: { trivial: 7, polygon: 3, bond: 1, rigid: 0 },
      repairs: [],
      tree: [
        {
          id: 'f1',
          kind: 'polygon',
          entry: 'start',
          exit: 'end',
          children: ['f2'],
          nodeIds: ['a', 'd', 'j'],
          edgeIds: ['start>a', 'a>d', 'j>end'],
        },
        { id: 'f2', kind: 'bond', entry: 'd', exit: 'j', children: ['f3', 'f4'], nodeIds: [], edgeIds: [] },
        {
          id: 'f3',
          kind: 'polygon',
          entry: 'd',
          exit: 'j',
          children: [],
          nodeIds: ['b'],
          edgeIds: ['d>b', 'b>j'],
        },
        {
          id: 'f4',
          kind: 'polygon',
          entry: 'd',
          exit: 'j',
          children: [],
          nodeIds: ['c'],
          edgeIds: ['d>c', 'c>j'],
        },
      ],
    })
  })

  test('holds every arrow once, arrows of a node to itself aside', () => {
    fc.assert(
      fc.property(anyMap, (any) => {
        const at = new Set(any.nodes.map(({ id }) => id))
        const edges = any.edges.filter((e) => at.has(e.source) && at.has(e.target))
        const { tree, counts } = fragmentsOf(any)
        const held = tree.flatMap(({ edgeIds }) => edgeIds)
        expect(counts.trivial).toBe(edges.length)
        expect(new Set(held).size).toBe(held.length)
        const open = edges.filter((e) => e.source !== e.target)
        if (tree.length === 0) expect(open.length).toBeLessThan(2)
        else expect(held.toSorted()).toEqual(open.map(({ id }) => id).sort())
        const children = tree.flatMap((fragment) => fragment.children)
        expect(children.toSorted()).toEqual(
          tree
            .slice(1)
            .map(({ id }) => id)
            .sort(),
        )
      }),
      { numRuns: 500 },
    )
  })

  test('a well-structured map has no rigid part', () => {
    fc.assert(
      fc.property(anyBlock, (block) => {
        const map = drawn(block)
        const structured = { ...map, nodes: map.nodes.filter(({ id }) => id !== 'handler') }
        expect(fragmentsOf(structured).counts.rigid).toBe(0)
      }),
      { numRuns: 200 },
    )
  })

  test('a knot is rigid', () => {
    const knot = sketch(
      [start(), decision('a'), decision('b'), decision('c'), decision('d'), end()],
      [path('start', 'a', 'b', 'd', 'end'), path('a', 'c', 'd'), edge('b', 'c')],
    )
    expect(fragmentsOf(knot).counts).toEqual({ trivial: 7, polygon: 1, bond: 0, rigid: 1 })
  })
})

describe('repairs are said', () => {
  test.each([
    ['no end', /Nothing leads on|gets out of the loop/],
    ['no start', /./],
    ['several starts and ends', /several places.*“start” and “s2”/],
    ['a ring', /No case gets into the loop with “a”/],
    ['a step that leads to itself', /straight back/],
    ['an island nobody reaches', /gets into the loop with “b”/],
  ])('%s', (name, words) => {
    const map = oddMaps.find(([one]) => one === name)?.[1] ?? sketch([], [])
    expect(fragmentsOf(map).repairs.join(' ')).toMatch(words)
  })

  test('of a step joined to nothing it is not said that cases begin there', () => {
    const map = sketch([start(), step('a'), end(), step('lone')], [path('start', 'a', 'end')])
    expect(fragmentsOf(map).repairs).toEqual([
      'No arrow joins “lone” to anything; it is kept as a part by itself.',
    ])
    const two = sketch([start(), step('a'), end(), step('lone'), step('other')], [path('start', 'a', 'end')])
    expect(fragmentsOf(two).repairs).toEqual([
      'No arrow joins “lone” and “other” to anything; each is kept as a part by itself.',
    ])
  })
})

describe('robust', () => {
  test.each(oddMaps)('%s', (_, map) => {
    const { counts, tree, repairs } = fragmentsOf(map)
    expect(counts.polygon + counts.bond + counts.rigid).toBe(tree.length)
    expect(repairs.join()).not.toMatch(/NaN|undefined/)
  })

  test('what cannot be enumerated is taken apart all the same', () => {
    expect(fragmentsOf(ladder(60)).counts).toMatchObject({ bond: 60, polygon: 121, rigid: 0 })
    expect(fragmentsOf(nest(30)).counts).toMatchObject({ bond: 30, rigid: 0 })
    expect(fragmentsOf(deep(1600)).counts).toMatchObject({ bond: 1600, polygon: 3201, rigid: 0 })
    expect(fragmentsOf(chain(5000)).counts).toMatchObject({ trivial: 4999, polygon: 1 })
  })
})
