import { verdictWord } from '../../design/tokens.ts'
import { figure } from '../../lib/words.ts'
import type { Assessment } from '../../model/assessment.ts'

/** A workflow on the matrix chart. */
export interface MatrixPoint extends Pick<Assessment, 'total' | 'range' | 'verdict' | 'status'> {
  readonly id: string
  readonly name: string
  /** null: nobody said; it stands in the strip "volume not known". */
  readonly casesPerYear: number | null
}

/** The volume to place it by; 0 where it is not known. */
export function volumeOf(point: MatrixPoint): number {
  return point.casesPerYear ?? 0
}

/** The point in words, for readers who do not see it. */
export function spoken(point: MatrixPoint): string {
  const volume =
    point.casesPerYear === null ? 'volume not known' : `${figure(point.casesPerYear)} cases a year`
  const sure =
    point.status === 'provisional' ? `, provisional, from ${point.range[0]} to ${point.range[1]}` : ''
  return `${point.name}: ${verdictWord[point.verdict]}, ${point.total} of 20${sure}; ${volume}`
}
