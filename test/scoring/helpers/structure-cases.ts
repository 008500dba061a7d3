import type { WorkflowDocument } from '#shared/model/document.ts'
import { decision, edge, end, parallel, path, sketch, start, step } from './sketch.ts'

/** Choices one after another, each of two ways: 2ᵏ paths. */
export function ladder(choices: number): WorkflowDocument {
  const rungs = Array.from({ length: choices }, (_, i) => i)
  return sketch(
    [
      start(),
      end(),
      ...rungs.flatMap((i) => [decision(`d${i}`), step(`a${i}`), step(`b${i}`), decision(`j${i}`)]),
    ],
    [
      path('start', 'd0'),
      rungs.flatMap((i) => [
        ...path(`d${i}`, `a${i}`, `j${i}`),
        ...path(`d${i}`, `b${i}`, `j${i}`),
        edge(`j${i}`, i + 1 < choices ? `d${i + 1}` : 'end'),
      ]),
    ],
  )
}

/** Loops within loops: from each of the later steps back to the earlier one it mirrors. */
export function nest(loops: number): WorkflowDocument {
  const levels = Array.from({ length: loops }, (_, i) => i)
  const spine = [...levels.map((i) => `in${i}`), 'middle', ...levels.map((i) => `out${i}`).reverse()]
  return sketch(
    [start(), end(), step('middle'), ...levels.flatMap((i) => [step(`in${i}`), decision(`out${i}`)])],
    [path('start', ...spine, 'end'), levels.map((i) => edge(`out${i}`, `in${i}`))],
  )
}

/** Parallel blocks within parallel blocks. */
export function deep(levels: number): WorkflowDocument {
  const all = Array.from({ length: levels }, (_, i) => i)
  const spine = [...all.map((i) => `s${i}`), 'middle', ...all.map((i) => `j${i}`).reverse()]
  return sketch(
    [
      start(),
      end(),
      step('middle'),
      ...all.flatMap((i) => [parallel(`s${i}`), parallel(`j${i}`), step(`x${i}`)]),
    ],
    [path('start', ...spine, 'end'), all.flatMap((i) => path(`s${i}`, `x${i}`, `j${i}`))],
  )
}

export function chain(steps: number): WorkflowDocument {
  const ids = Array.from({ length: steps }, (_, i) => `n${i}`)
  return sketch(
    ids.map((id) => step(id)),
    [path(...ids)],
  )
}

/** Maps that a workshop leaves behind: each has to get an answer. */
export const oddMaps: readonly (readonly [string, WorkflowDocument])[] = [
  ['empty', sketch([], [])],
  ['a single step', sketch([step('a')], [])],
  ['a step that leads to itself', sketch([step('a')], [edge('a', 'a')])],
  [
    'the same arrow twice',
    sketch(
      [start(), step('a'), end()],
      [edge('start', 'a'), { ...edge('start', 'a'), id: 'again' }, edge('a', 'end')],
    ),
  ],
  ['no start', sketch([step('a'), step('b'), end()], [path('a', 'b', 'end'), edge('b', 'a')])],
  ['no end', sketch([start(), step('a'), step('b')], [path('start', 'a', 'b', 'a')])],
  ['a ring', sketch([step('a'), step('b')], [path('a', 'b', 'a')])],
  [
    'several starts and ends',
    sketch(
      [start(), start('s2'), step('a'), decision('d'), end(), end('e2')],
      [path('start', 'a'), path('s2', 'a', 'd', 'end'), path('d', 'e2')],
    ),
  ],
  [
    'two unconnected parts',
    sketch(
      [start(), step('a'), end(), start('s2'), step('b'), end('e2')],
      [path('start', 'a', 'end'), path('s2', 'b', 'e2')],
    ),
  ],
  [
    'an island nobody reaches',
    sketch(
      [start(), step('a'), end(), step('b'), step('c')],
      [path('start', 'a', 'end'), path('b', 'c', 'b')],
    ),
  ],
  [
    'an arrow to nowhere',
    sketch([start(), step('a'), end()], [path('start', 'a', 'end'), path('a', 'gone')]),
  ],
  ['sixty decisions in a row', ladder(60)],
  ['thirty loops in each other', nest(30)],
  ['five thousand steps in a row', chain(5000)],
  ['parallel blocks sixteen hundred deep', deep(1600)],
  [
    'gateways in a ring',
    sketch(
      [step('a', { departmentId: 'x' }), parallel('p'), parallel('q'), step('b', { departmentId: 'y' })],
      [path('a', 'p', 'q', 'p'), path('q', 'b')],
    ),
  ],
]
