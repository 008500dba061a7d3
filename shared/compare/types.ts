import type { Answers } from '../model/answers.ts'
import type { Catalogue } from '../model/catalogue.ts'
import type { WorkflowDocument } from '../model/document.ts'

/** One of two maps that are compared. */
export interface ComparedMap {
  readonly document: WorkflowDocument
  /** Names what the document names; the two may belong to different engagements. */
  readonly catalogue: Catalogue
  readonly answers: Answers
}

export const changeKinds = ['added', 'removed', 'changed'] as const
export type ChangeKind = (typeof changeKinds)[number]

export const differenceGroups = [
  'steps',
  'decisions',
  'events',
  'ways',
  'exceptions',
  'departments',
  'systems',
  'notes',
  'parking',
  'answers',
] as const
export type DifferenceGroup = (typeof differenceGroups)[number]

/** What to show of a difference on one of the maps; empty where there is nothing. */
export interface Spot {
  readonly nodeIds: readonly string[]
  readonly edgeIds: readonly string[]
}

/** One thing that is not the same, in words. */
export interface Difference {
  /** The same for the same two maps. */
  readonly id: string
  readonly group: DifferenceGroup
  readonly change: ChangeKind
  /** `Check credit`, `yes, from Approved? to Ship`. */
  readonly title: string
  /** What about it: `Department: Sales (was Finance)`. Not for what is wholly new or gone, but for where it stands. */
  readonly details: readonly string[]
  readonly before: Spot
  readonly after: Spot
}

/** How each node and edge of a map fares, by its id; what stays the same is not in it. */
export type Marks = ReadonlyMap<string, ChangeKind>

export interface MapComparison {
  /** In the order of `differenceGroups`, within a group as the maps are drawn. */
  readonly differences: readonly Difference[]
  readonly marks: { readonly before: Marks; readonly after: Marks }
  readonly matched: { readonly nodes: Matching; readonly edges: Matching }
}

/** From an id of the map before to the id of the same thing after. */
export type Matching = ReadonlyMap<string, string>
