import type { Rubric } from '../rubric.ts'
import type { LimitField } from './fields.ts'

/** What a verdict must withstand to be called firm, and below what it is called open (method §3). */
export const firmnessFields: readonly LimitField[] = [
  limit('firmSamples', 'Firm: samples that keep the verdict, at least'),
  limit('openSamples', 'Open: samples that keep the verdict, fewer than'),
  limit('openNeighbours', 'Open: of the 81 neighbouring scores, fewer than'),
]

function limit(key: keyof Rubric['firmness'], label: string): LimitField {
  return {
    label,
    unit: 'share',
    path: `firmness.${key}`,
    get: (rubric) => rubric.firmness[key],
    set: (rubric, value) => ({ ...rubric, firmness: { ...rubric.firmness, [key]: value } }),
  }
}
