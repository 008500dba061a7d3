import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { goesOn } from '#shared/flow/playback/begin.ts'
import { startCase, startsOf } from '#shared/flow/playback/case.ts'
import type { Case } from '#shared/flow/playback/case.ts'
import { playbackGraph } from '#shared/flow/playback/graph.ts'
import type { PlaybackGraph } from '#shared/flow/playback/graph.ts'
import { likeliestOption, mayEnd } from '#shared/flow/playback/likeliest.ts'
import { optionsOf } from '#shared/flow/playback/options.ts'
import { summaryOf } from '#shared/flow/playback/summary.ts'
import { stepBack, takeOption } from '#shared/flow/playback/take.ts'
import { createNode } from '#shared/model/create-node.ts'
import { emptyDocument } from '#shared/model/document.ts'
import type { FlowEdge, FlowNode, NodeKind, WorkflowDocument } from '#shared/model/document.ts'
import { anyDocument } from '../../helpers/document-arbitrary.ts'
import { anyDocument as anyGraph } from '../layout/random-document.ts'

/** Nodes by id and kind, edges with what they say. */
function draw(
  kinds: Readonly<Record<string, NodeKind>>,
  ...edges: readonly Partial<FlowEdge>[]
): WorkflowDocument {
  const nodes = Object.entries(kinds).map(([id, kind]): FlowNode => createNode(kind, { id, name: id }))
  const flows = edges.map((edge, at): FlowEdge => ({
    id: `${edge.source}>${edge.target}#${at}`,
    kind: 'sequence',
    source: '',
    target: '',
    ...edge,
  }))
  return { ...emptyDocument(), nodes, edges: flows }
}

const to = (source: string, target: string, more: Partial<FlowEdge> = {}) => ({ source, target, ...more })
const fails = (source: string, target: string, rate?: number) =>
  to(source, target, {
    kind: 'exception',
    ...(rate === undefined ? {} : { rate: { kind: 'value', value: rate } }),
  })

/** Takes the ways in turn: the name of a node to go to, or `next` for the only thing that can happen. */
function walk(
  document: WorkflowDocument,
  from: string,
  ...targets: readonly string[]
): { graph: PlaybackGraph; at: Case } {
  const graph = playbackGraph(document)
  const at = targets.reduce(
    (current, target) => {
      const options = optionsOf(graph, current)
      const option =
        target === 'next'
          ? options[0]
          : options.find((one) => one.kind === 'way' && one.edge.target === target)
      if (option === undefined) throw new Error(`no way to ${target} from ${current.at}`)
      return takeOption(graph, current, option)
    },
    startCase(graph, from),
  )
  return { graph, at }
}

function likeliestPath(document: WorkflowDocument, from: string): string[] {
  const graph = playbackGraph(document)
  return run(graph, startCase(graph, from)).stops.map(({ nodeId }) => nodeId)
}

function run(graph: PlaybackGraph, begun: Case): Case {
  let current = begun
  for (
    let option = likeliestOption(graph, current);
    option !== null;
    option = likeliestOption(graph, current)
  ) {
    current = takeOption(graph, current, option)
    if (current.stops.length > 5000) throw new Error('the likeliest path does not end')
  }
  return current
}

const credit = draw(
  { start: 'start', check: 'step', ok: 'decision', pay: 'step', claim: 'step', end: 'end' },
  to('start', 'check'),
  to('check', 'ok'),
  fails('check', 'claim', 0.1),
  to('ok', 'pay', { probability: 0.8 }),
  to('ok', 'check', { probability: 0.2, label: 'again' }),
  to('pay', 'end'),
  fails('pay', 'claim'),
  to('claim', 'end'),
)

