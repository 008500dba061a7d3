import type { FlowEdge, FlowNode } from '#shared/model/document.ts'
import { resolve } from '../reading/bpmn-element.ts'
import type { BpmnElement, BpmnFile } from '../reading/bpmn-element.ts'
import { cleanName } from '../reading/clean-text.ts'
import { activities, isContainer, isEventSubProcess } from '../reading/element-kinds.ts'
import { exceptionOf } from './event-info.ts'
import type { Flow } from './flow.ts'
import type { Ids } from './ids.ts'
import type { Passages } from './passages.ts'

type Entry = NonNullable<FlowNode['exceptionEntry']>

export interface Exceptions {
  readonly edges: readonly FlowEdge[]
  /** Nodes (by id) where an exception path begins that may start anywhere. */
  readonly entries: ReadonlyMap<string, Entry>
  /** The drawn activity that each boundary event sits on (ids); none for one on a container. */
  readonly hosts: ReadonlyMap<string, string>
}

/**
 * Exception paths: a boundary event with a way out gets an exception edge from its host; one whose host
 * is missing, like an event sub-process, begins a path that no edge leads to.
 */
export function mapExceptions(file: BpmnFile, flow: Flow, passages: Passages, ids: Ids): Exceptions {
  const edges: FlowEdge[] = []
  const entries = new Map<string, Entry>()
  const hosts = new Map<string, string>()
  const known = new Set([...flow.drawn, ...flow.containers])

  for (const event of flow.drawn) {
    if (event.name !== 'boundaryEvent' || !flow.outgoing.has(event)) continue
    const host = resolve(file, event.attributes['attachedToRef'])
    const exception = exceptionOf(file, event)
    if (host === undefined || !known.has(host) || !activities.has(host.name)) {
      entries.set(ids.of(event), exception)
      continue
    }
    if (!isContainer(host)) hosts.set(ids.of(event), ids.of(host))
    const source = ids.of(passages.representative(host))
    const id = ids.fresh(`${ids.of(event)}-exception`)
    edges.push({ id, source, target: ids.of(event), kind: 'exception', exception })
  }
  for (const [node, exception] of eventSubProcesses(file, flow, passages, ids))
    entries.set(ids.of(node), exception)
  return { edges, entries, hosts }
}

/** Each start of an event sub-process is an entry with its own type; together they are one path. */
function eventSubProcesses(
  file: BpmnFile,
  flow: Flow,
  passages: Passages,
  ids: Ids,
): ReadonlyMap<BpmnElement, Entry> {
  const entries = new Map<BpmnElement, Entry>()
  const drawn = new Set(flow.drawn)
  const handlers = [...flow.drawn, ...flow.containers].filter(isEventSubProcess)
  for (const handler of handlers) {
    const starts = handler.children.filter(({ name }) => name === 'startEvent')
    const path = starts.length > 1 ? { path: ids.of(handler) } : {}
    for (const start of starts) entries.set(start, { ...exceptionOf(file, start), ...path })
  }
  // After those with starts of their own: theirs may be the only nodes in one without any.
  for (const handler of handlers) {
    if (handler.children.some(({ name }) => name === 'startEvent')) continue
    const exception = { event: 'none', name: cleanName(handler.attributes['name']) }
    entries.set(freeNode(drawn, entries, handler, passages.entry(handler)), exception)
  }
  return entries
}

/** Two handlers nested in one another may share their entry; each path needs a node of its own. */
function freeNode(
  drawn: ReadonlySet<BpmnElement>,
  taken: ReadonlyMap<BpmnElement, unknown>,
  handler: BpmnElement,
  entry: BpmnElement,
): BpmnElement {
  if (!taken.has(entry)) return entry
  const inside = [...handler.children]
  for (const node of inside) {
    if (drawn.has(node) && !taken.has(node)) return node
    inside.push(...node.children)
  }
  return entry
}
