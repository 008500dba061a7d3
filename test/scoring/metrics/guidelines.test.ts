import type { GuidelineKey } from '#shared/model/analysis/metrics.ts'
import { expect, test } from 'vitest'
import { guidelines } from '../../../electron/scoring/metrics/guidelines.ts'
import { decision, edge, end, exception, path, sketch, start, step } from '../helpers/sketch.ts'
import { chain } from '../helpers/structure-cases.ts'

const named = (name: string) => step(name, { name })

function broken(map: Parameters<typeof guidelines>[0]): Partial<Record<GuidelineKey, readonly string[]>> {
  return Object.fromEntries(
    guidelines(map).flatMap(({ key, kept, nodeIds }) => (kept ? [] : [[key, nodeIds]])),
  )
}

test('a map that keeps them all', () => {
  expect(
    broken(sketch([start(), named('Check invoice'), end()], [path('start', 'Check invoice', 'end')])),
  ).toEqual({})
})

test('each points at what does not keep it', () => {
  const map = sketch(
    [
      start(),
      start('s2'),
      { ...end(), name: '' },
      end('e2'),
      decision('d', { choice: 'inclusive' }),
      named('Verification of data'),
    ],
    [path('start', 'd', 'end'), path('s2', 'Verification of data', 'd'), edge('d', 'e2')],
  )
  expect(broken(map)).toEqual({
    'one-start': ['start', 's2'],
    'one-end': ['end', 'e2'],
    'no-inclusive': ['d'],
    'verb-object': ['Verification of data'],
  })
})

test('an element without an arrow into it or out of it is a beginning or an end, too', () => {
  const map = sketch(
    [start(), named('Check invoice'), end(), named('Pay it'), named('File it'), named('Mend it')],
    [path('start', 'Check invoice', 'end'), path('Pay it', 'File it'), exception('File it', 'Mend it')],
  )
  expect(broken(map)).toEqual({
    'one-start': ['start', 'Pay it'],
    'one-end': ['end', 'File it', 'Mend it'],
  })
  expect(guidelines(map).map(({ reason }) => reason)).toEqual(
    expect.arrayContaining([
      'One start is drawn. Cases also begin at “Pay it”, where none is drawn.',
      'One end is drawn. Cases also stop at “File it” and “Mend it”, where none is drawn.',
    ]),
  )
})

test('several ends are fine where each is an outcome of its own; else it is said what to name', () => {
  const endsNamed = (...names: readonly string[]) => {
    const ends = names.map((name, at) => ({ ...end(`e${at}`), name }))
    const map = sketch(
      [start(), decision('d'), ...ends],
      [path('start', 'd'), ...ends.map(({ id }) => edge('d', id))],
    )
    return guidelines(map).find(({ key }) => key === 'one-end')
  }
  expect(endsNamed('Refused', 'Closed')).toMatchObject({
    kept: true,
    reason: '2 ends, each an outcome of its own: “Refused” and “Closed”.',
    nodeIds: ['e0', 'e1'],
  })
  expect(endsNamed('Refused', '')).toMatchObject({
    kept: false,
    reason:
      '2 ends are drawn: “Refused” and an end without a name. Several are fine where they are different outcomes: name each for its outcome, and join those that are the same.',
    nodeIds: ['e0', 'e1'],
  })
  expect(endsNamed('Closed', 'closed ')?.kept).toBe(false)
})

test('a part that is only a loop begins somewhere', () => {
  const map = sketch(
    [start(), named('Check invoice'), end(), named('Ask again'), named('Wait again')],
    [path('start', 'Check invoice', 'end'), path('Ask again', 'Wait again', 'Ask again')],
  )
  expect(broken(map)).toEqual({ 'one-start': ['start', 'Ask again'] })
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
