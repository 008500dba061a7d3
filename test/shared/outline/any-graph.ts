import fc from 'fast-check'
import { createNode } from '#shared/model/create-node.ts'
import type { Catalogue } from '#shared/model/catalogue.ts'
import { decisionChoices, emptyDocument, eventTriggers } from '#shared/model/document.ts'
import type { FlowEdge, FlowNode, WorkflowDocument } from '#shared/model/document.ts'
import type { Rate } from '#shared/model/rate.ts'

/** Names that are likely to meet, to be empty, and to hold what the outline itself is written with. */
const name = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('', 'Check', 'check', 'Ship', 'OK?', 'End', 'nothing', 'Sales: Check'),
  },
  {
    weight: 3,
    arbitrary: fc.string({ unit: fc.constantFrom(...'ab :[],;\\()?#%!+-→>/\n\r\t0.⏎'), maxLength: 12 }),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '(start) a',
      'start',
      'End: x',
      '- a',
      '! b',
      'a 80%',
      '80% a',
      'b 3 of 20',
      'x? a / b',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
)

const shown = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => text.trim() === text)
const entryName = fc.oneof(
  fc.constantFrom('Sales', 'Back office', 'R&D: EMEA', 'a [b]', 'start', '-', 'x, y'),
  shown,
)

const figure = fc.oneof(
  fc.integer({ min: 0, max: 100 }).map((value) => value / 100),
  fc.double({ min: 1e-6, max: 1, noNaN: true }),
)
const rate: fc.Arbitrary<Rate> = fc.oneof(
  fc.record({ kind: fc.constant('value' as const), value: figure }),
  fc.record({ kind: fc.constant('range' as const), low: figure, high: figure }),
  fc
    .tuple(figure, figure, figure)
    .map((values) => values.toSorted((one, other) => one - other))
    .map(([low = 0, likely = 0, high = 0]) => ({ kind: 'range' as const, low, likely, high })),
  fc.record({
    kind: fc.constant('observed' as const),
    count: fc.nat({ max: 500 }),
    of: fc.integer({ min: 1, max: 500 }),
  }),
)

function node(
  id: string,
  departmentIds: readonly string[],
  systemIds: readonly string[],
): fc.Arbitrary<FlowNode> {
  const departmentId = fc.option(fc.constantFrom(...departmentIds), { nil: null })
  const base = fc.record({ id: fc.constant(id), name, departmentId })
  const trigger = fc.constantFrom('none' as const, ...eventTriggers)
  const happens = fc.constantFrom('start' as const, 'event' as const, 'end' as const)
  return fc.oneof(
    fc
      .tuple(happens, base, trigger)
      .map(([kind, given, on]) => ({ ...createNode(kind, given), trigger: on })),
    fc
      .tuple(base, fc.uniqueArray(fc.constantFrom(...systemIds), { maxLength: 3 }))
      .map(([given, used]) => ({ ...createNode('step', given), systemIds: used })),
    fc
      .tuple(base, fc.constantFrom(...decisionChoices))
      .map(([given, choice]) => ({ ...createNode('decision', given), choice })),
    base.map((given) => createNode('parallel', given)),
  )
}

function edge(id: string, nodeIds: readonly string[]): fc.Arbitrary<FlowEdge> {
  const ends = {
    id: fc.constant(id),
    source: fc.constantFrom(...nodeIds),
    target: fc.constantFrom(...nodeIds),
  }
  return fc.oneof(
    fc.record({ ...ends, kind: fc.constant('sequence' as const) }),
    fc.record({ ...ends, kind: fc.constant('sequence' as const), label: name, probability: figure }),
    fc.record({ ...ends, kind: fc.constant('sequence' as const), label: name, conditional: fc.boolean() }),
    fc.record({
      ...ends,
      kind: fc.constant('exception' as const),
      exception: fc.record({ event: fc.constantFrom('exception', 'timer', 'error'), name }),
      rate,
    }),
    fc.record({ ...ends, kind: fc.constant('exception' as const) }),
  )
}

export interface Drawn {
  readonly document: WorkflowDocument
  readonly catalogue: Catalogue
}

/** Any graph at all with a catalogue: circles, several starts, parts nothing leads to, edges no map would allow. */
export const anyGraph: fc.Arbitrary<Drawn> = fc
  .record({
    departments: fc.uniqueArray(entryName, {
      minLength: 1,
      maxLength: 3,
      selector: (each) => each.toLowerCase(),
    }),
    systems: fc.uniqueArray(entryName, {
      minLength: 1,
      maxLength: 4,
      selector: (each) => each.toLowerCase(),
    }),
    nodes: fc.integer({ min: 0, max: 12 }),
    edges: fc.nat({ max: 20 }),
  })
  .chain((size) => {
    const ids = (prefix: string, count: number) =>
      Array.from({ length: count }, (_, index) => `${prefix}${index}`)
    const entries = (prefix: string, names: readonly string[]) =>
      names.map((each, index) => ({ id: `${prefix}${index}`, name: each }))
    const catalogue = { departments: entries('d', size.departments), systems: entries('s', size.systems) }
    const departmentIds = [...catalogue.departments.map((entry) => entry.id), 'gone']
    const systemIds = [...catalogue.systems.map((entry) => entry.id), 'lost']
    const nodeIds = ids('n', size.nodes)
    return fc.record({
      catalogue: fc.constant(catalogue),
      document: fc
        .tuple(
          fc.tuple(...nodeIds.map((id) => node(id, departmentIds, systemIds))),
          fc.tuple(...ids('e', size.nodes === 0 ? 0 : size.edges).map((id) => edge(id, nodeIds))),
        )
        .map(([nodes, edges]) => ({ ...emptyDocument(), nodes, edges })),
    })
  })
