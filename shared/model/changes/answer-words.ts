import { count } from '../../lib/words.ts'
import type { Words } from './change-words.ts'
import type { Change } from './differences.ts'

const dimensionWords: Readonly<Record<string, string>> = {
  complexity: 'complexity',
  variability: 'variability',
  strategicImportance: 'strategic importance',
  changeFrequency: 'change frequency',
}

const questionWords: Readonly<Record<string, string>> = {
  customerExperience: 'customer experience',
  competitiveAdvantage: 'competitive advantage',
  changesPerYear: 'changes a year',
  regulated: 'whether regulation drives the changes',
  casesPerYear: 'cases a year',
  observedExceptions: 'cases seen with an exception',
}

/** What was answered, overridden or taken back. */
export function answerWords(changes: readonly Change<unknown>[]): Words {
  const [only, ...others] = changes
  if (only === undefined || others.length > 0) {
    return { text: `Changed ${count(changes.length, 'answer')}`, one: false }
  }
  const [area, field] = only.id.split('.')
  if (area === 'overrides')
    return { text: overrideWords(only, dimensionWords[field ?? ''] ?? 'a score'), one: true }
  const question = area === 'readiness' ? 'a readiness question' : (questionWords[only.id] ?? 'a question')
  if (only.kind === 'removed') return { text: `Took back the answer on ${question}`, one: true }
  const value = typeof only.after === 'number' ? `: ${only.after.toLocaleString('en-GB')}` : ''
  return { text: `Answered ${question}${value}`, one: true }
}

function overrideWords(change: Change<unknown>, dimension: string): string {
  return change.kind === 'removed' ? `Took back the override of ${dimension}` : `Overrode ${dimension}`
}
