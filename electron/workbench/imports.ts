import type { CheckedInput, ImportedFile, ImportedWorkflow, Workbench } from '#shared/contract/methods.ts'
import type { Result } from '#shared/lib/result.ts'
import { failure, success } from '#shared/lib/result.ts'
import type { Engagement } from '#shared/model/engagement.ts'
import type { ParsedWorkflow } from '../interchange/parsed-workflow.ts'
import type { ReadableDatabase } from '../store/database.ts'
import { findEngagement, insertEngagement, touchEngagement } from '../store/repositories/engagements.ts'
import { insertImportReport } from '../store/repositories/import-reports.ts'
import { transact } from '../store/transact.ts'
import { addDrawn } from './add-drawn.ts'
import type { Context } from './context.ts'
import { tellBoth, timeOf } from './context.ts'
import { liveEngagement } from './find-live.ts'
import { freeWorkflowName, LONGEST_NAME } from './free-name.ts'

type ImportMethods = Pick<Workbench, Extract<keyof Workbench, `import.${string}`>>
type Home = Omit<CheckedInput<'import.files'>, 'files'>
type GivenFile = CheckedInput<'import.files'>['files'][number]

export function importMethods(context: Context): ImportMethods {
  return {
    'import.files': async ({ files, ...home }) => {
      const { engagementId } = home
      const engagement = ensureHome(context.store.reader, home)
      if (!engagement.ok) return engagement
      const imported: ImportedFile[] = []
      // One after the other: the parser is bounded in time and memory, a batch of them at once would not be.
      for (const file of files) {
        imported.push({ fileName: file.name, outcome: await importFile(context, home, file) })
      }
      if (imported.some((file) => file.outcome.ok)) tellBoth(context, engagementId)
      return success(imported)
    },
  }
}

/** The engagement the workflows go to; null where it is made with the first of them. */
function ensureHome(db: ReadableDatabase, { engagementId, newEngagement }: Home): Result<Engagement | null> {
  const isNew = newEngagement !== undefined && findEngagement(db, engagementId) === null
  return isNew ? success(null) : liveEngagement(db, engagementId)
}

async function importFile(
  context: Context,
  home: Home,
  { name, base64 }: GivenFile,
): Promise<Result<readonly ImportedWorkflow[]>> {
  const bytes = decode(name, base64)
  if (!bytes.ok) return bytes
  const parsed = await context.importer.readBytes(bytes.value, name)
  return parsed.ok ? storeParsed(context, home, name, parsed.value) : parsed
}

const LARGEST_BYTES = 25 * 1024 * 1024

/** Refused by its length before it is decoded, so that a huge upload is not held in memory twice. */
function decode(name: string, base64: string): Result<Uint8Array> {
  if (base64.length > Math.ceil(LARGEST_BYTES / 3) * 4) {
    return failure('too-large', `${name} is larger than 25\u00a0MB. Export a smaller part of the model.`, {
      file: name,
    })
  }
  return success(Buffer.from(base64, 'base64'))
}

/** All workflows of one file, or none. */
function storeParsed(
  context: Context,
  home: Home,
  fileName: string,
  parsed: readonly ParsedWorkflow[],
): Result<readonly ImportedWorkflow[]> {
  return transact(context.store.writer, (db) => {
    // Asked again: it may have been deleted while the file was read.
    const engagement = ensureHome(db, home)
    if (!engagement.ok) return engagement
    const { engagementId, newEngagement } = home
    const now = timeOf(context)
    if (newEngagement !== undefined && engagement.value === null)
      insertEngagement(db, { id: engagementId, details: newEngagement, sample: false, now })
    const stored = parsed.map(({ report, ...drawing }) => {
      const given = nameFor(drawing.name, fileName)
      const name = freeWorkflowName(db, engagementId, given)
      const workflowId = addDrawn(db, { ...drawing, engagementId, name, kind: 'import', now })
      const told = name === given ? report : { ...report, namedInFile: given }
      insertImportReport(db, workflowId, told, now)
      return { workflowId, name, report: told }
    })
    touchEngagement(db, engagementId, now)
    return success(stored)
  })
}

/** The workflow's own name, else the file's without its ending. */
function nameFor(name: string, fileName: string): string {
  const fallback = fileName.replace(/^.*[/\\]/, '').replace(/\.(bpmn(20)?|xml)+$/gi, '')
  return (name.trim() || fallback || 'Imported workflow').slice(0, LONGEST_NAME)
}
