import { sameValue } from '../lib/same-value.ts'
import type { Characteristics, StepNode, WorkflowDocument } from '../model/document.ts'
import type { CellEntry } from './cell-entry.ts'
import { put, sheetColumns } from './columns.ts'
import type { MinutesPart, SheetColumn } from './columns.ts'
import { fillMinutes } from './fill-minutes.ts'
import { isBlank } from './read-answer.ts'

export interface RefusedCell extends CellEntry {
  readonly reason: string
}

export interface Filled {
  readonly document: WorkflowDocument
  /** Every entry that did not go in, in the order given: entries in = entries filled + refused. */
  readonly refused: readonly RefusedCell[]
}

/**
 * What becomes of low, likely and high minutes where a figure is given for one of them. `follow`: it was typed, and those
 * it would contradict go along with it. `stay`: it comes from a spreadsheet or another row, where nothing gives way and
 * what does not go together stays out.
 */
export type MinutesRule = 'follow' | 'stay'

/** Fills cells of the steps' table as one edit: what cannot be read is left out and reported, the rest goes in. */
export function fillCells(
  document: WorkflowDocument,
  entries: readonly CellEntry[],
  minutes: MinutesRule,
): Filled {
  const byStep = Map.groupBy(entries, (entry) => entry.nodeId)
  const reasons = new Map<CellEntry, string>()
  const nodes = document.nodes.map((node) => {
    const row = byStep.get(node.id)
    if (row === undefined || node.kind !== 'step') return node
    const filled = minutes === 'stay' ? fillTogether(node, row, reasons) : node.characteristics
    const alone = minutes === 'stay' ? row.filter(({ columnId }) => partOf(columnId) === undefined) : row
    const characteristics = fillOneByOne(filled, alone, reasons)
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

function columnOf(columnId: string): SheetColumn | undefined {
  return sheetColumns.find(({ id }) => id === columnId)
}

function partOf(columnId: string): MinutesPart | undefined {
  return columnOf(columnId)?.part
}

/** The cells of minutes and of waiting, each three as one. */
function fillTogether(
  { characteristics }: StepNode,
  row: readonly CellEntry[],
  reasons: Map<CellEntry, string>,
): Characteristics {
  let filled = characteristics
  for (const of of ['minutes', 'waiting'] as const) {
    const cells = row.flatMap((entry) => {
      const part = partOf(entry.columnId)
      return part?.of === of ? [{ entry, end: part.end }] : []
    })
    if (cells.length === 0) continue
    const result = fillMinutes(characteristics[of], cells)
    if ('reasons' in result) for (const [entry, reason] of result.reasons) reasons.set(entry, reason)
    else filled = put(filled, of, result.minutes)
  }
  return filled
}

/** Empty cells first: an empty one takes away all three minutes, a figure brings them back. */
function fillOneByOne(
  characteristics: Characteristics,
  row: readonly CellEntry[],
  reasons: Map<CellEntry, string>,
): Characteristics {
  let filled = characteristics
  for (const entry of row.toSorted((one, other) => Number(isBlank(other.text)) - Number(isBlank(one.text)))) {
    const column = columnOf(entry.columnId)
    const read = column?.read(entry.text)
    if (read === undefined) reasons.set(entry, 'The table has no such column.')
    else if (read.ok) filled = read.value(filled)
    else reasons.set(entry, read.message)
  }
  return filled
}
