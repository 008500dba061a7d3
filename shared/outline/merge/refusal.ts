/** Something a line says that the map does not allow, in the map's words. */
export interface Refusal {
  readonly line: number
  readonly message: string
}
