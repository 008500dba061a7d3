import { list, sentenceCase } from '#shared/lib/words.ts'
import { dimensionKeys } from '#shared/model/answers.ts'
import type { DimensionKey } from '#shared/model/answers.ts'
import { slackInWords } from './guards/optimise-first.ts'
import type { Slack } from './guards/optimise-first.ts'
import type { LensContext } from './lenses/lens.ts'
import { highClause, highDimensions, lowClause, lowDimensions, parties } from './reasons.ts'
import { isAutomatable } from './step-shares.ts'
import type { MatrixVerdict } from './verdict.ts'
import { countInWords, listUpTo } from './words.ts'

const stepsNamed = 3

const dimensionNames: Readonly<Record<DimensionKey, string>> = {
  complexity: 'complexity',
  variability: 'variability',
  strategicImportance: 'strategic importance',
  changeFrequency: 'change frequency',
}

/** What to do and why, in one or two sentences a client understands; a third says what is still open. */
export function headline(context: LensContext, matrix: MatrixVerdict, slack: Slack | null): string {
  if (context.counts.steps === 0) return 'Draw the first steps to see what they call for.'
  const advice = adviceOf(context, matrix)
  const first =
    slack === null ? advice : `Optimise first: ${slackInWords(slack)}. Then ${afterwards(matrix, advice)}`
  return [first, open(context, matrix)].filter((sentence) => sentence !== '').join(' ')
}

function afterwards({ verdict }: MatrixVerdict, advice: string): string {
  return verdict === 'automate' ? 'automate what is left.' : lowered(advice)
}

function adviceOf(context: LensContext, matrix: MatrixVerdict): string {
  switch (matrix.verdict) {
    case 'automate':
      return `Automate: ${automateBecause(context)}.`
    case 'hybrid':
      return hybrid(context)
    case 'orchestrate':
      return `Orchestrate: ${orchestrateBecause(context)}.`
  }
}

/** The two strongest reasons. */
function automateBecause(context: LensContext): string {
  const [first = 'complexity', second] = lowDimensions(context)
  return clauses([first, second], (key) => lowClause(context, key))
}

/** Who has to work together comes first; then the strongest other reason. */
function orchestrateBecause(context: LensContext): string {
  const [second] = highDimensions(context).filter((key) => key !== 'complexity')
  return clauses(['complexity', second], (key) => highClause(context, key))
}

function clauses(keys: readonly (DimensionKey | undefined)[], clause: (key: DimensionKey) => string): string {
  return keys.flatMap((key) => (key === undefined ? [] : [clause(key)])).join(', and ')
}

/** Names the steps to automate where the room has said enough about them. */
function hybrid(context: LensContext): string {
  const { steps } = context.graph
  const automatable = steps.filter((step) => isAutomatable(step) && step.name.trim() !== '')
  const rest = steps.length - automatable.length
  if (automatable.length === 0 || rest === 0) return bothSides(context)
  const names = listUpTo(
    automatable.map(({ name }) => `“${name.trim()}”`),
    stepsNamed,
  )
  return `Automate ${names}; orchestrate the other ${countInWords(rest, 'step')} across ${parties(context)}.`
}

function bothSides(context: LensContext): string {
  const [high] = highDimensions(context)
  const [low] = lowDimensions(context)
  const because = [
    ...(high === undefined ? [] : [highClause(context, high)]),
    ...(low === undefined ? [] : [lowClause(context, low)]),
  ]
  const why = because.length === 0 ? `${parties(context)} ask for both` : because.join(', but ')
  return `Automate the routine steps and orchestrate the rest: ${why}.`
}

function open({ dimensions }: LensContext, matrix: MatrixVerdict): string {
  if (matrix.status === 'settled') return ''
  const names = dimensionKeys
    .filter((key) => dimensions[key].range[0] < dimensions[key].range[1])
    .map((key) => dimensionNames[key])
  const verb = names.length === 1 ? 'is' : 'are'
  const outcome =
    matrix.possible.length === 1
      ? 'the verdict stands whatever the answer'
      : `the verdict may still become ${list(matrix.possible.filter((each) => each !== matrix.verdict)).replace(' and ', ' or ')}`
  return sentenceCase(`${list(names)} ${verb} open; ${outcome}.`)
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
