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

function rowOf(scored: Scored): string[] {
  const { workflow, file } = scored
  const figures = figuresOf(scored) ?? ['no steps yet', ...Array<string>(6).fill('')]
  return [...figures, workflow, ...(file === undefined ? [] : [file])]
}

/** Null: a map without a step has no scores. */
function figuresOf({ verdict, status, total, range, dimensions }: Scored): string[] | null {
  if (verdict === null || range === null || dimensions === null) return null
  const [least, most] = range
  const { complexity, variability, strategicImportance, changeFrequency } = dimensions
  return [
    status === 'provisional' ? `${verdict}?` : verdict,
    String(total),
    least === most ? '' : `${least}–${most}`,
    ...[complexity, variability, strategicImportance, changeFrequency].map(({ score }) => String(score)),
  ]
}
