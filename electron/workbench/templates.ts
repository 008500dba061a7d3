import type { CheckedInput, Workbench } from '#shared/contract/methods.ts'
import { newId } from '#shared/lib/id.ts'
import type { Result } from '#shared/lib/result.ts'
import { failure, success } from '#shared/lib/result.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'
import type { TemplateCounts, TemplateSummary, TemplateView } from '#shared/model/template.ts'
import { usedCatalogue } from '#shared/model/used-entries.ts'
import { countGraph } from '../scoring/count-structure.ts'
import { indexGraph } from '../scoring/graph.ts'
import type { ReadableDatabase, WritableDatabase } from '../store/database.ts'
import { readCatalogue } from '../store/repositories/catalogue.ts'
import {
  findTemplate,
  insertTemplate,
  listTemplates,
  readTemplate,
  renameTemplate,
  setTemplateDeleted,
} from '../store/repositories/templates.ts'
import type { FoundTemplate } from '../store/repositories/templates.ts'
import { transact } from '../store/transact.ts'
import type { Context } from './context.ts'
import { timeOf } from './context.ts'
import { liveWorkflow } from './find-live.ts'
import { headDocument, headRecord } from './head-document.ts'
import { allTemplateMaps } from './template-maps/all-template-maps.ts'
import type { TemplateMap } from './template-maps/template-map.ts'

type TemplateMethods = Pick<Workbench, Extract<keyof Workbench, `template.${string}`>>

export function templateMethods(context: Context): TemplateMethods {
  const { store } = context
  return {
    'template.list': async () => success([...listTemplates(store.reader), ...allTemplateMaps.map(summaryOf)]),

    'template.open': async ({ templateId }) => openTemplate(store.reader, templateId),

    'template.save': async (input) => transact(store.writer, (db) => save(db, input, timeOf(context))),

    'template.rename': async ({ templateId, name, purpose }) =>
      transact(store.writer, (db) =>
        changeOwn(db, templateId, (found) => renameTemplate(db, found.summary.id, name, purpose)),
      ),

    'template.remove': async ({ templateId }) => {
      const removed = transact(store.writer, (db) =>
        changeOwn(db, templateId, (found) => {
          if (found.deletedAt === null) setTemplateDeleted(db, templateId, timeOf(context))
        }),
      )
      return removed.ok ? success(null) : removed
    },

    'template.restore': async ({ templateId }) =>
      transact(store.writer, (db) =>
        changeOwn(db, templateId, () => setTemplateDeleted(db, templateId, null)),
      ),
  }
}

/** One of ours or the consultant's own, drawing included. Fails with `not-found`. */
export function openTemplate(db: ReadableDatabase, id: string): Result<TemplateView> {
  const ours = allTemplateMaps.find((template) => template.id === id)
  if (ours !== undefined) return success({ ...summaryOf(ours), ...ours.draw() })
  const own = findTemplate(db, id)
  if (own === null || own.deletedAt !== null) return noTemplate(id)
  return readTemplate(db, own.summary)
}

function noTemplate(id: string): Result<never> {
  return failure('not-found', 'This template is not there (any more). Choose another one from the list.', {
    element: id,
  })
}

function summaryOf({ id, name, purpose, draw }: TemplateMap): TemplateSummary {
  return { id, origin: 'baton', name, purpose, counts: countsOf(draw().document) }
}

function countsOf(document: WorkflowDocument): TemplateCounts {
  const { steps, decisions, exceptionPaths, departments, systems } = countGraph(
    document,
    indexGraph(document),
  )
  return { steps, decisions, exceptionPaths, departments, systems }
}

/** Keeps the drawing as it is stored now. The parking lot stays behind: its questions are the client's. */
function save(
  db: WritableDatabase,
  { workflowId, name, purpose }: CheckedInput<'template.save'>,
  now: string,
): Result<TemplateSummary> {
  const workflow = liveWorkflow(db, workflowId)
  if (!workflow.ok) return workflow
  const head = headRecord(db, workflow.value)
  const read = head.ok ? headDocument(db, workflow.value, head.value) : head
  if (!read.ok) return read
  const document = { ...read.value, parked: [] }
  const catalogue = usedCatalogue(document, readCatalogue(db, workflow.value.engagementId))
  const id = newId()
  insertTemplate(db, { id, name, purpose, counts: countsOf(document), document, catalogue, now })
  return found(db, id)
}

function changeOwn(
  db: WritableDatabase,
  id: string,
  change: (found: FoundTemplate) => void,
): Result<TemplateSummary> {
  if (allTemplateMaps.some((template) => template.id === id))
    return failure(
      'refused',
      'The templates that come with Baton cannot be changed. Save your own beside them.',
    )
  const own = findTemplate(db, id)
  if (own === null) return noTemplate(id)
  change(own)
  return found(db, id)
}

function found(db: ReadableDatabase, id: string): Result<TemplateSummary> {
  const own = findTemplate(db, id)
  return own === null ? noTemplate(id) : success(own.summary)
}
