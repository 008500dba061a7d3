import type { DimensionKey, Score } from '#shared/model/answers.ts'
import { dimensionKeys } from '#shared/model/answers.ts'
import type { Finding } from '#shared/model/analysis/optimise.ts'
import type { Assessment } from '#shared/model/assessment.ts'
import type { Catalogue } from '#shared/model/catalogue.ts'
import { nameOf } from '#shared/model/catalogue.ts'
import type { StepNode, WorkflowDocument } from '#shared/model/document.ts'
import { titleOf } from '#shared/model/node-words.ts'
import { pointRate } from '#shared/model/rate.ts'
import type { Rate } from '#shared/model/rate.ts'
import { stepQuestions } from '#shared/model/what-if/change.ts'
import type { WhatIfChoices } from '#shared/model/what-if/view.ts'
import type { CaseNow } from './case-now.ts'
import { changesAgainst } from './finding-changes.ts'
import { moreOf } from './more-of.ts'
import { pathTitle } from './change-title.ts'

interface Known {
  readonly assessment: Assessment
  readonly findings: readonly Finding[]
}

/** Everything on the map and among the answers that a change can be about. */
export function choicesOf(
  { document, answers }: CaseNow,
  { assessment, findings }: Known,
  catalogue: Catalogue,
): WhatIfChoices {
  const steps = document.nodes.filter((node) => node.kind === 'step')
  const { customerExperience, competitiveAdvantage, changesPerYear, regulated } = answers
  return {
    systems: systemsOf(document, steps, catalogue),
    departments: document.lanes.map(({ departmentId: id }) => ({
      id,
      name: nameOf(catalogue.departments, id),
      steps: steps.filter(({ departmentId }) => departmentId === id).length,
    })),
    otherDepartments: catalogue.departments.filter(
      ({ id }) => !document.lanes.some(({ departmentId }) => departmentId === id),
    ),
    more: moreOf(document, catalogue),
    rework: against(document, findings, 'rework'),
    switches: against(document, findings, 'avoidable-switch'),
    paths: pathsOf(document),
    steps: steps.map((step) => ({
      id: step.id,
      name: titleOf(step),
      departmentId: step.departmentId,
      systemIds: step.systemIds,
      answers: Object.fromEntries(
        stepQuestions.flatMap((question) => {
          const answer = step.characteristics[question]
          return answer === undefined ? [] : [[question, answer]]
        }),
      ),
    })),
    rate: assessment.exceptionRate.rate,
    answers: {
      ...(customerExperience === undefined ? {} : { customerExperience }),
      ...(competitiveAdvantage === undefined ? {} : { competitiveAdvantage }),
      changesPerYear,
      regulated,
    },
    scores: Object.fromEntries(dimensionKeys.map((key) => [key, assessment.dimensions[key].score])) as Record<
      DimensionKey,
      Score
    >,
  }
}

/** Each finding of a kind that one change takes out. */
function against(
  document: WorkflowDocument,
  findings: readonly Finding[],
  kind: Finding['kind'],
): WhatIfChoices['rework'] {
  return findings.flatMap((finding) => {
    if (finding.kind !== kind) return []
    const [change] = changesAgainst(finding, document)
    return change === undefined ? [] : [{ id: JSON.stringify(change), name: finding.title, change }]
  })
}

function systemsOf(
  { looseSystemIds }: WorkflowDocument,
  steps: readonly StepNode[],
  { systems }: Catalogue,
): WhatIfChoices['systems'] {
  const uses = new Map(looseSystemIds.map((id) => [id, 0]))
  for (const { systemIds } of steps)
    for (const id of new Set(systemIds)) uses.set(id, (uses.get(id) ?? 0) + 1)
  return [...uses]
    .map(([id, count]) => ({ id, name: nameOf(systems, id), steps: count }))
    .sort((one, other) => one.name.localeCompare(other.name, 'en'))
}

function pathsOf(document: WorkflowDocument): WhatIfChoices['paths'] {
  const path = (id: string, rate: Rate | undefined) => ({
    id,
    name: pathTitle(document, id),
    share: rate === undefined ? null : pointRate(rate),
  })
  return [
    ...document.edges.filter(({ kind }) => kind === 'exception').map(({ id, rate }) => path(id, rate)),
    ...document.nodes.flatMap(({ id, exceptionEntry }) =>
      exceptionEntry === undefined ? [] : [path(id, exceptionEntry.rate)],
    ),
  ]
}
