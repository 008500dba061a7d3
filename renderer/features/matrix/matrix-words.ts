import type { Verdict } from '#shared/model/assessment.ts'
import type { WorkflowSummary } from '#shared/model/engagement.ts'
import { list, numberWord, sentenceCase } from '#shared/lib/words.ts'

const verdicts: readonly Verdict[] = ['automate', 'hybrid', 'orchestrate']

const tails: Readonly<Record<Verdict, string>> = {
  automate: 'to automate',
  hybrid: 'hybrid',
  orchestrate: 'to orchestrate',
}

/** `Three to automate, one hybrid and two to orchestrate`. */
export function headline(workflows: readonly WorkflowSummary[]): string {
  const parts = verdicts.flatMap((verdict) => {
    const found = workflows.filter(({ assessment }) => assessment.verdict === verdict)
    const done = found.filter(({ assessment }) => assessment.nothingLeft).length
    const told = (many: number, tail: string) => (many === 0 ? [] : [`${numberWord(many)} ${tail}`])
    return [...told(found.length - done, tails[verdict]), ...told(done, 'done by machines already')]
  })
  return sentenceCase(list(parts))
}

/** How many verdicts still rest on open answers; null when none. */
export function provisionalNote(workflows: readonly WorkflowSummary[]): string | null {
  const open = workflows.filter((workflow) => workflow.assessment.status === 'provisional').length
  if (open === 0) return null
  const subject = open === 1 ? 'One verdict is' : `${sentenceCase(numberWord(open))} verdicts are`
  return `${subject} provisional: hollow marks, with a line over the totals that are still possible.`
}

/** What the chart leaves out; null when nothing. */
export function undrawnNote(workflows: number): string | null {
  if (workflows === 0) return null
  const subject =
    workflows === 1 ? 'One workflow has' : `${sentenceCase(numberWord(workflows))} workflows have`
  return `${subject} no steps yet, hence no place in the chart.`
}
