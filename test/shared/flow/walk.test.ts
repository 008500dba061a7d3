import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emptyDocument } from '#shared/model/document.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'
import { walkEnd, walkHome, walkStep } from '#shared/flow/walk.ts'
import type { WalkDirection, WalkPlace } from '#shared/flow/walk.ts'
import { flow, node, smallDrawing } from '../model/edits/drawing.ts'
import { randomDocument } from '../model/edits/random-edits.ts'

/** A decision with three ways that meet again, an exception path, and a step that stands alone. */
function forked(): WorkflowDocument {
  return {
    ...emptyDocument(),
    nodes: [
      node('start', 'start', null, 0, 100),
      node('decision', 'd', null, 100, 94),
      node('step', 'top', null, 200, 0),
      node('step', 'mid', null, 200, 84),
      node('step', 'low', null, 200, 170),
      node('step', 'join', null, 400, 84),
      node('end', 'end', null, 600, 100),
      node('step', 'repair', null, 400, 260),
      node('step', 'alone', null, 0, 400),
    ],
    edges: [
      flow('1', 'start', 'd'),
      { ...flow('2', 'd', 'low'), probability: 0.2 },
      { ...flow('3', 'd', 'mid'), probability: 0.7 },
      flow('4', 'd', 'top'),
      flow('5', 'top', 'join'),
      flow('6', 'mid', 'join'),
      flow('7', 'low', 'join'),
      flow('8', 'join', 'end'),
      { ...flow('9', 'join', 'repair'), kind: 'exception', rate: { kind: 'value', value: 0.9 } },
    ],
  }
}

/** Where a row of arrows leads to; a step that leads nowhere stays. */
function walked(document: WorkflowDocument, from: string, ...directions: WalkDirection[]): string {
  const begin: WalkPlace = { nodeId: from, among: null }
  return directions.reduce<WalkPlace>((at, direction) => walkStep(document, at, direction) ?? at, begin)
    .nodeId
}

describe('walking along the edges', () => {
  const map = forked()

  test('next is the way most cases go, not an exception path however frequent', () => {
    expect(walked(map, 'd', 'next')).toBe('mid')
    expect(walked(map, 'join', 'next')).toBe('end')
    expect(walkStep(map, { nodeId: 'end', among: null }, 'next')).toBeNull()
  })

  test('up and down are the other ways out of the same node, from the top, and do not wrap', () => {
    expect(walked(map, 'd', 'next', 'up')).toBe('top')
    expect(walked(map, 'd', 'next', 'down')).toBe('low')
    expect(walked(map, 'd', 'next', 'down', 'down')).toBe('low')
    expect(walked(map, 'join', 'next', 'down')).toBe('repair')
  })

  test('previous is where the walk came from, else the likeliest way from a beginning', () => {
    expect(walked(map, 'd', 'next', 'down', 'next', 'previous')).toBe('low')
    expect(walked(map, 'join', 'previous')).toBe('mid')
    expect(walkStep(map, { nodeId: 'start', among: null }, 'previous')).toBeNull()
  })

  test('after previous, up and down are the other ways into the same node', () => {
    expect(walked(map, 'join', 'previous', 'up')).toBe('top')
    expect(walked(map, 'join', 'previous', 'down')).toBe('low')
  })

  test('without a walk before, up and down take the fork before the node, else the join after it', () => {
    expect(walked(map, 'mid', 'down')).toBe('low')
    const two = { ...map, edges: map.edges.filter((edge) => !['2', '3', '4'].includes(edge.id)) }
    expect(walked(two, 'mid', 'down')).toBe('low')
  })

  test('a node without edges stands among the beginnings', () => {
    expect(walked(map, 'start', 'down')).toBe('alone')
    expect(walked(map, 'alone', 'up')).toBe('start')
    expect(walked(map, 'alone', 'next')).toBe('alone')
  })

  test('home is the first start, end the end that the likeliest way leads to', () => {
    expect(walkHome(map)?.nodeId).toBe('start')
    expect(walkEnd(map, 'low')?.nodeId).toBe('end')
    expect(walkEnd(map, 'repair')?.nodeId).toBe('repair')
    expect(walkEnd(map, null)?.nodeId).toBe('end')
    expect(walkHome(emptyDocument())).toBeNull()
    expect(walkEnd(emptyDocument(), null)).toBeNull()
  })

  test('a straight drawing is walked from end to end and back', () => {
    const row = smallDrawing()
    const ids = row.nodes.map((each) => each.id)
    for (const [index, id] of ids.slice(0, -1).entries()) expect(walked(row, id, 'next')).toBe(ids[index + 1])
    expect(walked(row, 'end', 'previous', 'previous', 'previous', 'previous')).toBe('start')
  })
})

describe('laws of walking', () => {
  test('from any node every node connected with it can be reached', () => {
    fc.assert(
      fc.property(randomDocument, (document) => {
        for (const { id } of document.nodes) {
          const missed = [...connected(document, id)].filter((other) => !reached(document, id).has(other))
          expect(missed).toEqual([])
        }
      }),
      { numRuns: 60 },
    )
  })

  test('from home the whole map can be reached', () => {
    fc.assert(
      fc.property(randomDocument, (document) => {
        const home = walkHome(document)
        const all = home === null ? new Set() : reachedFrom(document, home)
        expect(all.size).toBe(document.nodes.length)
      }),
      { numRuns: 60 },
    )
  })
})

const directions: readonly WalkDirection[] = ['next', 'previous', 'up', 'down']

function reached(document: WorkflowDocument, from: string): Set<string> {
  return reachedFrom(document, { nodeId: from, among: null })
}

/** Every node some row of arrows leads to. */
function reachedFrom(document: WorkflowDocument, from: WalkPlace): Set<string> {
  const seen = new Map([[JSON.stringify(from), from]])
  for (const place of seen.values()) {
    for (const direction of directions) {
      const next = walkStep(document, place, direction)
      if (next !== null) seen.set(JSON.stringify(next), seen.get(JSON.stringify(next)) ?? next)
    }
  }
  return new Set([...seen.values()].map((place) => place.nodeId))
}

function connected(document: WorkflowDocument, from: string): Set<string> {
  const seen = new Set([from])
  for (const id of seen) {
    for (const edge of document.edges) {
      if (edge.source === id) seen.add(edge.target)
      if (edge.target === id) seen.add(edge.source)
    }
  }
  return seen
}
