import {
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  sortFn_basic,
  sortFn_text,
  tableFeatures,
} from '@tanstack/react-table'
import { verdictWord } from '#shared/design/tokens.ts'
import { figure } from '#shared/lib/words.ts'
import type { DimensionKey } from '#shared/model/answers.ts'
import type { WorkflowSummary } from '#shared/model/engagement.ts'
import { verdictOf } from '#shared/model/verdict-of.ts'
import { VerdictMark } from '../../ui/verdict-mark.tsx'
import { ScoreCell } from './score-cell.tsx'

export const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { text: sortFn_text, basic: sortFn_basic },
})

const helper = createColumnHelper<typeof features, WorkflowSummary>()

function dimension(key: DimensionKey, header: string) {
  return helper.accessor((row) => scored(row, row.assessment.dimensions[key].score), {
    id: key,
    header,
    sortFn: 'basic',
    sortDescFirst: true,
    sortUndefined: 'last',
    cell: ({ row }) =>
      scored(row.original, <ScoreCell dimension={row.original.assessment.dimensions[key]} />) ?? '–',
  })
}

/** Every column sorts; the name column is drawn by the table, because it is the row's heading and link. */
export const columns = helper.columns([
  helper.accessor('name', { id: 'name', header: 'Workflow', sortFn: 'text', sortDescFirst: false }),
  dimension('complexity', 'Complexity'),
  dimension('variability', 'Variability'),
  dimension('strategicImportance', 'Strategy'),
  dimension('changeFrequency', 'Change'),
  helper.accessor((row) => scored(row, row.assessment.total), {
    id: 'total',
    header: 'Total',
    sortFn: 'basic',
    sortDescFirst: true,
    sortUndefined: 'last',
    cell: ({ row }) => scored(row.original, <strong>{row.original.assessment.total}</strong>) ?? '–',
  }),
  helper.accessor((row) => scored(row, row.assessment.range[1] - row.assessment.range[0]), {
    id: 'range',
    header: 'Range',
    sortFn: 'basic',
    sortDescFirst: true,
    sortUndefined: 'last',
    cell: ({ row }) => scored(row.original, rangeText(row.original.assessment.range)) ?? '–',
  }),
  helper.accessor((row) => verdictText(row), {
    id: 'verdict',
    header: 'Verdict',
    sortFn: 'text',
    sortDescFirst: false,
    cell: ({ row }) => (
      <>
        <VerdictMark verdict={verdictOf(row.original.assessment)} size={12} />
        {verdictText(row.original)}
      </>
    ),
  }),
  helper.accessor((row) => scored(row, row.assessment.status), {
    id: 'status',
    header: 'Status',
    sortFn: 'text',
    sortDescFirst: false,
    sortUndefined: 'last',
    cell: ({ row }) => scored(row.original, statusText(row.original)),
  }),
  helper.accessor((row) => row.answers.casesPerYear, {
    id: 'casesPerYear',
    header: 'Cases a year',
    sortFn: 'basic',
    sortDescFirst: true,
    sortUndefined: 'last',
    cell: ({ row }) =>
      row.original.answers.casesPerYear === undefined
        ? 'not known'
        : figure(row.original.answers.casesPerYear),
  }),
])

/** What a workflow with a step has; without one there is nothing to compare. */
function scored<T>({ assessment }: WorkflowSummary, value: T): T | undefined {
  return verdictOf(assessment) === null ? undefined : value
}

function verdictText({ assessment }: WorkflowSummary): string {
  const verdict = verdictOf(assessment)
  return verdict === null ? 'No steps yet' : verdictWord[verdict]
}

function rangeText([low, high]: readonly [number, number]): string {
  return low === high ? '–' : `${low}–${high}`
}

function statusText({ assessment }: WorkflowSummary): string {
  const words = assessment.status === 'provisional' ? 'Provisional' : 'Settled'
  const guards = assessment.guards.map((guard) => guard.name.toLowerCase())
  return [words, ...guards].join(', ')
}
