import { useMemo, useState } from 'react'
import { nameKey } from '#shared/lib/name-key.ts'
import { planFilling } from '#shared/outline/paste/fill-steps.ts'
import type { Filling } from '#shared/outline/paste/fill-steps.ts'
import type { Remark } from '#shared/outline/paste/plan-rows.ts'
import type { OpenMap } from '../../../state/map/create-map.ts'
import { selectDocument } from '../../../state/map/map-state.ts'
import type { Reading } from './read-pasted.ts'
import type { useReading } from './use-reading.ts'

type Table = ReturnType<typeof useReading>['table']

/** What to do with rows that name steps of the map. */
export type Use = 'fill' | 'add'

/** What a table would fill in on the map; fills in by itself where most rows name a step of it. */
export function useFilling({ rows, columns, reading }: Table, map: OpenMap | null) {
  const [chosen, choose] = useState<Use | null>(null)
  const filling = useMemo(
    () =>
      map === null || map.readOnly
        ? null
        : planFilling(reading.plan, { rows, columns }, selectDocument(map.store.getState())),
    [rows, columns, reading, map],
  )
  const found = filling?.rows.length ?? 0
  const most = found * 2 > reading.plan.steps.length ? 'fill' : 'add'
  const use: Use = found === 0 ? 'add' : (chosen ?? most)
  return { filling, use, choose, reading: filling === null ? reading : readingOf(filling, reading) }
}

/** The same table read as a filling: no step is made, and rows that name none are told. */
function readingOf({ rows, reported, remarks }: Filling, whole: Table['reading']): Reading {
  const filled = new Set(rows.map(({ said }) => said.row))
  const departments = new Set(rows.map(({ said }) => nameKey(said.department ?? '')))
  const systems = new Set(rows.flatMap(({ said }) => said.systems.map(nameKey)))
  return {
    rows: whole.rows,
    made: [],
    newDepartments: whole.newDepartments.filter((name) => departments.has(nameKey(name))),
    newSystems: whole.newSystems.filter((name) => systems.has(nameKey(name))),
    reported: [...whole.reported, ...reported].toSorted((one, other) => one.row - other.row),
    remarks: together([...whole.plan.remarks.filter(({ row }) => filled.has(row)), ...remarks]),
  }
}

/** In the order of the rows; what is said of a cell by itself is not said again because of the step. */
function together(remarks: readonly Remark[]): readonly Remark[] {
  return remarks
    .filter(
      ({ row, message }, at) =>
        !remarks.slice(0, at).some((before) => before.row === row && before.message.endsWith(message)),
    )
    .toSorted((one, other) => one.row - other.row)
}
