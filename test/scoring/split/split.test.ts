import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Characteristics, FlowEdge, StepNode, WorkflowDocument } from '#shared/model/document.ts'
import { stepPrice } from '../../../electron/scoring/split/step-price.ts'
import { anyMap } from '../helpers/any-map.ts'
import { assessed } from '../helpers/assess-sketch.ts'
import { decision, edge, end, exception, node, path, sketch, start, step } from '../helpers/sketch.ts'
import { oddMaps } from '../helpers/structure-cases.ts'
import { fit, machine, person, rules, splitOf } from '../helpers/split-of.ts'

describe('the price of a step', () => {
  const priced = (characteristics: Characteristics, rate = 0, unrated = 0) =>
    stepPrice(step('a', { characteristics }) as StepNode, { rate, unrated }, rules)

  test.each<[string, Characteristics, number, number]>([
    ['all three answers speak for it', fit, 0, 3],
    ['nothing is answered', {}, 9, 0],
    ['one is open', { rules: true, structured: true }, 3, 2],
    ['no clear rules', { ...fit, rules: false }, 4, 2],
    ['needs judgement', { ...fit, judgement: true }, 6, 2],
    ['already done by a machine', { automated: true }, 9, 12],
  ])('%s', (_, characteristics, automate, orchestrate) => {
    expect(priced(characteristics)).toMatchObject({ automate, orchestrate })
  })

  test.each([
    [0.05, 0],
    [0.051, 1],
    [0.15, 1],
    [0.151, 4],
    [0.2, 4],
    [0.201, 6],
  ])('exceptions in %d of its cases add %d', (rate, points) => {
    expect(priced(fit, rate).automate).toBe(points)
  })

  test('an exception path without a rate adds 1', () => {
    expect(priced(fit, 0, 1)).toMatchObject({
      automate: 1,
      facts: expect.stringContaining('without a rate') as string,
    })
  })
})

describe('e-commerce returns (method §12): automate authorisation and label, orchestrate the rest', () => {
  const map = sketch(
    [
      start(),
      machine('Authorise', { systemIds: ['shop'], departmentId: 'service' }),
      machine('Label', { systemIds: ['shop', 'carrier'], departmentId: 'service' }),
      person('Inspect'),
      decision('ok'),
      person('Refund'),
      person('Restock'),
      end(),
    ],
    [path('start', 'Authorise', 'Label', 'Inspect', 'ok', 'Refund', 'end'), path('ok', 'Restock', 'end')],
  )

  test('finds the island, its contract and what it uses', () => {
    const { islands, handOverEdgeIds, share, summary } = splitOf(map)
    expect(islands).toEqual([
      {
        id: 'i1',
        name: 'Authorise and Label',
        stepIds: ['Authorise', 'Label'],
        nodeIds: ['Authorise', 'Label'],
        edgeIds: ['Authorise>Label'],
        entryEdgeIds: ['start>Authorise'],
        exitEdgeIds: ['Label>Inspect'],
        contract: 'Entered from “start” by 1 arrow. Hands over to “Inspect” by 1 arrow.',
        systemIds: ['shop', 'carrier'],
        departmentIds: ['service'],
        minutes: 20,
        share: 0.4,
      },
    ])
    expect(handOverEdgeIds).toEqual(['Label>Inspect'])
    expect(share).toBeCloseTo(0.4, 12)
    expect(summary).toContain('Automate 2 of 5 steps (40\u00a0% of the handling time, in 1 island)')
  })

  test('λ decides: dear hand-overs make it all or nothing', () => {
    const { breaks } = splitOf(map)
    // The island saves 2 × 3 points and costs one hand-over.
    expect(breaks).toEqual([
      { from: 0, to: 6, automate: 2, orchestrate: 3, orchestratedDone: 0, handOvers: 1 },
      { from: 6, to: null, automate: 0, orchestrate: 5, orchestratedDone: 0, handOvers: 0 },
    ])
    expect(splitOf(map, 5.9).islands).toHaveLength(1)
    expect(splitOf(map, 6.1)).toMatchObject({ islands: [], handOverEdgeIds: [] })
  })
})

test('a step between automated ones is drawn in where that saves hand-overs, and says so', () => {
  const open = step('Check', { characteristics: { rules: true, structured: true } })
  const map = sketch(
    [start(), machine('A'), open, machine('B'), end()],
    [path('start', 'A', 'Check', 'B', 'end')],
  )
  const check = splitOf(map, 1).steps.find(({ nodeId }) => nodeId === 'Check')
  expect(check).toMatchObject({ label: 'automate', cost: { automate: 3, orchestrate: 2 } })
  expect(check?.because).toContain('judgement not answered')
  expect(check?.because).toContain('saves hand-overs')
  expect(splitOf(map, 0.4).steps.find(({ nodeId }) => nodeId === 'Check')?.label).toBe('orchestrate')
})

