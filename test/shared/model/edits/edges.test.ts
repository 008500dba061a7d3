import { describe, expect, test } from 'vitest'
import type { WorkflowDocument } from '#shared/model/document.ts'
import { connect } from '#shared/model/edits/connect.ts'
import { mayConnect } from '#shared/model/edits/may-connect.ts'
import { reconnect } from '#shared/model/edits/reconnect.ts'
import { scaleShares } from '#shared/model/edits/scale-shares.ts'
import { shareRest, waysOut } from '#shared/model/edits/share-rest.ts'
import { updateEdge } from '#shared/model/edits/update-edge.ts'
import { edgeOf, flow, smallDrawing } from './drawing.ts'

const why = (source: string, target: string, document: WorkflowDocument = smallDrawing()) => {
  const result = mayConnect(document, { source, target, kind: 'sequence' })
  return result.ok ? 'allowed' : result.message
}

describe('may two nodes be connected?', () => {
  test('not into a start, not out of an end, not twice, and not a gateway to itself', () => {
    expect(why('check', 'start')).toContain('into a start')
    expect(why('end', 'check')).toContain('out of an end')
    expect(why('check', 'decide')).toContain('already connected')
    expect(why('decide', 'decide')).toContain('Only a step')
    expect(why('check', 'nowhere')).toContain('two nodes')
  })

  test('a step may repeat itself, and a way back is fine', () => {
    expect(why('check', 'check')).toBe('allowed')
    expect(why('pack', 'check')).toBe('allowed')
  })

  test('an exception path may run beside the normal flow', () => {
    expect(mayConnect(smallDrawing(), { source: 'check', target: 'decide', kind: 'exception' }).ok).toBe(true)
  })

  test('a refused connection changes nothing', () => {
    const before = smallDrawing()
    expect(connect(before, { id: 'x', source: 'end', target: 'check', kind: 'sequence' })).toBe(before)
  })
})

describe('edges', () => {
  test('a reconnected edge keeps what it says and may return to where it was', () => {
    const labelled = updateEdge(smallDrawing(), { edgeId: 'e4', patch: { label: 'packed' } })
    const moved = reconnect(labelled, { edgeId: 'e4', source: 'decide', target: 'end' })
    expect(edgeOf(moved, 'e4')).toEqual({ ...flow('e4', 'decide', 'end'), label: 'packed' })
    expect(reconnect(moved, { edgeId: 'e4', source: 'decide', target: 'start' })).toBe(moved)
  })

  test('turning into an exception path takes the label as its name and drops the probability', () => {
    const said = updateEdge(smallDrawing(), { edgeId: 'e4', patch: { label: 'broken', probability: 0.2 } })
    const turned = updateEdge(said, { edgeId: 'e4', patch: { kind: 'exception' } })
    expect(edgeOf(turned, 'e4')).toEqual({
      ...flow('e4', 'pack', 'end'),
      kind: 'exception',
      exception: { event: 'exception', name: 'broken' },
    })
    const back = updateEdge(turned, { edgeId: 'e4', patch: { kind: 'sequence' } })
    expect(edgeOf(back, 'e4')).toEqual({ ...flow('e4', 'pack', 'end'), label: 'broken' })
  })

  test('a rate on a normal flow and a probability on an exception path are left out', () => {
    const rated = updateEdge(smallDrawing(), { edgeId: 'e4', patch: { rate: { kind: 'value', value: 0.1 } } })
    expect(edgeOf(rated, 'e4').rate).toBeUndefined()
    const turned = updateEdge(smallDrawing(), {
      edgeId: 'e4',
      patch: { kind: 'exception', probability: 0.4 },
    })
    expect(edgeOf(turned, 'e4').probability).toBeUndefined()
  })

  test('the rest is shared among the ways that have no probability yet', () => {
    const three = ['check', 'end'].reduce(
      (document, target) =>
        connect(document, { id: `to-${target}`, source: 'decide', target, kind: 'sequence' }),
      smallDrawing(),
    )
    const one = updateEdge(three, { edgeId: 'e3', patch: { probability: 0.7 } })
    const shared = shareRest(one, { nodeId: 'decide' })
    expect(edgeOf(shared, 'to-check').probability).toBeCloseTo(0.15, 10)
    expect(waysOut(shared, 'decide').given).toBeCloseTo(1, 10)
    expect(shareRest(shared, { nodeId: 'decide' })).toBe(shared)
  })

  test('shares beyond 100 % are scaled to it and keep their proportion', () => {
    const two = connect(smallDrawing(), {
      id: 'to-check',
      source: 'decide',
      target: 'check',
      kind: 'sequence',
    })
    const first = updateEdge(two, { edgeId: 'e3', patch: { probability: 0.9 } })
    const scaled = scaleShares(updateEdge(first, { edgeId: 'to-check', patch: { probability: 0.6 } }), {
      nodeId: 'decide',
    })
    expect(edgeOf(scaled, 'e3').probability).toBeCloseTo(0.6, 10)
    expect(edgeOf(scaled, 'to-check').probability).toBeCloseTo(0.4, 10)
  })
})
