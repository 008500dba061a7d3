import type { Workbench } from '#shared/contract/methods.ts'
import type { Result } from '#shared/lib/result.ts'
import { success } from '#shared/lib/result.ts'
import type { Parked } from '#shared/model/document.ts'
import { aboutWords } from '#shared/model/parked-words.ts'
import type { ExitCode, Terminal } from '../command.ts'
import { reportFailure } from '../command.ts'
import { parseOptions } from '../parse.ts'
import { table } from '../table.ts'
import { withEngagement } from '../with-workbench.ts'

/** One parked item as it is printed; `where` in words, null where it is about nothing on the map. */
interface Row extends Pick<Parked, 'kind' | 'text'> {
  readonly workflow: string
  readonly where: string | null
  readonly owner: string | null
  /** Null while it is open. */
  readonly outcome: string | null
}

export async function runParked(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values } = parseOptions(args, {
    data: { type: 'string' },
    engagement: { type: 'string' },
    open: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  })
  return withEngagement(terminal, values, async (workbench, engagementId) => {
    const read = await readParked(workbench, engagementId)
    if (!read.ok) return reportFailure(terminal, read)
    const rows = values.open ? read.value.filter(({ outcome }) => outcome === null) : read.value
    for (const line of values.json ? rows.map((row) => JSON.stringify(row)) : readable(rows)) {
      terminal.result(line)
    }
    return 0
  })
}

async function readParked(workbench: Workbench, engagementId: string): Promise<Result<Row[]>> {
  const opened = await workbench['engagement.open']({ engagementId })
  if (!opened.ok) return opened
  const rows: Row[] = []
  for (const { id } of opened.value.workflows) {
    const workflow = await workbench['workflow.open']({ workflowId: id })
    if (!workflow.ok) return workflow
    const { name, document } = workflow.value
    for (const item of document.parked) {
      const { kind, text, owner = null, outcome = null } = item
      rows.push({ workflow: name, kind, text, where: aboutWords(document, item) ?? null, owner, outcome })
    }
  }
  return success(rows)
}

function readable(rows: readonly Row[]): string[] {
  if (rows.length === 0) return []
  return table(
    [
      { head: 'WORKFLOW' },
      { head: 'KIND' },
      { head: 'WHAT' },
      { head: 'WHERE' },
      { head: 'OWNER' },
      { head: 'OUTCOME' },
    ],
    rows.map(({ workflow, kind, text, where, owner, outcome }) => [
      workflow,
      kind,
      oneLine(text),
      where ?? '',
      owner ?? '',
      oneLine(outcome ?? 'open'),
    ]),
  )
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}
