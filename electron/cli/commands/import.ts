import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Workbench } from '#shared/contract/methods.ts'
import type { Result } from '#shared/lib/result.ts'
import { failure, success } from '#shared/lib/result.ts'
import type { ExitCode, Terminal } from '../command.ts'
import { reportFailure, UsageError } from '../command.ts'
import { dataFolder, filePath, parseOptions, required } from '../parse.ts'
import { withWorkbench } from '../with-workbench.ts'

const megabyte = 1024 * 1024
const fileLimit = 25 * megabyte

export async function runImport(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = parseOptions(
    args,
    { data: { type: 'string' }, engagement: { type: 'string' }, client: { type: 'string' } },
    true,
  )
  if (positionals.length === 0) throw new UsageError('Name at least one file.')
  const title = required(values.engagement, 'engagement').trim()
  const folder = dataFolder(terminal, values.data)
  return withWorkbench(terminal, folder, async (workbench) => {
    const found = await ensureEngagement(workbench, title, values.client?.trim() || title)
    if (!found.ok) return reportFailure(terminal, found)
    let exitCode: 0 | 1 = 0
    for (const path of positionals) {
      if (!(await importOne(workbench, terminal, found.value, path))) exitCode = 1
    }
    return exitCode
  })
}

/** The engagement of that id or title (ignoring case), else a new one. */
async function ensureEngagement(
  workbench: Workbench,
  title: string,
  client: string,
): Promise<Result<string>> {
  const listed = await workbench['engagement.list']({})
  if (!listed.ok) return listed
  const known = listed.value.find(
    (one) => one.deletedAt === null && (one.id === title || one.title.toLowerCase() === title.toLowerCase()),
  )
  if (known !== undefined) return success(known.id)
  const details = { client, title, consultants: [], startsOn: null, endsOn: null, notes: '' }
  const created = await workbench['engagement.create'](details)
  return created.ok ? success(created.value.id) : created
}

async function importOne(
  workbench: Workbench,
  terminal: Terminal,
  engagementId: string,
  path: string,
): Promise<boolean> {
  const read = await readBase64(filePath(terminal, path), path)
  if (!read.ok) return reportFailure(terminal, read) === 0
  const files = [{ name: basename(path), base64: read.value }]
  const imported = await workbench['import.files']({ engagementId, files })
  if (!imported.ok) return reportFailure(terminal, imported) === 0
  let fine = true
  for (const { outcome } of imported.value) {
    if (!outcome.ok) {
      fine = false
      reportFailure(terminal, { ...outcome, where: { ...outcome.where, file: path } })
      continue
    }
    for (const { workflowId, name, report } of outcome.value) {
      terminal.result(`${workflowId}\t${name}\t${report.mapped}/${report.elements}`)
      for (const one of report.reported) terminal.message(`${path}: ${one.element} ${one.id}: ${one.reason}`)
    }
  }
  return fine
}

/** A file's bytes as the contract carries them; why not, in the words of the other importer paths. */
async function readBase64(path: string, file: string): Promise<Result<string>> {
  try {
    const { size } = await stat(path)
    if (size > fileLimit) {
      const actual = Math.ceil(size / megabyte)
      return failure('too-large', `The file has ${actual} MB; Baton reads up to 25 MB. Split it.`, { file })
    }
    return success((await readFile(path)).toString('base64'))
  } catch (error) {
    return cannotRead((error as NodeJS.ErrnoException).code, file)
  }
}

function cannotRead(code: string | undefined, file: string): Result<string> {
  if (code === 'ENOENT') return failure('missing', 'There is no such file. Check the path.', { file })
  if (code === 'EISDIR') return failure('folder', 'This is a folder. Name the files in it.', { file })
  return failure('permission', 'The file may not be read. Check its permissions.', { file })
}
