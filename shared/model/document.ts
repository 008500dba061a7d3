import { z } from 'zod'
import { rateSchema } from './rate.ts'

/**
 * A workflow document: what is drawn. Stored whole per revision; departments and systems are named by
 * their id in the engagement's catalogue, so that two workflows that use "SAP" use the same one.
 * Coordinates are in map units (1 unit = 1 CSS pixel at 100 %), x to the right, y down; `position` is
 * the top left corner. Lanes are horizontal bands stacked in order from y = 0; a node lies in the band
 * of its department, nodes without a department lie below the last band.
 */
export const DOCUMENT_SCHEMA_VERSION = 1

const id = z.string().min(1).max(200)
const name = z.string().max(2000)
const coordinate = z.number().min(-1e7).max(1e7)
export const pointSchema = z.object({ x: coordinate, y: coordinate })
export const sizeSchema = z.object({ width: z.number().min(1).max(1e5), height: z.number().min(1).max(1e5) })

/** What kind of thing went wrong, and its name: together they are one exception type. */
export const exceptionInfoSchema = z.object({
  /** BPMN event kind (error, timer, message …), or `exception` when drawn by hand. */
  event: z.string().min(1).max(40),
  name: z.string().max(2000),
})

/** Minutes of handling time of one execution of a step. */
export const minutesSchema = z.object({
  low: z.number().min(0),
  likely: z.number().min(0),
  high: z.number().min(0),
})

/** What the room said about a step; an absent answer is not asked yet. */
export const characteristicsSchema = z.object({
  /** Works by clear rules. */
  rules: z.boolean().optional(),
  /** Predictable, structured input and output. */
  structured: z.boolean().optional(),
  /** Needs human judgement. */
  judgement: z.boolean().optional(),
  /** Already done by a machine. */
  automated: z.boolean().optional(),
  value: z.enum(['adding', 'required', 'waste']).optional(),
  minutes: minutesSchema.optional(),
  /** Minutes that work waits here before it begins. */
  waiting: minutesSchema.optional(),
  /** Money that one execution costs. */
  cost: z.number().min(0).max(1e12).optional(),
  /** People who do this step side by side; with the cases a year they say how long work waits for them. */
  people: z.int().min(1).max(10000).optional(),
})

const nodeBase = {
  id,
  name,
  departmentId: id.nullable(),
  position: pointSchema,
  size: sizeSchema,
  /** Put where it stands by hand: tidying lays the others out around it. */
  placed: z.boolean().optional(),
  /** Set where an exception path begins that may start anywhere in the workflow (a BPMN event sub-process). */
  exceptionEntry: exceptionInfoSchema
    .extend({
      /** Share of cases (0–1) that take the path from here. */
      rate: rateSchema.optional(),
      /** Entries of one path (an event sub-process with several starts) carry the same; absent: a path of its own. */
      path: id.optional(),
    })
    .optional(),
  comment: z.string().max(20000).optional(),
}

/** What an event waits for or throws. */
export const eventTriggers = [
  'none',
  'message',
  'timer',
  'error',
  'escalation',
  'cancel',
  'compensation',
  'conditional',
  'link',
  'signal',
  'terminate',
  'multiple',
] as const
const trigger = z.enum(eventTriggers)

export const decisionChoices = ['exclusive', 'inclusive', 'complex', 'event-based'] as const

export const nodeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('start'), ...nodeBase, trigger }),
  z.object({ kind: z.literal('end'), ...nodeBase, trigger }),
  z.object({ kind: z.literal('event'), ...nodeBase, trigger }),
  z.object({
    kind: z.literal('step'),
    ...nodeBase,
    systemIds: z.array(id).max(1000),
    characteristics: characteristicsSchema,
  }),
  z.object({ kind: z.literal('decision'), ...nodeBase, choice: z.enum(decisionChoices) }),
  z.object({ kind: z.literal('parallel'), ...nodeBase }),
])

export const edgeSchema = z.object({
  id,
  source: id,
  target: id,
  /** sequence: the normal flow. exception: taken when something goes wrong at the source. */
  kind: z.enum(['sequence', 'exception']),
  label: z.string().max(2000).optional(),
  /** Share of cases (0–1) that leave a decision this way. Only on sequence edges. */
  probability: z.number().min(0).max(1).optional(),
  /** Leaves a step only under a condition (BPMN conditional flow). */
  conditional: z.boolean().optional(),
  exception: exceptionInfoSchema.optional(),
  /** Share of cases at the source that take this exception path. Only on exception edges. */
  rate: rateSchema.optional(),
  comment: z.string().max(20000).optional(),
})

const endpointSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('node'), id }),
  z.object({ kind: z.literal('department'), id }),
  /** Not on this map: in another workflow, or nowhere in the file it came from. */
  z.object({ kind: z.literal('outside'), name }),
])

/** A message between two departments or their steps, or with somebody outside: drawn, and no part of the flow that is scored. */
export const messageSchema = z.object({
  id,
  from: endpointSchema,
  to: endpointSchema,
  label: z.string().max(2000).optional(),
})

export const laneSchema = z.object({
  departmentId: id,
  /** Of the open lane, also while it is collapsed. */
  height: z.number().min(40).max(1e5),
  /** Drawn as a low strip with its steps as pills; nothing in it changes. */
  collapsed: z.boolean().optional(),
})

/** Free text on the map; pinned to a node or edge when `about` is set. */
export const noteSchema = z.object({
  id,
  text: z.string().max(20000),
  position: pointSchema,
  size: sizeSchema,
  about: id.optional(),
})

export const MOST_PARKED = 5000
export const MOST_WRAPS = 200
export const parkedKinds = ['question', 'decision', 'idea'] as const

/** Something the room could not settle now: kept in the parking lot, pinned to a node or edge when `about` is set. */
export const parkedSchema = z.object({
  id,
  kind: z.enum(parkedKinds),
  text: z.string().max(20000),
  about: id.optional(),
  /** In words, what it was about before that was taken off the map. */
  formerly: z.string().max(5000).optional(),
  /** Who takes it on. */
  owner: z.string().max(200).optional(),
  /** Settled: the outcome, in words; it stays in the list and in the report. */
  outcome: z.string().max(20000).optional(),
})

export const workflowDocumentSchema = z.object({
  schemaVersion: z.literal(DOCUMENT_SCHEMA_VERSION),
  lanes: z.array(laneSchema),
  nodes: z.array(nodeSchema),
  edges: z.array(edgeSchema),
  messages: z.array(messageSchema),
  notes: z.array(noteSchema),
  /** The parking lot, in the order things came up. Absent in documents of older versions. */
  parked: z.array(parkedSchema).max(MOST_PARKED).default([]),
  /** Systems named in the workflow that no step uses (yet). They count. */
  looseSystemIds: z.array(id),
  /**
   * Where a wrapped flow goes on in its next row: from each of these x on, in ascending order, what lies there is seen
   * below what comes before, with the lanes drawn again. Nothing else knows of rows: to edits the flow is one long row.
   */
  wraps: z.array(coordinate).max(MOST_WRAPS).optional(),
})

export type WorkflowDocument = z.infer<typeof workflowDocumentSchema>
export type FlowNode = z.infer<typeof nodeSchema>
export type NodeKind = FlowNode['kind']
export type NodeOf<K extends NodeKind> = Extract<FlowNode, { kind: K }>
export type StepNode = NodeOf<'step'>
export type FlowEdge = z.infer<typeof edgeSchema>
export type EdgeKind = FlowEdge['kind']
export type Lane = z.infer<typeof laneSchema>
export type Note = z.infer<typeof noteSchema>
export type Parked = z.infer<typeof parkedSchema>
export type ParkedKind = (typeof parkedKinds)[number]
export type Message = z.infer<typeof messageSchema>
export type Endpoint = z.infer<typeof endpointSchema>
export type Point = z.infer<typeof pointSchema>
export type Size = z.infer<typeof sizeSchema>
export type ExceptionInfo = z.infer<typeof exceptionInfoSchema>
export type Characteristics = z.infer<typeof characteristicsSchema>
export type Minutes = z.infer<typeof minutesSchema>
export type EventTrigger = (typeof eventTriggers)[number]
export type DecisionChoice = (typeof decisionChoices)[number]

export function emptyDocument(): WorkflowDocument {
  return {
    schemaVersion: DOCUMENT_SCHEMA_VERSION,
    lanes: [],
    nodes: [],
    edges: [],
    messages: [],
    notes: [],
    parked: [],
    looseSystemIds: [],
  }
}
