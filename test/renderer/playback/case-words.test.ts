import { describe, expect, test } from 'vitest'
import { startCase } from '#shared/flow/playback/case.ts'
import type { Case } from '#shared/flow/playback/case.ts'
import { playbackGraph } from '#shared/flow/playback/graph.ts'
import { optionsOf } from '#shared/flow/playback/options.ts'
import { takeOption } from '#shared/flow/playback/take.ts'
import type { FlowEdge, WorkflowDocument } from '#shared/model/document.ts'
import {
  factWords,
  optionWords,
  stateWords,
  stopShare,
} from '../../../renderer/features/playback/case-words.ts'
import { flow, node, smallDrawing } from '../../shared/model/edits/drawing.ts'

function after(document: WorkflowDocument, from: string, ...picks: readonly number[]) {
  const graph = playbackGraph(document)
  const at = picks.reduce<Case>(
    (current, pick) => {
      const option = optionsOf(graph, current)[pick]
      if (option === undefined) throw new Error(`nothing to pick at ${current.at}`)
      return takeOption(graph, current, option)
    },
    startCase(graph, from),
  )
  return { graph, at }
}

const branches: WorkflowDocument = {
  ...smallDrawing(),
  nodes: [
    node('parallel', 'split', null, 0, 400),
    node('step', 'a', null, 0, 400),
    node('step', 'b', null, 0, 400),
    node('parallel', 'join', null, 0, 400),
  ],
  edges: [flow('1', 'split', 'a'), flow('2', 'split', 'b'), flow('3', 'a', 'join'), flow('4', 'b', 'join')],
}

describe('what happens next, in words', () => {
  test('a way by its label, where it leads and its share; an exception by its name', () => {
    const named: FlowEdge[] = [
      { ...flow('y', 'decide', 'pack'), label: 'yes', probability: 0.8 },
      { ...flow('x', 'decide', 'end'), kind: 'exception', exception: { event: 'error', name: 'No answer' } },
    ]
    const { graph, at } = after({ ...smallDrawing(), edges: named }, 'decide')
    expect(optionsOf(graph, at).map((option) => optionWords(graph, option))).toEqual([
      { title: 'yes', to: 'pack', share: '100\u00a0%' },
      { title: 'No answer', to: 'end', share: 'rate not known' },
    ])
  })

  test('a split by its branches, a branch that rests by the next', () => {
    const { graph, at } = after(branches, 'split')
    expect(optionsOf(graph, at).map((option) => optionWords(graph, option).title)).toEqual([
      'all two branches',
    ])
    const waiting = after(branches, 'split', 0, 0)
    expect(stateWords(graph, waiting.at)).toBe(
      'One branch has come and waits here; 1 branch is still to be walked.',
    )
    const [next] = optionsOf(graph, waiting.at)
    expect(next && optionWords(graph, next)).toEqual({ title: 'the next branch', to: 'b', share: '' })
  })
})

describe('where the case is, in words', () => {
  test('at its end, at a dead end, back where it was', () => {
    const { graph, at } = after(smallDrawing(), 'pack', 0)
    expect(stateWords(graph, at)).toBe('The case is over.')
    const dead = after({ ...smallDrawing(), edges: [] }, 'check')
    expect(stateWords(dead.graph, dead.at)).toBe('The case is over: nothing leads on from here.')
    const edges = [...smallDrawing().edges, flow('back', 'decide', 'check')]
    const again = after({ ...smallDrawing(), edges }, 'check', 0, 1)
    expect(stateWords(again.graph, again.at)).toBe('2nd time here.')
  })

  test('on a circle without an end', () => {
    const edges = [flow('1', 'check', 'pack'), flow('2', 'pack', 'check')]
    const { graph, at } = after({ ...smallDrawing(), edges }, 'check')
    expect(stateWords(graph, at)).toContain('round in circles')
  })
})

describe('what it has been through, in words', () => {
  const none = {
    steps: 5,
    handoffs: 1,
    systemIds: ['a', 'b'],
    minutes: 0,
    untimed: 5,
    likelihood: 1,
    unknownShares: 0,
    assumed: false,
  }

  test('says only what is known', () => {
    expect(factWords(none)).toEqual(['5 steps', '1 handoff', '2 systems', 'all cases'])
    expect(factWords({ ...none, minutes: 14, untimed: 1, likelihood: 0.12 })).toEqual([
      '5 steps',
      '1 handoff',
      '2 systems',
      '14 min of work without 1 step',
      '12\u00a0% of cases',
    ])
  })

  test('an unknown rate makes an upper bound, an assumed share a guess, a tiny one no zero', () => {
    expect(factWords({ ...none, likelihood: 0.5, unknownShares: 1, assumed: true }).at(-1)).toBe(
      'at most 50\u00a0% of cases',
    )
    expect(factWords({ ...none, likelihood: 0.5, assumed: true }).at(-1)).toBe('about 50\u00a0% of cases')
    expect(factWords({ ...none, likelihood: 0.0001 }).at(-1)).toBe('under 0.1\u00a0% of cases')
    expect(factWords({ ...none, untimed: 0, minutes: 300 })).toContain('5 h of work')
  })
})

test('each stop has the share of those that went on as the case did', () => {
  const edges: FlowEdge[] = [
    flow('1', 'check', 'decide'),
    { ...flow('2', 'decide', 'check'), probability: 0.25 },
    { ...flow('3', 'decide', 'end'), probability: 0.75 },
  ]
  const { at } = after({ ...smallDrawing(), edges }, 'check', 0, 0, 0, 1)
  expect(at.stops.map((_, index) => stopShare(at, index))).toEqual([1, 0.25, 1, 0.75, undefined])
})
