import { indexArcs } from '#shared/flow/arc-index.ts'
import { expectedVisits } from '#shared/flow/case/expected-visits.ts'
import type { Answers } from '#shared/model/answers.ts'
import { told } from '#shared/model/analysis/caveat.ts'
import type { Assessment } from '#shared/model/assessment.ts'
import type { Catalogue } from '#shared/model/catalogue.ts'
import { doneByMachines } from '#shared/model/done-by-machines.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'
import type { Rubric } from '#shared/model/rubric.ts'
import { changeFrequency } from './change-frequency.ts'
import { complexity, complexityParts } from './complexity.ts'
import type { Context } from './context.ts'
import { countGraph } from './count-structure.ts'
import { dimensionScore } from './dimension.ts'
import { exceptionRate } from './exception-rate.ts'
import { whereCasesBegin } from './exceptions/where-cases-begin.ts'
import { indexGraph } from './graph.ts'
import { allGuards } from './guards/all-guards.ts'
import { findSlack } from './guards/optimise-first.ts'
import { headline } from './headline.ts'
import { allLenses } from './lenses/all-lenses.ts'
import { automatedSteps } from './split/priced-map.ts'
import { strategicImportance } from './strategic-importance.ts'
import { structureCaveats } from './structure-caveats.ts'
import { variability, variabilityRange } from './variability.ts'
import { matrixVerdict } from './verdict.ts'
import type { Dimensions } from './verdict.ts'

/**
 * Scores one workflow from what is drawn and what was answered (method §1, §2). Pure and total: any document, an empty
 * one too, gives finite numbers, with caveats for what had to be assumed. `caveats` holds those of the exception rate too.
 */
export function assess(
  document: WorkflowDocument,
  answers: Answers,
  catalogue: Catalogue,
  rubric: Rubric,
): Assessment {
  const graph = indexGraph(document)
  const beginnings = whereCasesBegin(graph)
  const counts = countGraph(document, graph)
  const rate = exceptionRate(graph, answers)
  const visitsOf = () => expectedVisits(document).visits
  const context: Context = { document, graph, counts, answers, catalogue, rubric, rate, visitsOf }
  const dimensions = allDimensions(context)
  const matrix = matrixVerdict(dimensions, rubric, variabilityRange(context, dimensions.variability))
  const lensContext = { ...context, dimensions, parts: complexityParts(context), verdict: matrix.verdict }
  const slack = findSlack(context)
  const automatableStepIds = automatedSteps(indexArcs(document), rubric.split)
  const drawn = told(structureCaveats(graph, beginnings))
  return {
    rubricVersion: rubric.version,
    counts,
    dimensions,
    ...matrix,
    ...(matrix.verdict === 'automate' && doneByMachines(document.nodes) ? { nothingLeft: true } : {}),
    headline: headline(lensContext, matrix, { slack, automated: new Set(automatableStepIds) }),
    exceptionRate: rate,
    lenses: allLenses(lensContext),
    guards: allGuards(lensContext, slack),
    automatableStepIds,
    caveats: [...drawn.caveats, ...rate.caveats],
    caveatParts: { ...drawn.caveatParts, ...rate.caveatParts },
  }
}

function allDimensions(context: Context): Dimensions {
  const { overrides } = context.answers
  return {
    complexity: dimensionScore(complexity(context), overrides.complexity),
    variability: dimensionScore(variability(context), overrides.variability),
    strategicImportance: dimensionScore(strategicImportance(context), overrides.strategicImportance),
    changeFrequency: dimensionScore(changeFrequency(context), overrides.changeFrequency),
  }
}
