import type { Assessment, GuardKey } from '#shared/model/assessment.ts'
import { doneByMachines } from '#shared/model/done-by-machines.ts'
import { list, numberWord, sentenceCase } from '#shared/lib/words.ts'
import type { ReportWorkflow } from '../report-input.ts'

/** A name longer than this would drown the sentence; `one` stands for it. */
const longestName = 34

/**
 * The report in one sentence: how many workflows can be automated (now, or after groundwork), how many
 * need orchestration and how many both; a single one by its name. Verbs fit singular and plural names. What is wholly
 * provisional could be done; nothing is decided about it.
 */
export function summaryHeadline(workflows: readonly ReportWorkflow[]): string {
  if (workflows.length === 0) return 'No workflow has been mapped yet'
  const open = workflows.filter(isProvisional)
  const clauses = [...automateClause(workflows), ...orchestrateClause(workflows), ...hybridClause(workflows)]
  const sentence = join(clauses)
  if (open.length === workflows.length) return `Provisional${assumedWords(workflows)}: ${sentence}`
  const verdicts = open.length === 1 ? 'verdict is' : 'verdicts are'
  const tail = open.length === 0 ? '' : `; ${numberWord(open.length)} ${verdicts} provisional`
  return sentenceCase(`${sentence}${tail}`)
}

/** What was assumed throughout, because nobody gave any of it. */
function assumedWords(workflows: readonly ReportWorkflow[]): string {
  const timed = workflows.some(({ document }) =>
    document.nodes.some((node) => node.kind === 'step' && node.characteristics.minutes !== undefined),
  )
  const assumed = [
    ...(workflows.some(({ answers }) => answers.casesPerYear !== undefined) ? [] : ['volumes']),
    ...(timed ? [] : ['minutes']),
  ]
  return assumed.length === 0 ? '' : `, with ${list(assumed)} assumed`
}

/** There is nothing to automate, and the plan has nothing of it. */
const isDone = ({ document }: ReportWorkflow): boolean => doneByMachines(document.nodes)

export const isProvisional = ({ assessment }: ReportWorkflow): boolean => assessment.status === 'provisional'

const hasVerdict =
  (verdict: Assessment['verdict']) =>
  ({ assessment }: ReportWorkflow): boolean =>
    assessment.verdict === verdict

/** What is said of a group; `one` and `many` follow a number, `named` follows a name. */
interface Clause {
  readonly workflows: readonly ReportWorkflow[]
  readonly one: string
  readonly many: string
  readonly named: string
}

/** Joins clauses; the first number carries the noun, the others stand alone (`three workflows …; two …`). */
function join(clauses: readonly Clause[]): string {
  const counted = clauses.filter((clause) => !isNamed(clause))
  return clauses.map((clause) => say(clause, clause === counted[0])).join('; ')
}

function isNamed({ workflows }: Clause): boolean {
  return workflows.length === 1 && (workflows[0]?.name.length ?? 0) <= longestName
}

function say(clause: Clause, withNoun: boolean): string {
  const { workflows, one, many, named } = clause
  if (isNamed(clause)) return `${workflows[0]?.name ?? ''} ${named}`
  const single = workflows.length === 1
  const noun = withNoun ? ` workflow${single ? '' : 's'}` : ''
  return `${numberWord(workflows.length)}${noun} ${single ? one : many}`
}

function same(workflows: readonly ReportWorkflow[], words: string): Clause {
  return { workflows, one: words, many: words, named: words }
}

function automateClause(all: readonly ReportWorkflow[]): readonly Clause[] {
  const fit = all.filter(hasVerdict('automate'))
  const done = fit.filter(isDone)
  const group = fit.filter((workflow) => !isDone(workflow))
  const guarded = group.filter(({ assessment }) => assessment.guards.length > 0)
  const ready = group.filter(({ assessment }) => assessment.guards.length === 0)
  const now = ready.some(isProvisional) ? `${can(ready)} be automated` : 'can be automated now'
  return [
    ...(ready.length > 0 ? [same(ready, now)] : []),
    ...(done.length > 0
      ? [
          {
            workflows: done,
            one: 'is done by machines already',
            many: 'are done by machines already',
            named: 'is done by machines already',
          },
        ]
      : []),
    ...(guarded.length > 0 ? [same(guarded, `${can(guarded)} be automated ${afterwards(guarded)}`)] : []),
  ]
}

/** The verb for a group: what is open for every one of it is not promised. */
const can = (group: readonly ReportWorkflow[]): string => (group.every(isProvisional) ? 'could' : 'can')

const condition: Readonly<Record<GuardKey, string>> = {
  'optimise-first': 'once optimised',
  'exceptions-first': 'once exceptions are fixed',
  'needs-judgement': 'with people keeping the judgement',
}

function afterwards(guarded: readonly ReportWorkflow[]): string {
  const keys = new Set(guarded.flatMap(({ assessment }) => assessment.guards.map(({ key }) => key)))
  const [only] = keys
  return keys.size === 1 && only !== undefined ? condition[only] : 'after groundwork'
}

function orchestrateClause(all: readonly ReportWorkflow[]): readonly Clause[] {
  const workflows = all.filter(hasVerdict('orchestrate'))
  if (workflows.length === 0) return []
  if (workflows.every(isProvisional)) return [same(workflows, 'may need orchestration')]
  return [
    { workflows, one: 'needs orchestration', many: 'need orchestration', named: 'should be orchestrated' },
  ]
}

function hybridClause(all: readonly ReportWorkflow[]): readonly Clause[] {
  const workflows = all.filter(hasVerdict('hybrid'))
  if (workflows.length === 0) return []
  const bothSaid = all.some(hasVerdict('automate')) && all.some(hasVerdict('orchestrate'))
  const open = workflows.every(isProvisional)
  if (bothSaid && open) return [same(workflows, 'may need both')]
  return bothSaid
    ? [{ workflows, one: 'needs both', many: 'need both', named: 'should combine both' }]
    : [same(workflows, `${open ? 'could' : 'should'} be automated in part and orchestrated in part`)]
}

/** `E-commerce returns: automate part, orchestrate the rest`. */
export function workflowHeadline(workflow: ReportWorkflow): string {
  const { name, assessment } = workflow
  const done = assessment.verdict === 'automate' && isDone(workflow)
  const advice = guardedAdvice(assessment, done)
  const sure = assessment.status === 'provisional' ? ', on the answers so far' : ''
  return `${name}: ${advice}${sure}`
}

function guardedAdvice({ verdict, guards }: Assessment, done: boolean): string {
  const keys = guards.map(({ key }) => key)
  const advice = done ? 'machines do all of it already, so nothing is left to automate' : plainAdvice(verdict)
  const then = done ? ';' : ', then'
  if (keys.includes('optimise-first')) return `optimise first${then} ${advice}`
  if (keys.includes('exceptions-first')) return `fix the exceptions${then} ${advice}`
  if (keys.includes('needs-judgement') && !done) return `${advice}, and leave the judgement to people`
  return advice
}

function plainAdvice(verdict: Assessment['verdict']): string {
  switch (verdict) {
    case 'automate':
      return 'automate it'
    case 'hybrid':
      return 'automate part, orchestrate the rest'
    case 'orchestrate':
      return 'orchestrate it end to end'
  }
}
