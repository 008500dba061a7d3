import { z } from 'zod'
import type { Result } from '../lib/result.ts'
import { answersSchema } from '../model/answers.ts'
import type { AnalysisView } from '../model/analysis/analysis.ts'
import { MOST_CASES, MOST_SEED } from '../model/analysis/timing.ts'
import type { SimulationView } from '../model/analysis/timing.ts'
import type { Assessment } from '../model/assessment.ts'
import { catalogueEntrySchema, catalogueKinds } from '../model/catalogue.ts'
import type { Catalogue, CatalogueEntry } from '../model/catalogue.ts'
import type { Comparison } from '../model/comparison.ts'
import { documentDeltaSchema } from '../model/document-delta.ts'
import { workflowDocumentSchema } from '../model/document.ts'
import { engagementDetailsSchema } from '../model/engagement.ts'
import type {
  Engagement,
  EngagementSummary,
  EngagementView,
  ImportReport,
  WorkflowSummary,
  WorkflowView,
} from '../model/engagement.ts'
import { historyFilters, momentName, saveActs } from '../model/history.ts'
import type { MomentPage, MomentView } from '../model/history.ts'
import { initiativeEditSchema, planSettingsSchema } from '../model/plan.ts'
import type { Plan } from '../model/plan.ts'
import type { SearchAnswer } from '../model/search.ts'
import { rubricSchema } from '../model/rubric.ts'
import type { Rubric } from '../model/rubric.ts'
import type { WorkflowEffect } from '../model/rubric/effect.ts'
import { changesSchema } from '../model/what-if/change.ts'
import type { WhatIfView } from '../model/what-if/view.ts'
import type { TemplateSummary, TemplateView, WorkflowSource } from '../model/template.ts'

/**
 * The one contract between the window and the workbench. Every door (Electron, browser, command line)
 * binds this table; both sides derive their types from it. Inputs are checked at the door against the
 * schema; outputs are plain data.
 */
interface Method<Input extends z.ZodType, Output> {
  readonly input: Input
  /** Type only; never set. */
  readonly output?: Output
}

function method<Output>() {
  return <Input extends z.ZodType>(input: Input): Method<Input, Output> => ({ input })
}

const id = z.string().min(1).max(200)
const name = z.string().trim().min(1, 'Type a name.').max(200)
const foreignEntries = z.array(catalogueEntrySchema).max(10_000)
const paper = z.enum(['A4', 'Letter'])
const engagementId = z.object({ engagementId: id })
const workflowId = z.object({ workflowId: id })
const templateId = z.object({ templateId: id })
const comparedSide = workflowId.extend({ revision: z.int().min(1).optional() })
/** Price of a hand-over in the split, in points; absent: the usual one. */
const lambda = z.number().min(0).max(1000).optional()
const purpose = z.string().trim().max(500)

const revisionToSave = workflowId.extend({
  baseRevision: z.int().min(0),
  /** Absent: they stay as they are. */
  answers: answersSchema.optional(),
  /** For the history: `Added step Check credit`. */
  summary: z.string().max(200),
  /** Absent: edit. */
  act: z.enum(saveActs).optional(),
  /** For the menu, after "Undo"; absent: the summary. */
  label: z.string().max(200).optional(),
  /** So large a change that what was before it is noted as a restore point. */
  large: z.boolean().optional(),
})

export type Paper = z.infer<typeof paper>

export interface SavedRevision {
  readonly revision: number
  readonly savedAt: string
}

/** A stored revision with its score: null where scoring failed, which takes nothing from what is stored. */
export interface ScoredRevision extends SavedRevision {
  readonly assessment: Assessment | null
}

export interface ImportedFile {
  readonly fileName: string
  /** One per workflow in the file; or why none could be read. */
  readonly outcome: Result<readonly ImportedWorkflow[]>
}

export interface ImportedWorkflow {
  readonly workflowId: string
  readonly name: string
  readonly report: ImportReport
}

export interface AdoptedEntries {
  readonly catalogue: Catalogue
  /** From the id elsewhere to the id here. */
  readonly departments: readonly (readonly [from: string, to: string])[]
  readonly systems: readonly (readonly [from: string, to: string])[]
}

export interface AppInfo {
  readonly version: string
  readonly door: 'electron' | 'browser'
  /** Where the engagements lie, for the user to see. */
  readonly dataFolder: string
  /** How a PDF can be made from this window. */
  readonly printing: 'own-engine' | 'installed-browser' | 'print-dialog'
}

/** Another window that shows the same workflow. */
export interface OtherWindow {
  readonly door: AppInfo['door']
  /** ISO time. */
  readonly since: string
}