test('a gateway between goes with the side that saves hand-overs: a crossing counts once', () => {
  const map = sketch(
    [start(), machine('A'), decision('d'), person('B'), person('C'), end()],
    [path('start', 'A', 'd', 'B', 'end'), path('d', 'C', 'end')],
  )
  expect(splitOf(map).handOverEdgeIds).toEqual(['A>d'])
})

describe('what is a hand-over', () => {
  const hybrid = (ends: readonly string[]) =>
    sketch(
      [start(), decision('d'), machine('A'), person('B'), ...ends.map((id) => end(id))],
      [path('start', 'd', 'A', ends[0] ?? ''), path('d', 'B', ends.at(-1) ?? '')],
    )

  test('an arrow to an end that both kinds lead to is none, as one to an end of its own', () => {
    for (const map of [hybrid(['e']), hybrid(['e', 'f'])]) {
      const { handOverEdgeIds, steps, cost, breaks } = splitOf(map)
      expect(handOverEdgeIds).toEqual([])
      expect(steps.map(({ label }) => label)).toEqual(['automate', 'orchestrate'])
      expect([cost, breaks.length]).toEqual([1, 1])
    }
  })

  test('every one leads from a step to a step, over whatever lies between', () => {
    const map = sketch(
      [start(), machine('A'), decision('j'), node('event', 'sent'), person('B'), decision('last'), end()],
      [path('start', 'A', 'sent', 'j', 'B', 'last', 'end'), path('A', 'last')],
    )
    const { handOverEdgeIds, islands } = splitOf(map)
    expect(handOverEdgeIds).toHaveLength(1)
    expect(islands[0]?.contract).toMatch(
      /^Entered from “start” by 1 arrow\. .*Goes on to “last” by 1 arrow\.$/,
    )
  })

  test('an island that ends in a decision says that its ways out part there', () => {
    const map = sketch(
      [start(), machine('A'), decision('ok?'), machine('C'), person('B'), end()],
      [path('start', 'A', 'ok?', 'C', 'end'), path('ok?', 'B', 'C')],
    )
    expect(splitOf(map).islands[0]?.contract).toBe(
      'Entered from “start” by 1 arrow. Hands over to “B” by 1 arrow. Goes on to “C” by 1 arrow. It ends in “ok?”, a decision with 2 ways out.',
    )
  })
})

test('exceptions that people handle are no second exit: the steps stay one island, its contract lists them', () => {
  const map = sketch(
    [start(), machine('A'), machine('B'), machine('C'), person('Help'), end()],
    [
      path('start', 'A', 'B', 'C', 'end'),
      path('Help', 'end'),
      ...['A', 'B', 'C'].map((id) => exception(id, 'Help', 0.01)),
    ],
  )
  expect(splitOf(map, 0.5).islands).toMatchObject([
    {
      stepIds: ['A', 'B', 'C'],
      exitEdgeIds: ['A!Help!trouble', 'B!Help!trouble', 'C>end', 'C!Help!trouble'],
      contract:
        'Entered from “start” by 1 arrow. Goes on to “end” by 1 arrow. Exceptions go to “Help” by 3 arrows.',
    },
  ])
})

/** Arrows into and out of a set of nodes. */
function gatesOf(map: WorkflowDocument, inside: ReadonlySet<string>) {
  const drawn = new Set(map.nodes.map(({ id }) => id))
  const edges = map.edges.filter(({ source, target }) => drawn.has(source) && drawn.has(target))
  return {
    entries: edges.filter((e) => !inside.has(e.source) && inside.has(e.target)),
    exits: edges.filter((e) => inside.has(e.source) && !inside.has(e.target)),
  }
}

/** All lead from one node or all into one; where cases begin and end stands for the one place assumed around the map. */
function meetInOne({ nodes }: WorkflowDocument, edges: readonly FlowEdge[]): boolean {
  const place = (id: string) => {
    const kind = nodes.find((node) => node.id === id)?.kind ?? ''
    return ['start', 'end'].includes(kind) ? kind : id
  }
  return [edges.map((e) => place(e.source)), edges.map((e) => place(e.target))].some(
    (ends) => new Set(ends).size <= 1,
  )
}

/** Small maps of machine and human steps, with loops, jumps and gateways: every second one is automated. */
const mixedMap: fc.Arbitrary<WorkflowDocument> = fc.integer({ min: 2, max: 9 }).chain((size) => {
  const id = fc.nat({ max: size - 1 }).map((n) => `n${n}`)
  const kind = fc.constantFrom<('machine' | 'person' | 'decision')[]>(
    'machine',
    'machine',
    'machine',
    'person',
    'decision',
  )
  return fc
    .tuple(
      fc.array(kind, { minLength: size, maxLength: size, size: 'max' }),
      fc.array(fc.tuple(id, id), { maxLength: size, size: 'max' }),
    )
    .map(([kinds, jumps]) => {
      const ids = kinds.map((_, at) => `n${at}`)
      const made = { machine, person, decision }
      const edges = [...path('start', ...ids, 'end'), ...jumps.map(([a, b]) => edge(a, b))]
      return sketch(
        [start(), ...kinds.map((one, at) => made[one](`n${at}`)), end()],
        edges.map((e, at) => ({ ...e, id: `e${at}` })),
      )
    })
})

