import { listOr, sentenceCase } from '../lib/words.ts'
import { dimensionKeys } from './answers.ts'
import type { Assessment } from './assessment.ts'

type Totals = Pick<Assessment, 'range' | 'possible' | 'verdict' | 'status' | 'dimensions'>

/**
 * Which totals are still possible and what they would turn the verdict to, wherever it is told: `Provisional: the open
 * answers and the range of the exception rate allow totals of 8 to 17, so it may yet be automate.` Null where one is.
 */
export function totalWords(assessment: Totals): string | null {
  const { range, possible, verdict, status } = assessment
  const [low, high] = range
  if (low === high) return null
  const open = status === 'provisional'
  const rate = 'the range of the exception rate'
  const whence = !open
    ? `${sentenceCase(rate)} allows`
    : isWidened(assessment)
      ? `Provisional: the open answers and ${rate} allow`
      : 'Provisional: the open answers allow'
  const others = possible.filter((each) => each !== verdict)
  const turn = others.length === 0 ? `all of them ${verdict}` : `so it may yet be ${listOr(others)}`
  return `${whence} totals of ${low} to ${high}, ${turn}.`
}

/** Whether the exception rate, being a range, makes more totals possible than the open answers do. */
export function isWidened({ range, dimensions }: Pick<Assessment, 'range' | 'dimensions'>): boolean {
  const sum = (end: 0 | 1) => dimensionKeys.reduce((total, key) => total + dimensions[key].range[end], 0)
  return range[0] < sum(0) || range[1] > sum(1)
}
