import type { GuidelineKey } from '#shared/model/analysis/metrics.ts'
import { expect, test } from 'vitest'
import { guidelines } from '../../../electron/scoring/metrics/guidelines.ts'
import { decision, end, sketch, start, step } from '../helpers/sketch.ts'
import { chain } from '../helpers/structure-cases.ts'

const named = (name: string) => step(name, { name })

function broken(map: Parameters<typeof guidelines>[0]): Partial<Record<GuidelineKey, readonly string[]>> {
  return Object.fromEntries(
    guidelines(map).flatMap(({ key, kept, nodeIds }) => (kept ? [] : [[key, nodeIds]])),
  )
}

test('a map that keeps them all', () => {
  expect(broken(sketch([start(), named('Check invoice'), end()], []))).toEqual({})
})

test('each points at what does not keep it', () => {
  const map = sketch(
    [
      start(),
      start('s2'),
      end(),
      end('e2'),
      decision('d', { choice: 'inclusive' }),
      named('Verification of data'),
    ],
    [],
  )
  expect(broken(map)).toEqual({
    'one-start': ['start', 's2'],
    'one-end': ['end', 'e2'],
    'no-inclusive': ['d'],
    'verb-object': ['Verification of data'],
  })
})

test('50 elements are few enough, 51 are not', () => {
  expect(broken(chain(50)).size).toBeUndefined()
  expect(broken(chain(51)).size).toHaveLength(51)
})

test.each([
  ['Check invoice', true],
  ['Bring documents', true],
  ['Invoice', false],
  ['Checking of invoice', false],
  ['Payment approval', false],
  ['', false],
])('“%s” is verb and object: %s', (name, is) => {
  expect(broken(sketch([named(name)], []))['verb-object']).toEqual(is ? undefined : [name])
})
