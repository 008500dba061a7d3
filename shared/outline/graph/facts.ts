import { eventTriggers } from '../../model/document.ts'
import type {
  DecisionChoice,
  EdgeKind,
  EventTrigger,
  FlowEdge,
  FlowNode,
  NodeKind,
} from '../../model/document.ts'
import type { Rate } from '../../model/rate.ts'
import type { Names } from './names.ts'

/** What an outline says about a node. */
export interface NodeFacts {
  readonly kind: NodeKind
  /** Of a start, end or event; `none` on others. */
  readonly trigger: EventTrigger
  /** Of a decision; `exclusive` on others. */
  readonly choice: DecisionChoice
  readonly name: string
  /** By name; null: none. */
  readonly department: string | null
  /** By name. */
  readonly systems: readonly string[]
}

/** What an outline says about an edge, its ends aside. */
export interface EdgeFacts {
  readonly kind: EdgeKind
  /** The label of a way out, or what goes wrong on an exception path. */
  readonly label: string
  /** 0–1. */
  readonly share: number | null
  readonly event: string
  readonly rate: Rate | null
}

export function nodeFacts(node: FlowNode, names: Names): NodeFacts {
  return {
    kind: node.kind,
    trigger: 'trigger' in node ? node.trigger : 'none',
    choice: node.kind === 'decision' ? node.choice : 'exclusive',
    name: node.name,
    department: node.departmentId === null ? null : names.departments.nameOf(node.departmentId),
    systems: node.kind === 'step' ? node.systemIds.map((id) => names.systems.nameOf(id)) : [],
  }
}

const knownEvents: ReadonlySet<string> = new Set(eventTriggers)

export function edgeFacts(edge: FlowEdge): EdgeFacts {
  if (edge.kind === 'sequence') {
    const { kind, label = '', probability = null } = edge
    return { kind, label, share: probability, event: '', rate: null }
  }
  const { event = 'exception', name = '' } = edge.exception ?? {}
  return {
    kind: 'exception',
    // What the map shows: a label of its own before the name of the type.
    label: edge.label !== undefined && edge.label.trim() !== '' ? edge.label : name,
    share: null,
    event: knownEvents.has(event) ? event : 'exception',
    rate: edge.rate ?? null,
  }
}

/** Whether an edge has nothing on it to write down. */
export function isPlain({ kind, label, share }: EdgeFacts): boolean {
  return kind === 'sequence' && label === '' && share === null
}
