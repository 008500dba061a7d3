import { useMemo, useState } from 'react'
import { guessColumns } from '#shared/outline/paste/guess-columns.ts'
import type { Columns } from '#shared/outline/paste/guess-columns.ts'
import { severalRoles } from '#shared/outline/paste/roles.ts'
import type { Role } from '#shared/outline/paste/roles.ts'
import { selectOffered, useEngagement } from '../../../state/engagement-store.ts'
import { readList, readRows } from './read-pasted.ts'
import { readTable } from './read-table.ts'

export type ReadAs = 'list' | 'table'

/** What a text would become as a list and as a table, by the columns as they are chosen. */
export function useReading(text: string, as: ReadAs) {
  const catalogue = useEngagement(selectOffered)
  const rows = useMemo(() => readTable(text), [text])
  const guess = useMemo(() => guessColumns(rows, catalogue), [rows, catalogue])
  const [chosen, setChosen] = useState<Columns | null>(null)
  const columns = chosen ?? guess
  const table = useMemo(() => readRows(rows, columns, catalogue), [rows, columns, catalogue])
  const list = useMemo(() => readList(text, catalogue), [text, catalogue])
  return {
    table: { rows, columns, reading: table },
    list,
    reading: as === 'table' ? table : list,
    /** A role that a table has once is taken from the column that had it. */
    chooseRole(at: number, role: Role) {
      const roles = columns.roles.map((each, index) => {
        if (index === at) return role
        return each === role && !severalRoles.has(role) ? 'ignore' : each
      })
      setChosen({ ...columns, roles })
    },
    chooseHeader: (header: boolean) => setChosen({ ...columns, header }),
  }
}
