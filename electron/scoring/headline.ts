import { dimensionKeys } from '#shared/model/answers.ts'
import type { DimensionKey } from '#shared/model/answers.ts'
import type { Guard } from '#shared/model/assessment.ts'
import type { LensContext } from './lenses/lens.ts'
import { isAutomatable } from './step-shares.ts'
import type { MatrixVerdict } from './verdict.ts'
import { capitalised, countInWords, listed, listedUpTo, percent } from './words.ts'

const stepsNamed = 3

const dimensionNames: Readonly<Record<DimensionKey, string>> = {
  complexity: 'complexity',
  variability: 'variability',
  strategicImportance: 'strategic importance',
  changeFrequency: 'change frequency',
}

/** What to do and why, in one or two sentences a client understands; a third says what is still open. */
export function headline(context: LensContext, matrix: MatrixVerdict, guards: readonly Guard[]): string {
  if (context.counts.steps === 0) return 'Draw the first steps to see what they call for.'
  const optimise = guards.some(({ key }) => key === 'optimise-first')
  const advice = optimise
    ? `Optimise first, then ${lowered(adviceOf(context, matrix))}`
    : adviceOf(context, matrix)
  return [advice, open(context, matrix)].filter((sentence) => sentence !== '').join(' ')
}

function adviceOf(context: LensContext, matrix: MatrixVerdict): string {
  switch (matrix.verdict) {
    case 'automate':
      return `Automate: ${facts(context)} leave little to coordinate.`
    case 'hybrid':
      return hybrid(context)
    case 'orchestrate':
      return `Orchestrate: ${facts(context)} need coordinating, not just faster steps.`
  }
}

/** Names the steps to automate where the room has said enough about them. */
function hybrid(context: LensContext): string {
  const { steps } = context.graph
  const automatable = steps.filter((step) => isAutomatable(step) && step.name.trim() !== '')
  const rest = steps.length - automatable.length
  if (automatable.length === 0 || rest === 0) {
    return `Automate the routine steps and orchestrate the whole: ${facts(context)} ask for both.`
  }
  const names = listedUpTo(
    automatable.map(({ name }) => `“${name.trim()}”`),
    stepsNamed,
  )
  return `Automate ${names}; orchestrate the other ${countInWords(rest, 'step')} across ${facts(context)}.`
}

/** `12 systems, five departments and 22 % exceptions`: what the map shows, in words. */
function facts({ counts, rate }: LensContext): string {
  return listed([
    ...(counts.systems > 0 ? [countInWords(counts.systems, 'system')] : []),
    ...(counts.departments > 0 ? [countInWords(counts.departments, 'department')] : []),
    countInWords(counts.decisions, 'decision'),
    ...(rate.rate === null || rate.rate === 0 ? [] : [`exceptions in ${percent(rate.rate)} of cases`]),
  ])
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
      : `the verdict may still become ${listed(matrix.possible.filter((each) => each !== matrix.verdict)).replace(' and ', ' or ')}`
  return capitalised(`${listed(names)} ${verb} open; ${outcome}.`)
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
