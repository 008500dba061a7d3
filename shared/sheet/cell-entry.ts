/** What is to stand in one cell. */
export interface CellEntry {
  readonly nodeId: string
  readonly columnId: string
  readonly text: string
}
