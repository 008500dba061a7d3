import { expect, test } from 'vitest'
import type { WorkflowDocument } from '#shared/model/document.ts'
import { defaultRubric } from '#shared/model/rubric.ts'
import { timing } from '../../electron/timing/timing.ts'
import { decision, edge, end, exception, path, sketch, start, step } from '../scoring/helpers/sketch.ts'

const timed = (map: WorkflowDocument) => timing(map, {}, defaultRubric.times)

const taking = (id: string, low: number, likely: number, high: number) =>
  step(id, { characteristics: { minutes: { low, likely, high } } })

const fork = (shares: readonly (number | undefined)[]) =>
  sketch(
    [start(), decision('d'), step('a'), step('b'), step('c'), end()],
    [
      path('start', 'd'),
      ...['a', 'b', 'c'].map((to, at) => {
        const probability = shares[at]
        return [edge('d', to, probability === undefined ? {} : { probability }), edge(to, 'end')]
      }),
    ].flat(),
  )

const equal = 'Ways without a share out of “d” are taken as equally likely. Say how many cases go each way.'

test('ways without a share are said to be taken as equal, with their decision; a single one is the rest', () => {
  const { caveats, caveatParts } = timed(fork([]))
  expect(caveats).toContain(equal)
  expect(caveatParts?.[equal]?.nodeIds).toEqual(['d'])
  expect(timed(fork([0.5])).caveats).toContain(equal)
  expect(timed(fork([0.5, 0.3])).caveats).not.toContain(equal)
})

test('many such decisions are counted; those that no case comes to are none', () => {
  const ids = ['d1', 'd2', 'd3', 'd4', 'd5']
  const map = sketch(
    [start(), ...ids.map((id) => decision(id)), step('a'), step('b'), decision('alone'), end()],
    [
      path('start', ...ids, 'a', 'end'),
      ids.map((id) => edge(id, 'b')),
      path('b', 'end'),
      path('alone', 'a'),
      path('alone', 'b'),
    ].flat(),
  )
  expect(timed(map).caveats.join(' ')).toContain('Ways without a share out of 5 decisions')
})

test('why no case passes a step, and what to do about it', () => {
  const map = sketch(
    [
      start(),
      step('a'),
      step('mend'),
      step('after'),
      decision('d'),
      step('never'),
      step('b'),
      step('alone'),
      end(),
    ],
    [
      path('start', 'a', 'd', 'b', 'end'),
      [edge('d', 'never', { probability: 0 })],
      path('never', 'end'),
      [exception('a', 'mend')],
      path('mend', 'after', 'end'),
    ].flat(),
  )
  const { caveats, caveatParts } = timed(map)
  const unrated =
    'No case passes “mend” and “after”, as an exception path without a rate leads there: their time is not counted. Give that path its rate.'
  expect(caveats).toEqual(
    expect.arrayContaining([
      unrated,
      'No case passes “never”, as by the shares on the map none goes there: its time is not counted. Give the way there a share if some do.',
      'No case passes “alone”, as no way leads there from where cases begin: its time is not counted. Draw the way there.',
    ]),
  )
  expect(caveatParts?.[unrated]).toEqual({ nodeIds: ['mend', 'after'], edgeIds: ['a!mend!trouble'] })
})

test('estimates that lean to one side overall are said to, with what the weighted mean comes to', () => {
  const map = (low: number, likely: number, high: number) =>
    sketch(
      [start(), taking('a', low, likely, high), taking('b', 5, 10, 15), end()],
      [path('start', 'a', 'b', 'end')],
    )
  const { caveats, caveatParts, handling } = timed(map(8, 10, 30))
  const said =
    'Estimates lean upwards: the figures go by the likely minutes (20); by the weighted mean (low + 4 × likely + high) / 6 a case takes 23 minutes of work.'
  expect(handling.mean).toBe(20)
  expect(caveats).toContain(said)
  expect(caveatParts?.[said]?.nodeIds).toEqual(['a'])
  expect(timed(map(8, 10, 16)).caveats.join(' ')).not.toContain('lean')
})

test('of a loop it is said which it is: without a way out, or hardly ever left', () => {
  const endless = sketch([start(), step('a'), step('b')], [path('start', 'a', 'b', 'a')])
  expect(timed(endless).caveats).toContain(
    'A loop on the map has no way out: it is gone through once. Draw the way out.',
  )
  const rare = sketch(
    [start(), step('a'), decision('d'), end()],
    [
      path('start', 'a', 'd'),
      edge('d', 'a', { probability: 0.9998 }),
      edge('d', 'end', { probability: 0.0002 }),
    ].flat(),
  )
  const said = timed(rare).caveats.join(' ')
  expect(said).toContain('A loop on the map is hardly ever left')
  expect(said).not.toContain('no way out')
})

test('work, its range and what passes are told in one unit', () => {
  const map = sketch([start(), taking('a', 72, 130, 276), end()], [path('start', 'a', 'end')])
  expect(timed(map).summary).toMatch(/^A case takes 2\.2 hours of work \(1\.2 to 4\.6\) and 2\.2 hours from/)
})
