import type { EngagementSummary } from '#shared/model/engagement.ts'
import type { ExitCode, Terminal } from '../command.ts'
import { reportFailure } from '../command.ts'
import { dataFolder, parseOptions } from '../parse.ts'
import { table } from '../table.ts'
import { withExistingData } from '../with-workbench.ts'

export async function runList(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values } = parseOptions(args, {
    data: { type: 'string' },
    json: { type: 'boolean', default: false },
  })
  return withExistingData(terminal, dataFolder(terminal, values.data), async (workbench) => {
    const listed = await workbench['engagement.list']({})
    if (!listed.ok) return reportFailure(terminal, listed)
    const lines = values.json ? listed.value.map((one) => JSON.stringify(one)) : readable(listed.value)
    for (const line of lines) terminal.result(line)
    return 0
  })
}

function readable(engagements: readonly EngagementSummary[]): string[] {
  if (engagements.length === 0) return []
  return table(
    [
      { head: 'ID' },
      { head: 'CLIENT' },
      { head: 'ENGAGEMENT' },
      { head: 'WORKFLOWS', align: 'right' },
      { head: 'STATE' },
    ],
    engagements.map(({ id, client, title, workflowCount, archived, deletedAt }) => [
      id,
      client,
      title,
      String(workflowCount),
      deletedAt === null ? (archived ? 'archived' : 'open') : 'deleted',
    ]),
  )
}
