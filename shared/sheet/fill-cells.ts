import { nameKey } from '../lib/name-key.ts'
import { sameValue } from '../lib/same-value.ts'
import type { Characteristics, StepNode, WorkflowDocument } from '../model/document.ts'
import { sheetColumns } from './columns.ts'
import { isBlank } from './read-answer.ts'

/** What is to stand in one cell. */
export interface CellEntry {
  readonly nodeId: string
  /** `name` for the step's name, which may be pasted along and is only compared. */
  readonly columnId: string
  readonly text: string
}

export interface RefusedCell extends CellEntry {
  readonly reason: string
}

export interface Filled {
  readonly document: WorkflowDocument
  /** Every entry that did not go in, in the order given: entries in = entries filled + refused. */
  readonly refused: readonly RefusedCell[]
}

/** Fills cells of the steps' table as one edit: what cannot be read is left out and reported, the rest goes in. */
export function fillCells(document: WorkflowDocument, entries: readonly CellEntry[]): Filled {
  const byStep = Map.groupBy(entries, (entry) => entry.nodeId)
  const reasons = new Map<CellEntry, string>()
  const nodes = document.nodes.map((node) => {
    const row = byStep.get(node.id)
    if (row === undefined || node.kind !== 'step') return node
    const characteristics = fillRow(node, row, reasons)
    return sameValue(characteristics, node.characteristics) ? node : { ...node, characteristics }
  })
  const steps = new Set(document.nodes.filter(({ kind }) => kind === 'step').map(({ id }) => id))
  for (const entry of entries)
    if (!steps.has(entry.nodeId)) reasons.set(entry, 'This step is no longer on the map.')
  const changed = nodes.some((node, index) => node !== document.nodes[index])
  return {
    document: changed ? { ...document, nodes } : document,
    refused: entries.flatMap((entry) => {
      const reason = reasons.get(entry)
      return reason === undefined ? [] : [{ ...entry, reason }]
    }),
  }
}

/**
 * Empty cells first: low, likely and high minutes go together, and one that is left empty follows the others of its
 * row. A figure that would overrule another one of the same row is refused instead.
 */
function fillRow(
  node: StepNode,
  row: readonly CellEntry[],
  reasons: Map<CellEntry, string>,
): Characteristics {
  const [empty, said] = [row.filter(({ text }) => isBlank(text)), row.filter(({ text }) => !isBlank(text))]
  let filled = node.characteristics
  const holds: (() => boolean)[] = []
  for (const entry of [...empty, ...said]) {
    if (entry.columnId === 'name') {
      checkName(node, entry, reasons)
      continue
    }
    const column = sheetColumns.find(({ id }) => id === entry.columnId)
    const read = column?.read(entry.text)
    if (column === undefined || read?.ok !== true) {
      reasons.set(entry, read?.ok === false ? read.message : 'The table has no such column.')
      continue
    }
    const before = filled
    filled = read.value(before)
    if (holds.every((still) => still())) {
      const text = column.text(filled)
      if (text !== '') holds.push(() => column.text(filled) === text)
    } else {
      filled = before
      reasons.set(
        entry,
        `“${entry.text}” contradicts another figure of this row: low is at most likely, likely at most high.`,
      )
    }
  }
  return filled
}

function checkName(node: StepNode, entry: CellEntry, reasons: Map<CellEntry, string>): void {
  if (nameKey(entry.text) !== nameKey(node.name))
    reasons.set(
      entry,
      `This row is “${node.name}”, not “${entry.text}”: is the block in the right rows? Names are changed on the map.`,
    )
}
