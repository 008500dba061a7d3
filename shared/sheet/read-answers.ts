import { createNode } from '../model/create-node.ts'
import { emptyDocument } from '../model/document.ts'
import type { Characteristics } from '../model/document.ts'
import { headedColumn } from './headings.ts'
import { fillCells } from './fill-cells.ts'

/** A cell of a copied steps' table, by the heading of its column. */
interface TitledCell {
  readonly title: string
  readonly text: string
}

export interface AnswersRead {
  readonly answers: Characteristics
  /** What could not be read, in words. */
  readonly remarks: readonly string[]
}

/** What a row of a copied steps' table says of a step that is still to be made; by the rules of a paste. */
export function readAnswers(cells: readonly TitledCell[]): AnswersRead {
  const step = createNode('step', { id: 'row' })
  const said = cells.filter(({ text }) => text !== '')
  const entries = said.map(({ title, text }) => ({
    nodeId: step.id,
    columnId: headedColumn(title) ?? title,
    text,
  }))
  const { document, refused } = fillCells({ ...emptyDocument(), nodes: [step] }, entries, 'stay')
  const [filled] = document.nodes
  const titles = new Map(entries.map(({ columnId }, at) => [columnId, said[at]?.title ?? '']))
  return {
    answers: filled?.kind === 'step' ? filled.characteristics : {},
    remarks: refused.map(
      ({ columnId, text, reason }) => `${titles.get(columnId) ?? ''} “${text}” left out. ${reason}`,
    ),
  }
}
