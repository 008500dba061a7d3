import { expect, test } from 'vitest'
import { linksOf } from '#shared/model/links.ts'
import { isMerge, isUnfinishedDecision } from '#shared/model/merges.ts'
import { decision, edge, exception, path, sketch, step } from '../../scoring/helpers/sketch.ts'

function told(into: number, out: number, name: string, exceptions = 0) {
  const node = decision('d', { name })
  const others = ['a', 'b', 'c', 'x', 'y', 'z']
  const map = sketch(
    [node, ...others.map((id) => step(id))],
    [
      ...others.slice(0, into).map((id) => edge(id, 'd')),
      ...others.slice(3, 3 + out).map((id) => edge('d', id)),
      ...others.slice(3 + out, 3 + out + exceptions).map((id) => exception('d', id)),
    ],
  )
  const links = linksOf(map.edges)
  return { merge: isMerge(node, links), unfinished: isUnfinishedDecision(node, links) }
}

test.each([
  ['several in, one out, without a name', 2, 1, '', true, false],
  ['several in, one out, with the name of a place', 3, 1, 'Back in line', true, false],
  ['several in, one out, asking a question', 2, 1, 'Approved?', false, true],
  ['one in, one out', 1, 1, '', false, true],
  ['nothing in, one out', 0, 1, '', false, true],
  ['several in, none out', 2, 0, '', false, true],
  ['one in, several out', 1, 2, 'Approved?', false, false],
  ['several in, several out', 2, 2, '', false, false],
])('a decision with %s', (_, into, out, name, merge, unfinished) => {
  expect(told(into, out, name)).toEqual({ merge, unfinished })
})

test('a step at which ways come together is neither', () => {
  const map = sketch([step('a'), step('b'), step('c'), step('d')], [path('a', 'c', 'd'), path('b', 'c')])
  const links = linksOf(map.edges)
  expect(isMerge(step('c'), links)).toBe(false)
  expect(isUnfinishedDecision(step('c'), links)).toBe(false)
})

test('an exception path out of it makes it no merge, and no second answer either', () => {
  expect(told(2, 1, '', 1)).toEqual({ merge: false, unfinished: true })
})
