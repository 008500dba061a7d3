import { z } from 'zod'
import { dimensionKeys, scoreSchema } from '../answers.ts'

const id = z.string().min(1).max(200)
const share = z.number().min(0).max(1)

/** What is said about a step that can be tried the other way round. */
export const stepQuestions = ['rules', 'structured', 'judgement', 'automated'] as const
export type StepQuestion = (typeof stepQuestions)[number]

/** The two answers behind strategic importance. */
export const strategicQuestions = ['customerExperience', 'competitiveAdvantage'] as const
export type StrategicQuestion = (typeof strategicQuestions)[number]

/** Name of the department where the catalogue has none of that id: it is one more. */
const newDepartment = z.string().min(1).max(200).optional()

/** A change that is tried without being made: what would the workflow score if this were otherwise? */
export const changeSchema = z.discriminatedUnion('kind', [
  /** No step uses the system any more. */
  z.object({ kind: z.literal('without-system'), systemId: id }),
  /** Everything of `from` is done by `into`. */
  z.object({ kind: z.literal('merge-departments'), from: id, into: id }),
  /** Another share of cases takes one exception path: an edge, or the node where a path that may start anywhere begins. */
  z.object({ kind: z.literal('exception-share'), pathId: id, share }),
  /** Every exception share grows or falls alike, until this share of cases meets an exception end to end. */
  z.object({ kind: z.literal('exception-rate'), rate: share }),
  /** Left out, the flow closed over the gap. */
  z.object({ kind: z.literal('without-steps'), nodeIds: z.array(id).min(1).max(1000) }),
  /** Arrows left out; the other ways out of where they began share the cases among them. */
  z.object({ kind: z.literal('without-ways'), edgeIds: z.array(id).min(1).max(1000) }),
  /** The systems a step uses, in place of those it uses now. */
  z.object({ kind: z.literal('step-systems'), nodeId: id, systemIds: z.array(id).max(50) }),
  z.object({ kind: z.literal('step-department'), nodeId: id, departmentId: id, newDepartment }),
  /** One more step right after another; without a department where that one has none. */
  z.object({
    kind: z.literal('new-step'),
    nodeId: id,
    name: z.string().min(1).max(200),
    afterId: id,
    departmentId: id.nullable(),
    newDepartment,
  }),
  z.object({ kind: z.literal('step-answer'), nodeId: id, question: z.enum(stepQuestions), to: z.boolean() }),
  z.object({ kind: z.literal('answer'), question: z.enum(strategicQuestions), to: scoreSchema }),
  z.object({ kind: z.literal('changes-per-year'), to: z.number().min(0).max(100000) }),
  z.object({ kind: z.literal('regulated'), to: z.boolean() }),
  /** Whatever is counted or answered: the dimension set by hand. */
  z.object({ kind: z.literal('score'), dimension: z.enum(dimensionKeys), to: scoreSchema }),
])

export type Change = z.infer<typeof changeSchema>
export type ChangeKind = Change['kind']
export type ChangeOf<K extends ChangeKind> = Extract<Change, { kind: K }>

/** More than a room keeps in mind; bounds what is worked out at once. */
export const MOST_CHANGES = 50

export const changesSchema = z.array(changeSchema).max(MOST_CHANGES)

/** Whether two changes are about the same thing, so that the later one takes the place of the earlier. */
export function isSameSubject(one: Change, other: Change): boolean {
  return subjectOf(one) === subjectOf(other)
}

function subjectOf(change: Change): string {
  const { kind } = change
  switch (kind) {
    case 'without-system':
      return JSON.stringify([kind, change.systemId])
    case 'merge-departments':
      return JSON.stringify([kind, change.from])
    case 'exception-share':
      return JSON.stringify([kind, change.pathId])
    case 'without-steps':
      return JSON.stringify([kind, ...change.nodeIds])
    case 'without-ways':
      return JSON.stringify([kind, ...change.edgeIds])
    case 'new-step':
    case 'step-systems':
    case 'step-department':
      return JSON.stringify([kind, change.nodeId])
    case 'step-answer':
      return JSON.stringify([kind, change.nodeId, change.question])
    case 'answer':
      return JSON.stringify([kind, change.question])
    case 'score':
      return JSON.stringify([kind, change.dimension])
    case 'exception-rate':
    case 'changes-per-year':
    case 'regulated':
      return kind
  }
}