export const methods = {
  'app.info': method<AppInfo>()(z.object({})),

  /** Says which workflow's map a window shows (null: none) and answers with the other windows that show it. */
  'window.show': method<readonly OtherWindow[]>()(z.object({ windowId: id, workflowId: id.nullable() })),

  /** Newest first. `withDeleted` adds those that can still be restored; `deletedAt` tells them apart. */
  'engagement.list': method<readonly EngagementSummary[]>()(
    z.object({ withDeleted: z.boolean().optional() }),
  ),
  'engagement.open': method<EngagementView>()(engagementId),
  'engagement.create': method<Engagement>()(engagementDetailsSchema),
  'engagement.update': method<Engagement>()(engagementId.extend({ details: engagementDetailsSchema })),
  'engagement.archive': method<Engagement>()(engagementId.extend({ archived: z.boolean() })),
  /** Takes it out of the list; `engagement.restore` undoes it. Removed for good 30 days later, or by `engagement.purge`. */
  'engagement.delete': method<Engagement>()(engagementId),
  'engagement.restore': method<Engagement>()(engagementId),
  'engagement.purge': method<null>()(engagementId),
  /** Adds another copy of the sample engagement. */
  'engagement.addSample': method<Engagement>()(z.object({})),

  /** Empty, from a drawing, or from a template, whose departments and systems the engagement's catalogue takes up. */
  'workflow.create': method<WorkflowView>()(
    engagementId.extend({
      name,
      document: workflowDocumentSchema.optional(),
      answers: answersSchema.optional(),
      templateId: id.optional(),
    }),
  ),
  /** Every workflow and scenario of every engagement that is not deleted: what a new one can be copied from. */
  'workflow.sources': method<readonly WorkflowSource[]>()(z.object({})),
  'workflow.open': method<WorkflowView>()(workflowId),
  'workflow.rename': method<WorkflowSummary>()(workflowId.extend({ name })),
  /** Takes its scenarios along. */
  'workflow.delete': method<null>()(workflowId),
  /** Brings back what was deleted with it; a scenario brings back its workflow. */
  'workflow.restore': method<WorkflowSummary>()(workflowId),
  /**
   * A copy with drawing, answers and notes, and a history of its own: a scenario under the same workflow, or
   * a workflow of the named engagement, whose catalogue then takes up the departments and systems it names.
   */
  'workflow.duplicate': method<WorkflowView>()(
    workflowId.extend({
      name,
      to: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('scenario') }),
        z.object({ kind: z.literal('engagement'), engagementId: id }),
      ]),
      /** Made on the copy one after the other; those about something that is not there are left out. */
      changes: changesSchema.optional(),
      /** Leaves answers and parking lot behind: another client's are not this one's. */
      drawingOnly: z.boolean().optional(),
    }),
  ),
  /** Lets a scenario, or the workflow itself again, count in matrix, plan and report; what was set by hand in the plan goes along. */
  'workflow.promote': method<WorkflowSummary>()(workflowId),
  /** Two workflows, scenarios or moments side by side, scored; without a revision the newest. */
  'workflow.compare': method<Comparison>()(z.object({ before: comparedSide, after: comparedSide })),
  /**
   * Stores drawing and answers as the next revision, and what that is to the undo stack, in one transaction.
   * Refused with `stale` when `baseRevision` is not the newest; what was refused is kept as a copy.
   */
  'workflow.save': method<ScoredRevision>()(revisionToSave.extend({ document: workflowDocumentSchema })),
  /**
   * The same where only what changed since `baseRevision` is sent. Where the workbench cannot tell what that makes of
   * the base (`not-found`, `corrupt`, `invalid`) nothing is kept: send the whole then.
   */
  'workflow.saveChange': method<ScoredRevision>()(revisionToSave.extend({ delta: documentDeltaSchema })),
  /** The newest 100 moments, or the next older ones than `before`; with `words`, those that mention them all. */
  'workflow.history': method<MomentPage>()(
    workflowId.extend({
      before: z.int().optional(),
      limit: z.int().min(1).max(500).optional(),
      filter: z.enum(historyFilters).optional(),
      words: z.string().max(200).optional(),
    }),
  ),
  /** One moment whole, checked; `corrupt` where it is damaged. */
  'workflow.moment': method<MomentView>()(workflowId.extend({ revisionId: z.int() })),
  /** Names a moment so that it is found again; null takes the name away. */
  'workflow.nameMoment': method<null>()(
    workflowId.extend({ revision: z.int().min(1), name: momentName.nullable() }),
  ),
  /**
   * Makes any moment the newest revision; nothing is lost, and it can be undone. Refused with `stale` when
   * `baseRevision` is given and not the newest.
   */
  'workflow.bringBack': method<WorkflowView>()(
    workflowId.extend({ revisionId: z.int(), baseRevision: z.int().optional() }),
  ),
  'workflow.answer': method<Assessment>()(workflowId.extend({ answers: answersSchema })),
  /** Scores a document that need not be saved; the live verdict. */
  'workflow.assess': method<Assessment>()(
    workflowId.extend({ document: workflowDocumentSchema, answers: answersSchema }),
  ),
  /** What lies behind the verdict of a workflow as it is stored: how firm it is, and every figure with what it counted. */
  'workflow.analyse': method<AnalysisView>()(
    workflowId.extend({
      lambda,
    }),
  ),
  /**
   * The same workflow before and after changes that nobody made: score, verdict, firmness, lenses, split; with what
   * is worth trying and what can be changed. Nothing is stored; `workflow.duplicate` keeps it as a scenario.
   */
  'workflow.whatIf': method<WhatIfView>()(workflowId.extend({ changes: changesSchema, lambda })),
  /** Draws single cases of the workflow as it is stored; the same seed gives the same cases. */
  'workflow.simulate': method<SimulationView>()(
    workflowId.extend({ cases: z.int().min(1).max(MOST_CASES), seed: z.int().min(0).max(MOST_SEED) }),
  ),

  /** The consultant's own first, newest first, then those that come with Baton. */
  'template.list': method<readonly TemplateSummary[]>()(z.object({})),
  'template.open': method<TemplateView>()(templateId),
  /** Keeps the workflow's stored drawing, without its parking lot, as a template of one's own. */
  'template.save': method<TemplateSummary>()(workflowId.extend({ name, purpose })),
  'template.rename': method<TemplateSummary>()(templateId.extend({ name, purpose })),
  /** `template.restore` undoes it; removed for good 30 days later. */
  'template.remove': method<null>()(templateId),
  'template.restore': method<TemplateSummary>()(templateId),

  /**
   * Finds the entry of that name (ignoring case) or adds it, under the given id where that is free: so a window
   * can draw with it before the answer comes. `drawnIn`: the workflow that draws it, whose undo takes a new one away
   * again unless another workflow names it by then.
   */
  'catalogue.ensure': method<CatalogueEntry>()(
    engagementId.extend({
      kind: z.enum(catalogueKinds),
      name,
      id: id.optional(),
      drawnIn: id.optional(),
    }),
  ),
  /**
   * The same for all that a drawing from elsewhere names, at once; answers with the ids by which the engagement
   * knows them. Two entries of one list stay two.
   */
  'catalogue.adopt': method<AdoptedEntries>()(
    engagementId.extend({ departments: foreignEntries, systems: foreignEntries, drawnIn: id.optional() }),
  ),
  'catalogue.rename': method<Catalogue>()(engagementId.extend({ kind: z.enum(catalogueKinds), id, name })),
  /** Only an entry that no workflow uses. */
  'catalogue.remove': method<Catalogue>()(engagementId.extend({ kind: z.enum(catalogueKinds), id })),

  /**
   * Bytes as base64, because every transport can carry text. At most 25 MB a file after decoding. Where
   * `newEngagement` is set, the engagement need not exist: it is made, with these details and that id,
   * together with the first workflow, and not at all when no file can be read.
   */
  'import.files': method<readonly ImportedFile[]>()(
    engagementId.extend({
      newEngagement: engagementDetailsSchema.optional(),
      files: z
        .array(z.object({ name: z.string().min(1).max(500), base64: z.string() }))
        .min(1)
        .max(200),
    }),
  ),

  /**
   * Finds by words in the newest stored drawings of an engagement; without one, engagements and workflows by
   * name. `near`: the workflow at hand, whose hits come first. An empty text finds nothing, and reads what the
   * next question will need.
   */
  'search.find': method<SearchAnswer>()(
    z.object({
      engagementId: id.nullable(),
      near: id.nullable(),
      text: z.string().max(200),
      limit: z.int().min(1).max(500),
    }),
  ),

  'rubric.save': method<Rubric>()(engagementId.extend({ rubric: rubricSchema })),
  'rubric.reset': method<Rubric>()(engagementId),
  /** What another rubric would make of every workflow and scenario; nothing is stored. */
  'rubric.preview': method<readonly WorkflowEffect[]>()(engagementId.extend({ rubric: rubricSchema })),

  'plan.get': method<Plan>()(engagementId),
  'plan.settings': method<Plan>()(engagementId.extend({ settings: planSettingsSchema })),
  /** Replaces what was set by hand on one initiative; absent fields fall back to the derived value. */
  'plan.edit': method<Plan>()(engagementId.extend({ edit: initiativeEditSchema })),

  /** The report as one self-contained page of HTML. */
  'report.html': method<{ readonly html: string; readonly title: string }>()(engagementId.extend({ paper })),
  /** Fails with `no-browser` where nothing can print; the window then offers the browser's own dialog. */
  'report.pdf': method<{ readonly base64: string; readonly fileName: string }>()(
    engagementId.extend({ paper }),
  ),
} as const

export type Methods = typeof methods
export type MethodName = keyof Methods
export type Input<M extends MethodName> = z.input<Methods[M]['input']>
export type CheckedInput<M extends MethodName> = z.output<Methods[M]['input']>
export type Output<M extends MethodName> = Methods[M] extends Method<z.ZodType, infer O> ? O : never

/** What the workbench implements and every door calls. */
export type Workbench = { readonly [M in MethodName]: (input: CheckedInput<M>) => Promise<Result<Output<M>>> }

/** What the window calls, whichever door it came through. */
export type Caller = <M extends MethodName>(name: M, input: Input<M>) => Promise<Result<Output<M>>>

export const methodNames = Object.keys(methods) as MethodName[]
