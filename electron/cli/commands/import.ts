import { basename } from 'node:path'
import type { CheckedInput, Workbench } from '#shared/contract/methods.ts'
import { newId } from '#shared/lib/id.ts'
import type { Result } from '#shared/lib/result.ts'
import { success } from '#shared/lib/result.ts'
import { readFileBounded } from '../../interchange/read-file-bounded.ts'
import type { ExitCode, Terminal } from '../command.ts'
import { reportFailure, reportFileFailure } from '../command.ts'
import { findEngagement } from '../find-engagement.ts'
import { dataFolder, filePath, givenFiles, parseOptions, required } from '../parse.ts'
import { withWorkbench } from '../with-workbench.ts'

export async function runImport(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = parseOptions(
    args,
    { data: { type: 'string' }, engagement: { type: 'string' }, client: { type: 'string' } },
    true,
  )
  const files = givenFiles(positionals)
  const title = required(values.engagement, 'engagement').trim()
  const folder = dataFolder(terminal, values.data)
  return withWorkbench(terminal, folder, async (workbench) => {
    const found = await findHome(workbench, title, values.client?.trim() || title)
    if (!found.ok) return reportFailure(terminal, found)
    let exitCode: 0 | 1 = 0
    for (const path of files) {
      if (!(await importOne(workbench, terminal, found.value, path))) exitCode = 1
    }
    return exitCode
  })
}

type Home = Omit<CheckedInput<'import.files'>, 'files'>

/** The engagement of that id or title, else one that is made with the first workflow. */
async function findHome(workbench: Workbench, title: string, client: string): Promise<Result<Home>> {
  const found = await findEngagement(workbench, title)
  if (!found.ok) return found
  if (found.value !== null) return success({ engagementId: found.value })
  const newEngagement = { client, title, consultants: [], startsOn: null, endsOn: null, notes: '' }
  return success({ engagementId: newId(), newEngagement })
}

async function importOne(
  workbench: Workbench,
  terminal: Terminal,
  home: Home,
  path: string,
): Promise<boolean> {
  const bytes = await readFileBounded(filePath(terminal, path), path)
  if (!bytes.ok) return reportFileFailure(terminal, path, bytes) === 0
  const files = [{ name: basename(path), base64: Buffer.from(bytes.value).toString('base64') }]
  const imported = await workbench['import.files']({ ...home, files })
  if (!imported.ok) return reportFailure(terminal, imported) === 0
  let fine = true
  for (const { outcome } of imported.value) {
    if (!outcome.ok) {
      fine = false
      reportFileFailure(terminal, path, outcome)
      continue
    }
    for (const { workflowId, name, report } of outcome.value) {
      terminal.result(`${workflowId}\t${name}\t${report.mapped}/${report.elements}`)
      if (report.namedInFile !== undefined)
        terminal.message(
          `${path}: stored as “${name}”, as the engagement has a workflow “${report.namedInFile}” already.`,
        )
      for (const one of report.reported) terminal.message(`${path}: ${one.element} ${one.id}: ${one.reason}`)
    }
  }
  return fine
}
