import { verdictWord } from '#shared/design/tokens.ts'
import { count, list } from '#shared/lib/words.ts'
import { dateRange, longDate } from '../dates.ts'
import type { ReportInput, ReportWorkflow } from '../report-input.ts'
import type { Cover, Words } from '../report-model.ts'
import { summaryHeadline } from './headline.ts'

export function coverOf({ engagement, workflows, rubric, printedOn }: ReportInput): Cover {
  const dates = dateRange(engagement.startsOn, engagement.endsOn)
  const people = list(engagement.consultants)
  return {
    client: engagement.client,
    title: engagement.title,
    kind: 'Workflow engagement summary',
    statement: `${summaryHeadline(workflows)}.`,
    tally: tallyOf(workflows),
    facts: [
      ...(people === '' ? [] : [{ term: 'Consultants', words: people }]),
      ...(dates === null ? [] : [{ term: 'Engagement', words: dates }]),
      { term: 'Printed', words: longDate(printedOn) },
      { term: 'Contents', words: `${count(workflows.length, 'workflow')}, rubric ${rubric.version}` },
    ],
    confidentiality: `Confidential. Prepared for ${engagement.client}; not to be passed on without consent.`,
  }
}

const verdicts = ['automate', 'hybrid', 'orchestrate'] as const

function tallyOf(workflows: readonly ReportWorkflow[]): readonly Words[] {
  return verdicts.flatMap((verdict) => {
    const amount = workflows.filter(({ assessment }) => assessment.verdict === verdict).length
    return amount === 0 ? [] : [[{ text: `${verdictWord[verdict]} ${amount}`, verdict }]]
  })
}
