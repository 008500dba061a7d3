import { readingOrder } from '#shared/flow/reading-order.ts'
import type { StepNode, WorkflowDocument } from '#shared/model/document.ts'
import { nameTitle, sheetColumns } from '#shared/sheet/columns.ts'
import type { SheetColumn } from '#shared/sheet/columns.ts'

/** The step's name comes first; it is read, not changed. */
export const columnCount = sheetColumns.length + 1
export const columnTitles: readonly string[] = [nameTitle, ...sheetColumns.map(({ title }) => title)]

/** Null for the column of the names. */
export function columnAt(index: number): SheetColumn | null {
  return sheetColumns[index - 1] ?? null
}

/** Every step once, in the order the workflow is told. */
export function stepsOf(document: WorkflowDocument): readonly StepNode[] {
  const steps = new Map(document.nodes.flatMap((node) => (node.kind === 'step' ? [[node.id, node]] : [])))
  return readingOrder(document).flatMap((id) => steps.get(id) ?? [])
}

/** How a column is set: names at the left in sight, figures to the right. */
export function columnKind(index: number): 'name' | 'answer' | 'figure' {
  const column = columnAt(index)
  if (column === null) return 'name'
  return column.choices === undefined ? 'figure' : 'answer'
}

export function cellText(step: StepNode, column: number): string {
  return columnAt(column)?.text(step.characteristics) ?? step.name
}

/** Whether all was said of a step that verdict and times build on. */
export function isAnswered({ characteristics }: StepNode): boolean {
  return sheetColumns.every((column) => column.optional === true || column.text(characteristics) !== '')
}