describe('laws', () => {
  const lambda = fc.constantFrom(0, 0.25, 1, 2.5, 8)

  test('the split loses no step, and every automated step lies in one island', () => {
    fc.assert(
      fc.property(anyMap, lambda, (map, price) => {
        const { steps, islands } = splitOf(map, price)
        expect(steps.map(({ nodeId }) => nodeId)).toEqual(
          map.nodes.flatMap(({ id, kind }) => (kind === 'step' ? [id] : [])),
        )
        const automated = steps.flatMap(({ nodeId, label }) => (label === 'automate' ? [nodeId] : []))
        expect(islands.flatMap(({ stepIds }) => stepIds).sort()).toEqual(automated.sort())
      }),
      { numRuns: 1000 },
    )
  })

  test('the assessment, its headline and the plan go by the same steps', () => {
    fc.assert(
      fc.property(anyMap, (map) => {
        const automated = splitOf(map, rules.handOver).steps.filter(({ label }) => label === 'automate')
        expect(assessed(map).automatableStepIds).toEqual(automated.map(({ nodeId }) => nodeId))
      }),
    )
  })

  test('an island has one entry and one exit: its arrows meet in one node, inside or outside', () => {
    fc.assert(
      fc.property(fc.oneof(anyMap, mixedMap), lambda, (map, price) => {
        const { islands } = splitOf(map, price)
        for (const island of islands) {
          const { entries, exits } = gatesOf(map, new Set(island.nodeIds))
          expect(entries.map(({ id }) => id).sort()).toEqual(island.entryEdgeIds.toSorted())
          expect(exits.map(({ id }) => id).sort()).toEqual(island.exitEdgeIds.toSorted())
          // Exceptions that people take over, or that end a case, are no second exit.
          const ours = islands.flatMap(({ nodeIds }) => nodeIds)
          const normal = exits.filter((e) => e.kind === 'sequence' || ours.includes(e.target))
          expect(meetInOne(map, entries), `into ${island.nodeIds.join()}`).toBe(true)
          expect(meetInOne(map, normal), `out of ${island.nodeIds.join()}`).toBe(true)
        }
      }),
      { numRuns: 3000 },
    )
  })

  test('no two islands could be one', () => {
    fc.assert(
      fc.property(mixedMap, (map) => {
        const { islands } = splitOf(map, 0.25)
        for (const one of islands) {
          for (const other of islands) {
            if (one.id >= other.id) continue
            const both = new Set([...one.nodeIds, ...other.nodeIds])
            const touch = map.edges.some((e) =>
              [one, other].every(({ nodeIds }) => [e.source, e.target].some((id) => nodeIds.includes(id))),
            )
            const { entries, exits } = gatesOf(map, both)
            // Strictly: everything comes in at one node and goes out at one.
            const into = new Set(entries.map((e) => e.target))
            const outOf = new Set(exits.map((e) => e.source))
            expect(
              touch && into.size <= 1 && outOf.size <= 1,
              `${one.nodeIds.join()} and ${other.nodeIds.join()}`,
            ).toBe(false)
          }
        }
      }),
      { numRuns: 1500 },
    )
  })

  test('the cost is that of the steps and of λ times the hand-overs', () => {
    fc.assert(
      fc.property(anyMap, lambda, (map, price) => {
        const { steps, handOverEdgeIds, cost } = splitOf(map, price)
        const base = steps.reduce((sum, { label, cost: of }) => sum + of[label], 0)
        expect(cost).toBeCloseTo(base + price * handOverEdgeIds.length, 9)
      }),
      { numRuns: 300 },
    )
  })

  test('any map gives finite figures, shares of 0 to 1 and whole sentences', () => {
    fc.assert(
      fc.property(anyMap, lambda, fc.constantFrom(0, 7), (map, price, minutes) => {
        const split = splitOf(map, price, minutes)
        expect(JSON.stringify(split)).not.toMatch(/NaN|undefined|Infinity/)
        for (const share of [split.share, ...split.islands.map((island) => island.share)]) {
          expect(share).toBeGreaterThanOrEqual(0)
          expect(share).toBeLessThanOrEqual(1 + 1e-9)
        }
      }),
      { numRuns: 500 },
    )
  })

  test.each(oddMaps)('%s', (_, map) => {
    const split = splitOf(map)
    expect(split.breaks.at(-1)).toMatchObject({ to: null })
    expect(split.steps).toHaveLength(map.nodes.filter(({ kind }) => kind === 'step').length)
  })
})
