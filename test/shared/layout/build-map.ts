import { createNode } from '#shared/model/create-node.ts'
import type { Catalogue } from '#shared/model/catalogue.ts'
import {
  emptyDocument,
  type FlowEdge,
  type FlowNode,
  type NodeKind,
  type WorkflowDocument,
} from '#shared/model/document.ts'

/** `kind:name` of a node, `|` and its systems; the key names it in the edges. */
type NodeText = `${NodeKind}:${string}`

export interface MapText {
  /** Department name → its nodes by key. The department '' owns nothing: its nodes have no department. */
  readonly lanes: Readonly<Record<string, Readonly<Record<string, NodeText>>>>
  /** `a > b`, `a > b : label`, `a > b : label 92%`, exceptions `a ! b : item missing 3%`. */
  readonly edges: readonly string[]
}

export interface BuiltMap {
  readonly document: WorkflowDocument
  readonly catalogue: Catalogue
}

/** Writes a workflow document from a few lines of text; ids are the keys and the names. */
export function buildMap(text: MapText): BuiltMap {
  const systems = new Set<string>()
  const nodes = Object.entries(text.lanes).flatMap(([lane, items]) =>
    Object.entries(items).map(([key, item]) => readNode(key, item, lane === '' ? null : lane, systems)),
  )
  const departments = Object.keys(text.lanes).filter((lane) => lane !== '')
  const entry = (name: string) => ({ id: name, name })
  return {
    document: {
      ...emptyDocument(),
      lanes: departments.map((departmentId) => ({ departmentId, height: 160 })),
      nodes,
      edges: text.edges.map(readEdge),
    },
    catalogue: { departments: departments.map(entry), systems: [...systems].map(entry) },
  }
}

function readNode(key: string, item: NodeText, departmentId: string | null, systems: Set<string>): FlowNode {
  const at = item.indexOf(':')
  const [name = '', used = ''] = item.slice(at + 1).split('|')
  const node = createNode(item.slice(0, at) as NodeKind, { id: key, name: name.trim(), departmentId })
  const systemIds = used.split(',').flatMap((system) => (system.trim() === '' ? [] : [system.trim()]))
  for (const system of systemIds) systems.add(system)
  return node.kind === 'step' ? { ...node, systemIds } : node
}

function readEdge(line: string): FlowEdge {
  const [ends = '', words = ''] = line.split(' : ')
  const exception = ends.includes(' ! ')
  const [source = '', target = ''] = ends.split(exception ? ' ! ' : ' > ').map((end) => end.trim())
  const share = /([\d.]+)%$/.exec(words)
  const label = words.replace(/\s*[\d.]+%$/, '')
  const value = share === null ? undefined : Number(share[1]) / 100
  const base = { id: `${source}-${target}-${words}`, source, target }
  if (exception) {
    const rate = value === undefined ? {} : { rate: { kind: 'value' as const, value } }
    return { ...base, kind: 'exception', exception: { event: 'exception', name: label }, ...rate }
  }
  return {
    ...base,
    kind: 'sequence',
    ...(label === '' ? {} : { label }),
    ...(value === undefined ? {} : { probability: value }),
  }
}