describe('a case', () => {
  test('goes from the start to an end and is over', () => {
    const { graph, at } = walk(credit, 'start', 'check', 'ok', 'pay', 'end')
    expect(at.resting).toBe('ended')
    expect(optionsOf(graph, at)).toEqual([])
  })

  test('its likelihood is the product of the shares it took', () => {
    const { graph, at } = walk(credit, 'start', 'check', 'ok', 'check', 'claim')
    expect(summaryOf(graph, at).likelihood).toBeCloseTo(0.9 * 0.2 * 0.1)
  })

  test('an exception without a rate makes the likelihood an upper bound, not nothing', () => {
    const { graph, at } = walk(credit, 'start', 'check', 'ok', 'pay', 'claim')
    expect(summaryOf(graph, at)).toMatchObject({ unknownShares: 1, likelihood: 0.9 * 0.8 })
  })

  test('says where a share had to be assumed', () => {
    const open = draw({ a: 'decision', b: 'end', c: 'end' }, to('a', 'b', { probability: 0.7 }), to('a', 'c'))
    const { graph, at } = walk(open, 'a', 'c')
    expect(summaryOf(graph, at).assumed).toBe(true)
    expect(summaryOf(graph, at).likelihood).toBeCloseTo(0.3)
  })

  test('counts how often it comes to a node, and steps anew each time', () => {
    const { graph, at } = walk(credit, 'start', 'check', 'ok', 'check', 'ok')
    expect(at.stops.at(-1)?.visit).toBe(2)
    expect(summaryOf(graph, at).steps).toBe(2)
  })

  test('adds up the minutes that are known and counts the steps that have none', () => {
    const nodes = credit.nodes.map((node) =>
      node.id === 'check' && node.kind === 'step'
        ? { ...node, characteristics: { minutes: { low: 1, likely: 4, high: 9 } }, systemIds: ['crm'] }
        : node,
    )
    const { graph, at } = walk({ ...credit, nodes }, 'start', 'check', 'ok', 'check', 'ok', 'pay')
    expect(summaryOf(graph, at)).toMatchObject({ minutes: 8, untimed: 1, systemIds: ['crm'] })
  })

  test('goes back a step at a time, and stays at its beginning', () => {
    const { at } = walk(credit, 'start', 'check', 'ok')
    expect(stepBack(at).at).toBe('check')
    expect(stepBack(stepBack(stepBack(at))).at).toBe('start')
  })
})

describe('handoffs of a case', () => {
  const owned = (owners: Readonly<Record<string, string>>, document: WorkflowDocument) => ({
    ...document,
    nodes: document.nodes.map((node) => ({ ...node, departmentId: owners[node.id] ?? null })),
  })

  test('go through gateways and count once', () => {
    const document = owned(
      { start: 'sales', check: 'sales', ok: 'credit', pay: 'finance', end: 'finance' },
      credit,
    )
    const { graph, at } = walk(document, 'start', 'check', 'ok', 'pay', 'end')
    expect(summaryOf(graph, at).handoffs).toBe(1)
  })

  test('count each branch that hands over where branches meet', () => {
    const block = draw(
      { a: 'step', split: 'parallel', b: 'step', c: 'step', join: 'parallel', d: 'step' },
      to('a', 'split'),
      to('split', 'b'),
      to('split', 'c'),
      to('b', 'join'),
      to('c', 'join'),
      to('join', 'd'),
    )
    const { graph, at } = walk(
      owned({ a: 'one', b: 'two', c: 'three', d: 'one' }, block),
      'a',
      'split',
      'next',
      'join',
      'next',
      'join',
      'd',
    )
    expect(summaryOf(graph, at).handoffs).toBe(4)
  })
})

