import { defaultRubric } from '#shared/model/rubric.ts'
import type { Initiative, Placement, Plan } from '#shared/model/plan.ts'
import type { ExitCode, Terminal } from '../command.ts'
import { reportFailure } from '../command.ts'
import { parseOptions } from '../parse.ts'
import { table } from '../table.ts'
import { withEngagement } from '../with-workbench.ts'

export async function runPlan(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values } = parseOptions(args, {
    data: { type: 'string' },
    engagement: { type: 'string' },
    json: { type: 'boolean', default: false },
  })
  return withEngagement(terminal, values, async (workbench, engagementId) => {
    const made = await workbench['plan.get']({ engagementId })
    if (!made.ok) return reportFailure(terminal, made)
    const lines = values.json ? [JSON.stringify(made.value)] : readable(made.value)
    for (const line of lines) terminal.result(line)
    return 0
  })
}

function readable({ initiatives, nothingToDo, schedule, pitfalls, rubricVersion }: Plan): string[] {
  const byKey = new Map(initiatives.map((one) => [one.key, one]))
  const placed = [...schedule.placements].sort((a, b) => a.startWave - b.startWave || a.endWave - b.endWave)
  const lines = table(
    [
      { head: 'WAVE' },
      { head: 'KIND' },
      { head: 'INITIATIVE' },
      { head: 'HOURS A YEAR', align: 'right' },
      { head: 'DAYS', align: 'right' },
    ],
    placed.map((placement) => rowOf(placement, byKey.get(placement.key))),
  )
  for (const { key, reason } of schedule.unplaced) {
    lines.push('', `Not placed: ${byKey.get(key)?.name ?? key}. ${reason}`)
  }
  for (const sentence of nothingToDo) lines.push('', sentence)
  for (const { name, reason } of pitfalls) lines.push('', `Pitfall: ${name}. ${reason}`)
  lines.push(
    '',
    schedule.proofNote,
    `Verdicts by ${rubricVersion === defaultRubric.version ? 'rubric' : 'a changed rubric,'} ${rubricVersion}.`,
  )
  return lines
}

function rowOf(
  { key, startWave, endWave, daysPerWave }: Placement,
  initiative: Initiative | undefined,
): string[] {
  const days = daysPerWave.reduce((sum, one) => sum + one, 0)
  return [
    startWave === endWave ? String(startWave) : `${startWave}–${endWave}`,
    initiative?.kind ?? '',
    initiative?.name ?? key,
    initiative?.value.unknown ? 'cannot be told' : String(Math.round(initiative?.value.value ?? 0)),
    String(Math.round(days)),
  ]
}
