/**
 * Every node of a map gets the label 1 (automate) or 0 (orchestrate). `lean[v]` is what label 1 costs more than label 0,
 * a whole number; each pair {one, other} with different labels costs the price of a hand-over.
 */
export interface LabelProblem {
  readonly lean: Int32Array
  readonly one: Int32Array
  readonly other: Int32Array
}