describe('parallel branches', () => {
  const block = draw(
    { start: 'start', split: 'parallel', a: 'step', b: 'step', c: 'step', join: 'parallel', end: 'end' },
    to('start', 'split'),
    to('split', 'a'),
    to('split', 'b'),
    to('split', 'c'),
    to('a', 'join'),
    to('b', 'join'),
    to('c', 'join'),
    to('join', 'end'),
  )

  test('are walked in turn; the join waits for all of them and goes on once', () => {
    expect(likeliestPath(block, 'start')).toEqual([
      'start',
      'split',
      'a',
      'join',
      'b',
      'join',
      'c',
      'join',
      'end',
    ])
    const { at } = walk(block, 'start', 'split', 'next', 'join')
    expect(at).toMatchObject({ resting: 'waiting', meetings: [{ at: 'join', branches: 1 }] })
    expect(at.pending.map(({ target }) => target)).toEqual(['c', 'b'])
  })

  test('count once in the likelihood', () => {
    const { graph, at } = walk(block, 'start', 'split', 'next', 'join', 'next', 'join', 'next', 'join', 'end')
    expect(summaryOf(graph, at).likelihood).toBe(1)
  })

  test('that meet in a step without a join are waited for, and the step is done once', () => {
    const loose = draw(
      { split: 'parallel', a: 'step', b: 'step', c: 'step', end: 'end' },
      to('split', 'a'),
      to('split', 'b'),
      to('a', 'c'),
      to('b', 'c'),
      to('c', 'end'),
    )
    const graph = playbackGraph(loose)
    const over = run(graph, startCase(graph, 'split'))
    expect(over.stops.map(({ nodeId, waits }) => (waits ? `${nodeId} waits` : nodeId))).toEqual([
      'split',
      'a',
      'c waits',
      'b',
      'c',
      'end',
    ])
    expect(summaryOf(graph, over).steps).toBe(3)
  })

  test('that end apart are each walked to their end', () => {
    const apart = draw({ split: 'parallel', a: 'end', b: 'end' }, to('split', 'a'), to('split', 'b'))
    expect(likeliestPath(apart, 'split')).toEqual(['split', 'a', 'b'])
  })

  test('nest', () => {
    const nested = draw(
      { out: 'parallel', in: 'parallel', a: 'step', b: 'step', c: 'step', j: 'parallel', k: 'parallel' },
      to('out', 'in'),
      to('out', 'c'),
      to('in', 'a'),
      to('in', 'b'),
      to('a', 'j'),
      to('b', 'j'),
      to('j', 'k'),
      to('c', 'k'),
    )
    expect(likeliestPath(nested, 'out')).toEqual(['out', 'in', 'a', 'j', 'b', 'j', 'k', 'c', 'k'])
  })

  test('a join whose other branch went another way goes on without it', () => {
    const astray = draw(
      { split: 'parallel', a: 'step', b: 'decision', join: 'parallel', end: 'end', lost: 'end' },
      to('split', 'a'),
      to('split', 'b'),
      to('a', 'join'),
      to('b', 'join', { probability: 0.1 }),
      to('b', 'lost', { probability: 0.9 }),
      to('join', 'end'),
    )
    expect(likeliestPath(astray, 'split')).toEqual(['split', 'a', 'join', 'b', 'lost', 'join', 'end'])
  })

  test('an end that terminates ends them all', () => {
    const stopped = draw({ split: 'parallel', a: 'end', b: 'end' }, to('split', 'a'), to('split', 'b'))
    const nodes = stopped.nodes.map((node) =>
      node.id === 'a' && node.kind === 'end' ? { ...node, trigger: 'terminate' as const } : node,
    )
    expect(likeliestPath({ ...stopped, nodes }, 'split')).toEqual(['split', 'a'])
  })
})

