import fc from 'fast-check'

/** A random BPMN file together with what the rules say of it, told by the generator and not by reading. */
export interface RandomFile {
  readonly content: string
  readonly elements: number
  readonly steps: number
  readonly flows: number
  readonly decisions: number
  readonly parallelSplits: number
  readonly exceptionPaths: number
}

type Kind =
  | 'task'
  | 'userTask'
  | 'callActivity'
  | 'startEvent'
  | 'endEvent'
  | 'exclusiveGateway'
  | 'inclusiveGateway'
  | 'parallelGateway'
  | 'subProcess'

interface Seed {
  readonly kind: Kind
  readonly inner: readonly Seed[]
  readonly boundary: boolean
}

interface Placed {
  readonly id: string
  readonly seed: Seed
  readonly inner: readonly Placed[]
}

const kinds: readonly Kind[] = [
  'task',
  'userTask',
  'callActivity',
  'startEvent',
  'endEvent',
  'exclusiveGateway',
  'inclusiveGateway',
  'parallelGateway',
  'subProcess',
]

const seeds = fc.letrec<{ node: Seed; nodes: Seed[] }>((tie) => ({
  node: fc.record({
    kind: fc.constantFrom(...kinds),
    inner: fc.oneof({ maxDepth: 4, withCrossShrink: true }, fc.constant([] as Seed[]), tie('nodes')),
    boundary: fc.boolean(),
  }),
  nodes: fc.array(tie('node'), { minLength: 1, maxLength: 5 }),
})).nodes

const ends = fc.array(
  fc.record({ from: fc.nat(), to: fc.nat(), condition: fc.boolean(), ghost: fc.boolean() }),
  { maxLength: 25 },
)
const lanes = fc.array(fc.record({ parent: fc.nat(), node: fc.nat() }), { maxLength: 6 })
const extras = fc.record({
  dataObjects: fc.nat(3),
  groups: fc.nat(2),
  annotations: fc.nat(3),
  messages: fc.nat(3),
})

export const randomFiles: fc.Arbitrary<RandomFile> = fc
  .tuple(seeds, ends, lanes, extras)
  .map(([nodes, flows, laneSeeds, extra]) => build(nodes, flows, laneSeeds, extra))

interface FlowSeed {
  readonly from: number
  readonly to: number
  readonly condition: boolean
  readonly ghost: boolean
}

function build(
  roots: readonly Seed[],
  flowSeeds: readonly FlowSeed[],
  laneSeeds: readonly { parent: number; node: number }[],
  extra: { dataObjects: number; groups: number; annotations: number; messages: number },
): RandomFile {
  let next = 0
  const place = (seed: Seed): Placed => ({
    id: `n${next++}`,
    seed,
    inner: seed.kind === 'subProcess' ? seed.inner.map(place) : [],
  })
  const top = roots.map(place)
  const all = flatten(top)
  const hosts = all.filter(({ seed }) => seed.boundary && isActivity(seed.kind))
  const targets = all.map(({ id }) => id)
  const sources = [...targets, ...hosts.map(({ id }) => `${id}_late`)]
  const pick = (from: readonly string[], index: number) => from[index % from.length] ?? ''
  const flows = flowSeeds.map((seed, index) => ({
    ...seed,
    id: `f${index}`,
    source: pick(sources, seed.from),
    target: seed.ghost ? 'ghost' : pick(targets, seed.to),
  }))
  const whole = flows.filter(({ ghost }) => !ghost)
  const out = (id: string) => whole.filter(({ source }) => source === id)
  const steps = all.filter(({ seed, inner }) => isActivity(seed.kind) && inner.length === 0)
  const splits = (kind: RegExp) =>
    all.filter(({ id, seed }) => kind.test(seed.kind) && out(id).length >= 2).length

  const repeat = (times: number, text: (index: number) => string) =>
    Array.from({ length: times }, (_, i) => text(i)).join('')
  const content = `<collaboration id="C"><participant id="P" name="Us" processRef="Process"/>
    ${repeat(extra.messages, (i) => `<messageFlow id="m${i}" sourceRef="${pick(targets, i)}" targetRef="${i === 2 ? 'ghost' : 'P'}"/>`)}</collaboration>
    <process id="Process">${laneSet(laneSeeds, targets)}${top.map(xmlOf).join('')}
    ${flows.map(({ id, source, target, condition }) => `<sequenceFlow id="${id}" sourceRef="${source}" targetRef="${target}">${condition ? '<conditionExpression/>' : ''}</sequenceFlow>`).join('')}
    ${repeat(extra.dataObjects, (i) => `<dataObject id="d${i}"/>`)}${repeat(extra.groups, () => '<group/>')}
    ${repeat(extra.annotations, (i) => `<textAnnotation id="t${i}"/><association sourceRef="t${i}" targetRef="${pick(sources, i)}"/>`)}</process>`
  return {
    content,
    elements:
      1 +
      all.length +
      hosts.length +
      flows.length +
      laneSeeds.length +
      extra.dataObjects +
      extra.groups +
      2 * extra.annotations +
      extra.messages,
    steps: steps.length,
    flows: whole.length,
    decisions:
      splits(/exclusive|inclusive/) +
      steps.filter(({ id }) => out(id).length >= 2 && out(id).some(({ condition }) => condition)).length,
    parallelSplits: splits(/parallel/),
    exceptionPaths: hosts.filter(({ id }) => out(`${id}_late`).length > 0).length,
  }
}

function isActivity(kind: Kind): boolean {
  return kind.endsWith('ask') || kind === 'callActivity' || kind === 'subProcess'
}

function flatten(nodes: readonly Placed[]): readonly Placed[] {
  return nodes.flatMap((node) => [node, ...flatten(node.inner)])
}

function xmlOf({ id, seed, inner }: Placed): string {
  const late =
    seed.boundary && isActivity(seed.kind)
      ? `<boundaryEvent id="${id}_late" attachedToRef="${id}"><timerEventDefinition/></boundaryEvent>`
      : ''
  return `<${seed.kind} id="${id}">${inner.map(xmlOf).join('')}</${seed.kind}>${late}`
}

/** Each lane lies in an earlier one or at the top. */
function laneSet(seeds: readonly { parent: number; node: number }[], nodes: readonly string[]): string {
  const parents = seeds.map(({ parent }, index) => (index === 0 ? -1 : (parent % (index + 1)) - 1))
  const lane = (index: number): string => {
    const inner = parents.flatMap((parent, child) => (parent === index ? [lane(child)] : []))
    const node = nodes[(seeds[index]?.node ?? 0) % nodes.length]
    return `<lane id="l${index}"><flowNodeRef>${node}</flowNodeRef>${inner.length > 0 ? `<childLaneSet>${inner.join('')}</childLaneSet>` : ''}</lane>`
  }
  const top = parents.flatMap((parent, index) => (parent === -1 ? [lane(index)] : []))
  return top.length > 0 ? `<laneSet>${top.join('')}</laneSet>` : ''
}
