import type { WorkflowDocument } from '#shared/model/document.ts'
import { end, exception, path, sketch, start, step } from './sketch.ts'

/** Steps `s0`, `s1` … in a row, each with one exception path of the given rate. */
export function sequence(rates: readonly number[]): WorkflowDocument {
  const ids = rates.map((_, i) => `s${i}`)
  return sketch(
    [start(), ...ids.map((id) => step(id)), end(), step('handler')],
    [path('start', ...ids, 'end'), rates.map((rate, i) => exception(`s${i}`, 'handler', rate))],
  )
}
