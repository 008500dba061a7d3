import { useTable } from '@tanstack/react-table'
import type { EngagementView, WorkflowSummary } from '#shared/model/engagement.ts'
import { formatRoute } from '../../state/route.ts'
import { SortButton } from '../../ui/sort-button.tsx'
import { columns, features } from './matrix-columns.tsx'
import classes from './matrix-table.module.css'

const initialState = { sorting: [{ id: 'total', desc: false }] }
const ariaSort = { asc: 'ascending', desc: 'descending' } as const

interface Props {
  readonly view: EngagementView
  readonly workflows: readonly WorkflowSummary[]
}

/** The numbers behind the chart; sortable by every column. */
export function MatrixTable({ view, workflows }: Props) {
  const table = useTable({
    features,
    columns,
    data: workflows,
    initialState,
    enableSortingRemoval: false,
    getRowId: (row) => row.id,
  })
  return (
    <div className={classes.scroll} role="region" aria-label="Workflows in numbers" tabIndex={0}>
      <table className={classes.table}>
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              {group.headers.map((header) => {
                const sorted = header.column.getIsSorted()
                return (
                  <th
                    key={header.id}
                    scope="col"
                    data-column={header.id}
                    aria-sort={sorted === false ? 'none' : ariaSort[sorted]}
                  >
                    <SortButton sorted={sorted} onClick={() => header.column.toggleSorting()}>
                      <table.FlexRender header={header} />
                    </SortButton>
                  </th>
                )
              })}
            </tr>
          ))}
        </thead>
        <tbody>
          {table.getRowModel().rows.map((row) => (
            <tr key={row.id}>
              {row.getAllCells().map((cell) =>
                cell.column.id === 'name' ? (
                  <th key={cell.id} scope="row" data-column="name">
                    <a href={mapOf(view.engagement.id, row.id)}>{row.original.name}</a>
                  </th>
                ) : (
                  <td key={cell.id} data-column={cell.column.id}>
                    <table.FlexRender cell={cell} />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function mapOf(engagementId: string, workflowId: string): string {
  return formatRoute({ kind: 'engagement', engagementId, screen: 'map', workflowId })
}
