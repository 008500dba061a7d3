import { indexArcs } from '#shared/flow/arc-index.ts'
import { list, numberWord, pointWords, sentenceCase } from '#shared/lib/words.ts'
import { doneByMachines } from '#shared/model/done-by-machines.ts'
import type { StepNode } from '#shared/model/document.ts'
import { dimensionKeys } from '#shared/model/answers.ts'
import type { DimensionKey } from '#shared/model/answers.ts'
import { isWidened } from '#shared/model/total-words.ts'
import { sidesAlone } from './split/priced-map.ts'
import { defaultLabels, isDescribed } from './is-described.ts'
import { slackInWords } from './guards/optimise-first.ts'
import type { Slack } from './guards/optimise-first.ts'
import type { LensContext } from './lenses/lens.ts'
import {
  highClause,
  highDimensions,
  isAlone,
  lowClause,
  lowDimensions,
  middleDimensions,
  parties,
} from './reasons.ts'
import type { MatrixVerdict } from './verdict.ts'
import { countInWords, listUpTo } from './words.ts'

const stepsNamed = 3

const dimensionNames: Readonly<Record<DimensionKey, string>> = {
  complexity: 'complexity',
  variability: 'variability',
  strategicImportance: 'strategic importance',
  changeFrequency: 'change frequency',
}

/** Ids of the steps that the split automates. */
type Automated = ReadonlySet<string>

/** What else the headline is read from. */
interface Found {
  readonly slack: Slack | null
  readonly automated: Automated
}

/** What to do and why, in one or two sentences a client understands; a third says what is still open. */
export function headline(context: LensContext, matrix: MatrixVerdict, { slack, automated }: Found): string {
  if (context.counts.steps === 0) return 'Draw the first steps to see what they call for.'
  const advice = adviceOf(context, matrix, automated)
  const first =
    slack === null ? advice : `Optimise first: ${slackInWords(slack)}. ${afterwards(context, matrix, advice)}`
  return [first, defaults(context, matrix), open(context, matrix)]
    .filter((sentence) => sentence !== '')
    .join(' ')
}

/** Only a hybrid names steps by their labels. */
function defaults({ graph }: LensContext, { verdict }: MatrixVerdict): string {
  return verdict === 'hybrid' ? (defaultLabels(graph.steps)?.text ?? '') : ''
}

function afterwards({ graph }: LensContext, { verdict }: MatrixVerdict, advice: string): string {
  if (verdict !== 'automate') return `Then ${lowered(advice)}`
  return doneByMachines(graph.steps) ? `${nothingLeft}.` : 'Then automate what is left.'
}

const nothingLeft = 'Machines do every step already, so nothing is left to automate'

function adviceOf(context: LensContext, matrix: MatrixVerdict, automated: Automated): string {
  switch (matrix.verdict) {
    case 'automate':
      return doneByMachines(context.graph.steps)
        ? `${nothingLeft}. Keep it so: ${automateBecause(context)}.`
        : `Automate: ${automateBecause(context)}.`
    case 'hybrid':
      return hybrid(context, automated)
    case 'orchestrate':
      return `Orchestrate: ${orchestrateBecause(context)}.`
  }
}

/** The two strongest reasons. */
function automateBecause(context: LensContext): string {
  const [first = 'complexity', second] = lowDimensions(context)
  return clauses([first, second], (key) => lowClause(context, key))
}

/** Who has to work together comes first; then the strongest other reason. One alone is a reason only where it is complex. */
function orchestrateBecause(context: LensContext): string {
  const high = highDimensions(context)
  const [second, third] = high.filter((key) => key !== 'complexity')
  const skipped = second !== undefined && isAlone(context) && !high.includes('complexity')
  return clauses(skipped ? [second, third] : ['complexity', second], (key) => highClause(context, key))
}

function clauses(keys: readonly (DimensionKey | undefined)[], clause: (key: DimensionKey) => string): string {
  return keys.flatMap((key) => (key === undefined ? [] : [clause(key)])).join(', and ')
}

/** Names the steps that the split automates, those done by a machine already beside what is left to do. */
function hybrid(context: LensContext, automated: Automated): string {
  const { steps } = context.graph
  const chosen = steps.filter(({ id }) => automated.has(id))
  const others = steps.filter(({ id }) => !automated.has(id))
  if (!steps.some(isDescribed)) return bothSides(context)
  if (chosen.length === 0 || others.length === 0) return oneSided(context, others.length)
  const isDone = ({ characteristics }: StepNode) => characteristics.automated === true
  const [done, toDo] = [chosen.filter(isDone), chosen.filter((step) => !isDone(step))]
  const orchestrated = `orchestrate ${othersInWords(others, others.filter(isDone).length)}${because(orchestrateAlso(context, others))}`
  if (toDo.length === 0) return `Keep ${named(done)} automated; ${orchestrated}.`
  const beside =
    done.length === 0 ? '' : `, beside ${named(done)} which already ${done.length === 1 ? 'is' : 'are'}`
  return `Automate ${named(toDo)}${beside}${because(automateAlso(context, toDo))}; ${orchestrated}.`
}