describe('the likeliest path', () => {
  test('takes the largest share at each parting, and no exception while the flow leads on', () => {
    expect(likeliestPath(credit, 'start')).toEqual(['start', 'check', 'ok', 'pay', 'end'])
  })

  test('walks a loop that most cases take once, then goes on to an end', () => {
    const rework = draw(
      { a: 'step', ok: 'decision', end: 'end' },
      to('a', 'ok'),
      to('ok', 'a', { probability: 0.9 }),
      to('ok', 'end', { probability: 0.1 }),
    )
    expect(likeliestPath(rework, 'a')).toEqual(['a', 'ok', 'a', 'ok', 'end'])
  })

  test('stops where the map only goes round in circles, and the case knows that it cannot end', () => {
    const circle = draw({ a: 'step', b: 'step' }, to('a', 'b'), to('b', 'a'))
    expect(likeliestPath(circle, 'a')).toEqual(['a', 'b', 'a'])
    const graph = playbackGraph(circle)
    expect(mayEnd(graph, startCase(graph, 'a'))).toBe(false)
  })

  test('takes an exception path where nothing else leads on', () => {
    const only = draw({ a: 'step', b: 'end' }, fails('a', 'b', 0.2))
    expect(likeliestPath(only, 'a')).toEqual(['a', 'b'])
  })
})

describe('where cases begin', () => {
  test('at the starts, those of exception paths last', () => {
    const document = draw({ oops: 'start', a: 'start', b: 'step' })
    const entry = { event: 'error', name: 'Storno' }
    const nodes = document.nodes.map((node) =>
      node.id === 'oops' ? { ...node, exceptionEntry: entry } : node,
    )
    expect(startsOf({ ...document, nodes }).map(({ id }) => id)).toEqual(['a', 'oops'])
  })

  test('without a start at what nothing leads into, else at the first node', () => {
    expect(startsOf(draw({ a: 'step', b: 'step' }, to('b', 'a'))).map(({ id }) => id)).toEqual(['b'])
    expect(startsOf(draw({ a: 'step', b: 'step' }, to('b', 'a'), to('a', 'b'))).map(({ id }) => id)).toEqual([
      'a',
    ])
    expect(startsOf(emptyDocument())).toEqual([])
  })
})

describe('any map', () => {
  const documents = fc.oneof(anyDocument, anyGraph(14))

  test('the case never leaves it, its likelihood is the product of its shares, and back undoes each step', () => {
    fc.assert(
      fc.property(documents, fc.array(fc.nat(7), { maxLength: 60 }), (document, picks) => {
        const [start] = startsOf(document)
        if (start === undefined) return
        const graph = playbackGraph(document)
        const edges = new Map(document.edges.map((edge) => [edge.id, edge]))
        let current = startCase(graph, start.id)
        for (const pick of picks) {
          const options = optionsOf(graph, current)
          const option = options[pick % Math.max(1, options.length)]
          if (option === undefined) break
          const next = takeOption(graph, current, option)
          const stop = next.stops.at(-1)
          expect(graph.node(next.at)).toBeDefined()
          expect(stop?.nodeId).toBe(next.at)
          if (stop?.edgeId != null) expect(edges.get(stop.edgeId)?.target).toBe(next.at)
          expect(stepBack(next)).toBe(current)
          const [before, after] = [summaryOf(graph, current).likelihood, summaryOf(graph, next).likelihood]
          const share = 'share' in option ? (option.share ?? 1) : 1
          expect(after).toBeCloseTo(before * share, 12)
          current = next
        }
        expect(current.pending.length).toBeLessThanOrEqual(document.edges.length)
      }),
      { numRuns: 300 },
    )
  })

  test('the likeliest path ends, or stops where it would go round for ever', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const graph = playbackGraph(document)
        for (const start of startsOf(document)) {
          const over = run(graph, startCase(graph, start.id))
          const ended = optionsOf(graph, over).length === 0
          const circles = (over.stops.at(-1)?.visit ?? 1) > 1
          expect(ended || circles).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })
})

test('a case begins where something follows: not at an end, nor where nothing leads on', () => {
  const graph = playbackGraph(
    draw(
      { start: 'start', work: 'step', end: 'end', loose: 'step' },
      { source: 'start', target: 'work' },
      { source: 'work', target: 'end' },
    ),
  )
  expect(['start', 'work', 'end', 'loose'].map((id) => goesOn(graph, id))).toEqual([true, true, false, false])
})
