/** What is to stand in one cell. */
export interface CellEntry {
  readonly nodeId: string
  /** `name` for the step's name, which may be pasted along and is only compared. */
  readonly columnId: string
  readonly text: string
}