function because(reason: string): string {
  return reason === '' ? '' : `, because ${reason}`
}

/** What is known of these steps goes before what is known of the whole. */
function automateAlso(context: LensContext, steps: readonly StepNode[]): string {
  const byRules = steps.every(({ characteristics }) => characteristics.rules === true)
  if (byRules) return steps.length === 1 ? 'it follows clear rules' : 'they follow clear rules'
  const [low] = lowDimensions(context)
  return low === undefined ? '' : lowClause(context, low)
}

/** Systems and departments are told of the steps already: the strongest other reason, else the judgement they need. */
function orchestrateAlso(context: LensContext, steps: readonly StepNode[]): string {
  const high = highDimensions(context).find((key) => key !== 'complexity')
  if (high !== undefined) return highClause(context, high)
  const judged = steps.filter(({ characteristics }) => characteristics.judgement === true).length
  if (judged === 0) return ''
  if (judged === steps.length) return steps.length === 1 ? 'it needs judgement' : 'they need judgement'
  return `${numberWord(judged)} of them ${judged === 1 ? 'needs' : 'need'} judgement`
}

/** `the other nine steps across seven systems and four departments`: those of these steps, not of the whole workflow. */
function othersInWords(steps: readonly StepNode[], done: number): string {
  const systems = new Set(steps.flatMap(({ systemIds }) => systemIds)).size
  const departments = new Set(steps.flatMap(({ departmentId }) => departmentId ?? [])).size
  const those = steps.length === 1 ? 'the other step' : `the other ${countInWords(steps.length, 'step')}`
  const already = done === 0 ? '' : ` (${numberWord(done)} done by a machine already)`
  if (systems + departments === 0) return `${those}${already}`
  const across = systems > 1 || departments > 1 ? 'across' : 'in'
  return `${those}${already} ${across} ${parties({ counts: { systems, departments, steps: steps.length } })}`
}

function named(steps: readonly StepNode[]): string {
  const names = steps.map(({ name }) => (name.trim() === '' ? 'a step without a name' : `“${name.trim()}”`))
  return listUpTo(names, stepsNamed)
}

/** What is known of the steps speaks for one side only, the matrix for both. */
function oneSided(context: LensContext, rest: number): string {
  const steps = `By what is known of the steps ${oneSide(context, rest)}`
  const why = becauseOfBoth(context)
  return why === ''
    ? `${steps}; the matrix asks for both.`
    : `${steps}, but the matrix asks for both: ${why}.`
}

/** A hand-over can be so dear that its price decides, not the steps: the split says so, too. */
function oneSide({ document, graph, rubric: { split } }: LensContext, rest: number): string {
  if (doneByMachines(graph.steps) && rest === 0) return 'machines do every one already'
  const alone = sidesAlone(indexArcs(document), split)
  const price = `at a price of ${pointWords(split.handOver)} for a hand-over`
  if (rest === 0)
    return alone.orchestrate ? `it is cheapest ${price} to automate every one` : 'every one can be automated'
  return alone.automate ? `none is worth its hand-overs ${price}` : 'none is worth automating by itself'
}

function bothSides(context: LensContext): string {
  const why = becauseOfBoth(context)
  return `Automate the routine steps and orchestrate the rest: ${why === '' ? `${parties(context)} ask for both` : why}.`
}

/** The strongest reason of either side, as far as there is one; where no dimension is high, the highest that is not low. */
function becauseOfBoth(context: LensContext): string {
  const high = highDimensions(context)[0] ?? middleDimensions(context)[0]
  const [low] = lowDimensions(context)
  return [
    ...(high === undefined ? [] : [highClause(context, high)]),
    ...(low === undefined ? [] : [lowClause(context, low)]),
  ].join(', but ')
}

function open({ dimensions }: LensContext, matrix: MatrixVerdict): string {
  if (matrix.status === 'settled') return ''
  const names = dimensionKeys
    .filter((key) => dimensions[key].range[0] < dimensions[key].range[1])
    .map((key) => dimensionNames[key])
  const verb = names.length === 1 ? 'is' : 'are'
  const ranging = isWidened({ range: matrix.range, dimensions }) ? ', and the exception rate is a range' : ''
  const outcome =
    matrix.possible.length === 1
      ? ranging === ''
        ? 'the verdict stands whatever the answer'
        : 'the verdict stands whatever they come to'
      : `the verdict may still become ${list(matrix.possible.filter((each) => each !== matrix.verdict)).replace(' and ', ' or ')}`
  return sentenceCase(`${list(names)} ${verb} open${ranging}; ${outcome}.`)
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
