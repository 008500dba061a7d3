import { XMLParser } from 'fast-xml-parser'

/** Counts of a file by a second, naive reading of the rules; shares no code with the importer. */
export interface NaiveCounts {
  readonly elements: number
  readonly steps: number
  readonly decisions: number
  readonly parallelSplits: number
  readonly exceptionPaths: number
  readonly systems: number
  readonly flows: number
  readonly departments: number
}

interface Node {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Node[]
  readonly text: string
  parent?: Node
}

const tasks = /^(task|(user|manual|service|script|businessRule|send|receive)Task|callActivity)$/
const subs = /^(subProcess|transaction|adHocSubProcess)$/
const flowNode =
  /^(task|(user|manual|service|script|businessRule|send|receive)Task|callActivity|subProcess|transaction|adHocSubProcess|\w+Gateway|startEvent|endEvent|boundaryEvent|intermediate(Catch|Throw)Event)$/
const others =
  /^(sequenceFlow|messageFlow|lane|participant|dataStore|dataStoreReference|dataObject|dataObjectReference|textAnnotation|group|association)$/

export function countNaively(xml: string): NaiveCounts {
  const all = flatten(read(xml))
  const byId = new Map(all.map((node) => [node.attributes['id'], node]))
  const isContainer = (node: Node) =>
    subs.test(node.tag) && node.children.some(({ tag }) => flowNode.test(tag))
  const steps = all.filter((node) => tasks.test(node.tag) || (subs.test(node.tag) && !isContainer(node)))
  const flows = all.filter(({ tag, attributes }) =>
    [attributes['sourceRef'], attributes['targetRef']].every(
      (end) => tag === 'sequenceFlow' && flowNode.test(byId.get(end)?.tag ?? ''),
    ),
  )
  const out = (node: Node) =>
    flows.filter(({ attributes }) => attributes['sourceRef'] === node.attributes['id'])
  const conditional = (flow: Node) => flow.children.some(({ tag }) => tag === 'conditionExpression')
  const splits = all.filter((node) => out(node).length >= 2)
  const stores = all.filter(({ tag }) => tag === 'dataStoreReference')
  const storeNames = stores.map(
    ({ attributes }) => attributes['name'] ?? byId.get(attributes['dataStoreRef'])?.attributes['name'],
  )
  return {
    elements: all.filter(({ tag }) => flowNode.test(tag) || others.test(tag)).length,
    steps: steps.length,
    decisions: splits.filter(
      (node) =>
        (node.tag.endsWith('Gateway') && node.tag !== 'parallelGateway') ||
        (steps.includes(node) && out(node).some(conditional)),
    ).length,
    parallelSplits: splits.filter(({ tag }) => tag === 'parallelGateway').length,
    exceptionPaths:
      all.filter((node) => node.tag === 'boundaryEvent' && out(node).length > 0).length +
      all.filter(({ tag, attributes }) => subs.test(tag) && attributes['triggeredByEvent'] === 'true').length,
    systems: new Set(storeNames.filter(Boolean).map((name) => name?.trim().toLowerCase())).size,
    flows: flows.length,
    departments: departmentsOf(all, steps),
  }
}

function departmentsOf(all: readonly Node[], steps: readonly Node[]): number {
  const lanes = all.filter(({ tag }) => tag === 'lane')
  const depth = (node: Node): number => (node.parent === undefined ? 0 : 1 + depth(node.parent))
  const laneOf = (id: string | undefined) =>
    lanes
      .filter((lane) => lane.children.some(({ tag, text }) => tag === 'flowNodeRef' && text.trim() === id))
      .sort((a, b) => depth(b) - depth(a))[0]
  const owner = (step: Node): Node | undefined => {
    let lane = laneOf(step.attributes['id'])
    let process = step
    // From the inside out: the lane of the outermost sub-process that has one decides.
    while (process.tag !== 'process' && process.parent !== undefined) {
      process = process.parent
      lane = laneOf(process.attributes['id']) ?? lane
    }
    const pools = all.filter(({ tag }) => tag === 'participant')
    return lane ?? pools.find(({ attributes }) => attributes['processRef'] === process.attributes['id'])
  }
  return new Set(steps.map(owner).filter(Boolean)).size
}

function read(xml: string): readonly Node[] {
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    removeNSPrefix: true,
    processEntities: false,
    stopNodes: ['*.extensionElements', '*.BPMNDiagram'],
  })
  return (parser.parse(xml) as Raw[]).map((raw) => convert(raw))
}

type Raw = Readonly<Record<string, unknown>>

function convert(raw: Raw, parent?: Node): Node {
  const tag = Object.keys(raw).find((key) => key !== ':@') ?? ''
  const content = Array.isArray(raw[tag]) ? (raw[tag] as Raw[]) : []
  const children: Node[] = []
  const node: Node = {
    tag,
    attributes: (raw[':@'] ?? {}) as Record<string, string>,
    children,
    text: content.map((child) => (child['#text'] as string | undefined) ?? '').join(''),
    ...(parent !== undefined && { parent }),
  }
  for (const child of content) if (child['#text'] === undefined) children.push(convert(child, node))
  return node
}

function flatten(nodes: readonly Node[]): readonly Node[] {
  return nodes.flatMap((node) => [node, ...flatten(node.children)])
}
