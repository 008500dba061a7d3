import type { Catalogue } from '#shared/model/catalogue.ts'
import { emptyDocument } from '#shared/model/document.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'
import { namesFor } from '#shared/outline/graph/names.ts'
import { editOutline, startOutline } from '#shared/outline/outline.ts'
import type { Outline } from '#shared/outline/outline-state.ts'
import { buildImport } from '#shared/outline/paste/build-import.ts'
import type { Columns, Row } from '#shared/outline/paste/guess-columns.ts'
import { planRows } from '#shared/outline/paste/plan-rows.ts'
import type { Plan, Remark, ReportedRow } from '#shared/outline/paste/plan-rows.ts'
import { listLines } from '#shared/outline/paste/recognise.ts'
import type { Import } from '../../../state/map/actions/import-steps.ts'

/** What a paste would become, before anything is made. */
export interface Reading extends Import {
  readonly rows: number
  readonly reported: readonly ReportedRow[]
  readonly remarks: readonly Remark[]
}

/** The drawing of a reading, once its names are in the catalogue. */
export function drawRows(plan: Plan, catalogue: Catalogue): WorkflowDocument {
  return buildImport(plan, namesFor(emptyDocument(), catalogue)).document
}

export function drawList(outline: Outline, catalogue: Catalogue): WorkflowDocument {
  const lines = outline.lines.map((line) => line.raw)
  return editOutline(startOutline(emptyDocument(), catalogue), lines, catalogue).document
}

export function readRows(
  rows: readonly Row[],
  columns: Columns,
  catalogue: Catalogue,
): Reading & { readonly plan: Plan } {
  const plan = planRows(rows, columns, catalogue)
  const { document, remarks } = buildImport(plan, namesFor(emptyDocument(), catalogue))
  return {
    plan,
    rows: rows.length - (columns.header ? 1 : 0),
    made: document.nodes.map(({ kind }) => kind),
    newDepartments: plan.newDepartments,
    newSystems: plan.newSystems,
    reported: plan.reported,
    remarks: [...plan.remarks, ...remarks].toSorted((one, other) => one.row - other.row),
  }
}

/** A list as an outline of its own: its lines are read as those of the panel. */
export function readList(text: string, catalogue: Catalogue): Reading & { readonly outline: Outline } {
  const lines = listLines(text)
  const outline = editOutline(startOutline(emptyDocument(), catalogue), lines, catalogue)
  const { readings, nodes } = outline.sketch
  const reported = lines.flatMap((line, at) => {
    const problem = outline.problems.get(at)?.[0]
    return readings[at]?.state === 'unread'
      ? [{ row: at + 1, text: line.trim(), reason: problem?.message ?? '', used: false }]
      : []
  })
  const remarks = [...outline.problems].flatMap(([at, problems]) =>
    readings[at]?.state === 'unread' ? [] : problems.map(({ message }) => ({ row: at + 1, message })),
  )
  const names = (kind: 'department' | 'system') => [
    ...new Map(
      outline.missing.filter((each) => each.kind === kind).map(({ name }) => [name.toLowerCase(), name]),
    ).values(),
  ]
  return {
    outline,
    rows: lines.length,
    made: nodes.map(({ kind }) => kind),
    newDepartments: names('department'),
    newSystems: names('system'),
    reported,
    remarks,
  }
}
