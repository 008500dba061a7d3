import type { Verdict } from '#shared/model/assessment.ts'
import type { ScoredFacts } from '../workbench/scored-facts.ts'
import { table } from './table.ts'

interface Scored extends Pick<ScoredFacts, 'verdict' | 'status' | 'total' | 'range' | 'dimensions'> {
  readonly workflow: string
  /** What is stored has none. */
  readonly file?: string
}

/** The scores for reading: a workflow a line, the four dimensions in the order of the matrix. */
export function scoreTable(lines: readonly Scored[]): string[] {
  if (lines.length === 0) return []
  return table(
    [
      { head: 'VERDICT' },
      { head: 'TOTAL', align: 'right' },
      { head: 'RANGE' },
      { head: 'COMPLEX', align: 'right' },
      { head: 'VARIABLE', align: 'right' },
      { head: 'STRATEGIC', align: 'right' },
      { head: 'CHANGE', align: 'right' },
      { head: 'WORKFLOW' },
      ...(lines.some(({ file }) => file !== undefined) ? [{ head: 'FILE' }] : []),
    ],
    lines.map(rowOf),
  )
}

/** A map without a step has scores that say nothing of the work, so they are not shown. */
function rowOf(scored: Scored): string[] {
  const { verdict, workflow, file } = scored
  const figures =
    verdict === null ? ['no steps yet', ...Array<string>(6).fill('')] : figuresOf(scored, verdict)
  return [...figures, workflow, ...(file === undefined ? [] : [file])]
}

function figuresOf({ status, total, range, dimensions }: Scored, verdict: Verdict): string[] {
  const [least, most] = range
  const { complexity, variability, strategicImportance, changeFrequency } = dimensions
  return [
    status === 'provisional' ? `${verdict}?` : verdict,
    String(total),
    least === most ? '' : `${least}–${most}`,
    ...[complexity, variability, strategicImportance, changeFrequency].map(({ score }) => String(score)),
  ]
}
