import { nameKey } from '../../lib/name-key.ts'
import { count } from '../../lib/words.ts'
import type { StepNode, WorkflowDocument } from '../../model/document.ts'
import { assignDepartment } from '../../model/edits/assign-department.ts'
import { updateStep } from '../../model/edits/update-step.ts'
import type { CellEntry } from '../../sheet/cell-entry.ts'
import { fillCells } from '../../sheet/fill-cells.ts'
import { headedColumn } from '../../sheet/headings.ts'
import { isBlank } from '../../sheet/read-answer.ts'
import { rowsByName } from '../../sheet/rows-by-name.ts'
import type { Names } from '../graph/names.ts'
import type { Columns, Row } from './guess-columns.ts'
import type { Plan, PlannedStep, Remark, ReportedRow } from './plan-rows.ts'

/** A row of a table that says more about a step that is on the map already. */
interface FilledRow {
  readonly nodeId: string
  readonly said: PlannedStep
  /** Its answers, as the table has them; an empty cell leaves what is there. */
  readonly cells: readonly CellEntry[]
}

export interface Filling {
  readonly rows: readonly FilledRow[]
  /** Rows that name no step of the map, with the reason. */
  readonly reported: readonly ReportedRow[]
  readonly remarks: readonly Remark[]
}

interface Table {
  readonly rows: readonly Row[]
  readonly columns: Columns
}

/** What a table would fill in on a map: rows that make a step = rows filled in + reported. */
export function planFilling(plan: Plan, { rows, columns }: Table, document: WorkflowDocument): Filling {
  const steps = document.nodes.filter((node): node is StepNode => node.kind === 'step')
  const places = rowsByName(
    plan.steps.map(({ name }) => name),
    steps.map(({ name }) => name),
    0,
  )
  const known = new Set(steps.map(({ name }) => nameKey(name)))
  const filled: FilledRow[] = []
  const reported: ReportedRow[] = []
  plan.steps.forEach((said, at) => {
    const step = steps[places[at] ?? -1]
    const line = rows[said.row - 1] ?? []
    if (step !== undefined)
      filled.push({ nodeId: step.id, said, cells: cellsOf(step, line, columns, rows[0]) })
    else reported.push({ row: said.row, text: said.name, reason: strayWords(said, known), used: false })
  })
  return { rows: filled, reported, remarks: remarksOn(filled, document) }
}

function strayWords({ name }: PlannedStep, known: ReadonlySet<string>): string {
  return known.has(nameKey(name))
    ? 'It cannot be told which of the steps of this name it is.'
    : 'No step on this map has this name, so nothing is filled in. To add it, paste its row by itself afterwards.'
}

function cellsOf(step: StepNode, row: Row, { roles }: Columns, titles: Row = []): CellEntry[] {
  return roles.flatMap((role, at) => {
    const text = row[at]?.trim() ?? ''
    const columnId = headedColumn(titles[at] ?? '')
    return role !== 'answer' || isBlank(text) || columnId === null
      ? []
      : [{ nodeId: step.id, columnId, text }]
  })
}

/** What does not go in: answers that contradict what is there, and what is drawn and not said of a step. */
function remarksOn(filled: readonly FilledRow[], document: WorkflowDocument): Remark[] {
  const rowOf = new Map(filled.map(({ nodeId, said }) => [nodeId, said.row]))
  const minutes = filled.reduce(withMinutes, document)
  const { refused } = fillCells(
    minutes,
    filled.flatMap(({ cells }) => cells),
    'stay',
  )
  const leading = filled.filter(({ said }) => said.ways.length + said.exceptions.length > 0)
  return [
    ...refused.map(({ nodeId, text, reason }) => ({
      row: rowOf.get(nodeId) ?? 0,
      message: `“${text}” left out. ${reason}`,
    })),
    ...leading.slice(0, 1).map(({ said }) => ({
      row: said.row,
      message: `What leads where stays as it is drawn: next steps, ways out and exceptions of ${count(leading.length, 'row')} are not filled in.`,
    })),
  ]
}

function withMinutes(document: WorkflowDocument, { nodeId, said }: FilledRow): WorkflowDocument {
  return said.minutes === null
    ? document
    : updateStep(document, { nodeIds: [nodeId], patch: { characteristics: { minutes: said.minutes } } })
}

/** Fills steps in: minutes and answers, the department where one is named; systems and comments come on top. */
export function fillSteps(
  document: WorkflowDocument,
  filled: readonly FilledRow[],
  names: Names,
): WorkflowDocument {
  const answered = fillCells(
    filled.reduce(withMinutes, document),
    filled.flatMap(({ cells }) => cells),
    'stay',
  ).document
  return filled.reduce((map, { nodeId, said }) => {
    const addSystemIds = said.systems.flatMap((name) => names.systems.idOf(name) ?? [])
    const used =
      addSystemIds.length === 0 ? map : updateStep(map, { nodeIds: [nodeId], patch: { addSystemIds } })
    const noted = said.comment === '' ? used : withComment(used, nodeId, said.comment)
    const departmentId = said.department === null ? null : names.departments.idOf(said.department)
    return departmentId === null ? noted : assignDepartment(noted, { nodeIds: [nodeId], departmentId })
  }, answered)
}

const LONGEST_COMMENT = 20_000

function withComment(document: WorkflowDocument, nodeId: string, comment: string): WorkflowDocument {
  return {
    ...document,
    nodes: document.nodes.map((node) => {
      const before = node.comment ?? ''
      if (node.id !== nodeId || before.includes(comment)) return node
      return {
        ...node,
        comment: [before, comment]
          .filter((part) => part !== '')
          .join('\n')
          .slice(0, LONGEST_COMMENT),
      }
    }),
  }
}
