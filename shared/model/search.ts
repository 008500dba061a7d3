import type { NodeKind } from './document.ts'

/** What a search can find. `comment`: what is written about a node or an edge beside the drawing. */
export type HitKind =
  | NodeKind
  | 'edge'
  | 'note'
  | 'parked'
  | 'comment'
  | 'system'
  | 'department'
  | 'workflow'
  | 'engagement'

export interface SearchHit {
  readonly kind: HitKind
  /** Of the node, edge, note, parked item, catalogue entry, workflow or engagement itself. */
  readonly id: string
  readonly engagementId: string
  /** Null for engagements, and for systems and departments that no workflow uses. */
  readonly workflowId: string | null
  /** `E-commerce returns`; the client for an engagement, empty where there is no workflow. */
  readonly workflowName: string
  readonly title: string
  /** What it belongs to, quieter: owner and systems of a step, the ends of an edge. */
  readonly detail: string
  /** The nodes, edges and notes that stand for it on the map; the department's own lane is meant by its id. */
  readonly places: readonly string[]
}

export interface SearchAnswer {
  /** Best first, at most as many as were asked for. */
  readonly hits: readonly SearchHit[]
  /** How many there are in all. */
  readonly total: number
  /** What was looked through. `unread`: workflows whose drawing is damaged, by name. */
  readonly searched: {
    readonly workflows: number
    readonly entries: number
    readonly unread: readonly string[]
  }
}
