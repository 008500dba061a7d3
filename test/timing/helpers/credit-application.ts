import type { WorkflowDocument } from '#shared/model/document.ts'
import { flow } from './flow.ts'

/**
 * The credit application of Dumas et al. §7.1: check completeness 1 (repeated in 20 %), then credit history 1 and income
 * sources 3 side by side, assessment 3, then an offer 1 (60 %) or a rejection 2 (40 %).
 */
export function creditApplication(
  times: readonly [number, number, number, number, number, number],
  again = 0.2,
): WorkflowDocument {
  const [check, history, income, assess, offer, reject] = times
  return flow(
    {
      s: 'start',
      check: 'step',
      complete: 'decision',
      split: 'parallel',
      history: 'step',
      income: 'step',
      join: 'parallel',
      assess: 'step',
      granted: 'decision',
      offer: 'step',
      reject: 'step',
      e: 'end',
    },
    [
      ['s', 'check'],
      ['check', 'complete'],
      ['complete', 'check', { probability: again }],
      ['complete', 'split', { probability: 1 - again }],
      ['split', 'history'],
      ['split', 'income'],
      ['history', 'join'],
      ['income', 'join'],
      ['join', 'assess'],
      ['assess', 'granted'],
      ['granted', 'offer', { probability: 0.6 }],
      ['granted', 'reject', { probability: 0.4 }],
      ['offer', 'e'],
      ['reject', 'e'],
    ],
    { check, history, income, assess, offer, reject },
  )
}
