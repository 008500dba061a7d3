import { expect, test } from 'vitest'
import { noAnswers } from '#shared/model/answers.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'
import { settle } from '#shared/model/edits/settle.ts'
import { defaultRubric } from '#shared/model/rubric.ts'
import { applyChanges } from '../../../electron/scoring/what-if/apply-changes.ts'
import { loopCuts } from '../../../electron/scoring/what-if/loop-cuts.ts'
import { analyse } from '../../../electron/workbench/analyse-case.ts'
import { assess } from '../../../electron/scoring/assess.ts'
import { whatIfSides } from '../../../electron/workbench/what-if-sides.ts'
import { decision, edge, end, exception, path, sketch, start, step } from '../helpers/sketch.ts'

const catalogue = { departments: [], systems: [] }
const setting = { catalogue, rubric: defaultRubric }

/** Two loops: one back from a decision, one by an exception that leads back to where it happened. */
const twoLoops = settle(
  sketch(
    [start(), step('check'), decision('complete'), step('offer'), step('call'), end()],
    [
      path('start', 'check', 'complete'),
      edge('complete', 'offer', { probability: 0.8 }),
      edge('complete', 'check', { probability: 0.2 }),
      path('offer', 'end'),
      exception('offer', 'call', 0.1),
      path('call', 'offer'),
    ],
  ),
)

const reworkIn = (document: WorkflowDocument) => {
  const now = { document, answers: noAnswers }
  const assessment = assess(document, noAnswers, catalogue, defaultRubric)
  const { findings } = analyse({ ...now, ...setting, assessment }).optimise
  return findings.filter(({ kind }) => kind === 'rework')
}

test('each loop of rework that Optimise lists is offered, one by an exception path, too', () => {
  const { choices } = whatIfSides({ document: twoLoops, answers: noAnswers }, [], setting)
  const titles = reworkIn(twoLoops).map(({ title }) => title)
  expect(titles).toHaveLength(2)
  expect(choices.rework.map(({ name }) => name)).toEqual(titles)
})

test('a loop by an exception is cut where the exception leads into it; what only it led to goes along', () => {
  const loop = reworkIn(twoLoops).find(({ nodeIds }) => nodeIds.includes('call'))
  const edgeIds = loopCuts(twoLoops, loop ?? { nodeIds: [], edgeIds: [] })
  expect(edgeIds).toEqual(['offer!call!trouble'])
  const { now, changes } = applyChanges(
    { document: twoLoops, answers: noAnswers },
    [{ kind: 'without-ways', edgeIds: [...(edgeIds ?? [])] }],
    catalogue,
  )
  expect(changes[0]).toMatchObject({
    state: 'made',
    title: 'Without the way from “offer” to “call”',
    note: 'No case comes to “call” any more: left out, too. An exception path goes with it: no exception path is left on the map, so variability counts none.',
  })
  expect(now.document.nodes.map(({ id }) => id)).toEqual(['start', 'check', 'complete', 'offer', 'end'])
  expect(reworkIn(now.document)).toHaveLength(1)
})

test('where only exception paths are cut, the title names them and the note says that they are gone', () => {
  const papers = settle(
    sketch(
      [start(), step('read'), step('cover'), step('ask'), end()],
      [
        path('start', 'read', 'cover', 'end'),
        exception('read', 'ask', 0.06),
        exception('cover', 'ask', 0.02),
        path('ask', 'read'),
      ],
    ),
  )
  const loop = reworkIn(papers)[0] ?? { nodeIds: [], edgeIds: [] }
  const changes = [{ kind: 'without-ways' as const, edgeIds: [...(loopCuts(papers, loop) ?? [])] }]
  const tried = applyChanges({ document: papers, answers: noAnswers }, changes, catalogue).changes[0]
  expect(tried?.title).toBe('Without “trouble” at “read” and “trouble” at “cover”')
  expect(tried?.note).toContain(
    'Two exception paths go with it: no exception path is left on the map, so variability counts none.',
  )
})

test('nothing is cut where a case comes by from elsewhere and can only go back', () => {
  const elsewhere = settle(
    sketch(
      [start(), step('offer'), step('call'), end(), start('phone')],
      [
        path('start', 'offer', 'end'),
        exception('offer', 'call', 0.1),
        path('call', 'offer'),
        path('phone', 'call'),
      ],
    ),
  )
  expect(loopCuts(elsewhere, { nodeIds: ['offer', 'call'], edgeIds: ['call>offer'] })).toBeNull()
  // Nor where the way on would be left out with it.
  const noWayOn = sketch([start(), step('a'), step('b')], [path('start', 'a', 'b', 'a')])
  expect(loopCuts(noWayOn, { nodeIds: ['a', 'b'], edgeIds: ['b>a'] })).toBeNull()
})
