import type { Workbench } from '#shared/contract/methods.ts'
import type { Result } from '#shared/lib/result.ts'
import { success } from '#shared/lib/result.ts'
import { defaultRubric } from '#shared/model/rubric.ts'
import type { Rubric } from '#shared/model/rubric.ts'
import { rubricChanges as changesFrom, sameRules, scoredByWords } from '#shared/model/rubric/changes.ts'
import type { RubricChange } from '#shared/model/rubric/changes.ts'
import { scoredFacts, simulated } from '../../workbench/scored-facts.ts'
import type { ScoredFacts } from '../../workbench/scored-facts.ts'
import type { ExitCode, Terminal } from '../command.ts'
import { reportFailure } from '../command.ts'
import { parseOptions } from '../parse.ts'
import { scoreOptions } from '../score-options.ts'
import { scoreTable } from '../score-table.ts'
import { withEngagement } from '../with-workbench.ts'

/** One line of `assess --json`: as of `score --json`, with what is stored in place of a file. */
interface StoredLine extends ScoredFacts {
  readonly workflow: string
  readonly workflowId: string
  readonly revision: number
  /** Only where the rules are not the method's own: in which they differ. */
  readonly rubricChanges?: readonly RubricChange[]
}

export async function runAssess(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values } = parseOptions(args, {
    data: { type: 'string' },
    engagement: { type: 'string' },
    json: { type: 'boolean', default: false },
    lambda: { type: 'string' },
    simulate: { type: 'string' },
  })
  const options = scoreOptions(values)
  return withEngagement(terminal, values, async (workbench, engagementId) => {
    const read = await readLines(workbench, engagementId, options)
    if (!read.ok) return reportFailure(terminal, read)
    const { lines: scored, rubric } = read.value
    const lines = values.json
      ? scored.map((line) => JSON.stringify(line))
      : [...scoreTable(scored), ...rubricLine(scored, rubric)]
    for (const line of lines) terminal.result(line)
    return 0
  })
}

interface Read {
  readonly lines: readonly StoredLine[]
  readonly rubric: Rubric
}

/** Below the table, where the rules are not the method's own: which are changed. */
function rubricLine(scored: readonly StoredLine[], rubric: Rubric): string[] {
  return scored.length === 0 || sameRules(rubric, defaultRubric) ? [] : [scoredByWords(rubric)]
}

function changesOf(rubric: Rubric): Pick<StoredLine, 'rubricChanges'> {
  const rubricChanges = changesFrom(defaultRubric, rubric)
  return rubricChanges.length === 0 ? {} : { rubricChanges }
}

async function readLines(
  workbench: Workbench,
  engagementId: string,
  { lambda, simulatedCases }: ReturnType<typeof scoreOptions>,
): Promise<Result<Read>> {
  const opened = await workbench['engagement.open']({ engagementId })
  if (!opened.ok) return opened
  const { rubric } = opened.value
  const lines: StoredLine[] = []
  for (const { id: workflowId, name: workflow } of opened.value.workflows) {
    const analysed = await workbench['workflow.analyse']({ workflowId, lambda })
    if (!analysed.ok) return analysed
    const drawn = await workbench['workflow.open']({ workflowId })
    if (!drawn.ok) return drawn
    const { revision } = analysed.value
    const facts = { ...scoredFacts(analysed.value), ...simulated(drawn.value, rubric, simulatedCases) }
    lines.push({ workflow, workflowId, revision, ...facts, ...changesOf(rubric) })
  }
  return success({ lines, rubric })
}
