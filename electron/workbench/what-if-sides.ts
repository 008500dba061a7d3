import type { Analysis } from '#shared/model/analysis/analysis.ts'
import type { Assessment } from '#shared/model/assessment.ts'
import { titleOf } from '#shared/model/node-words.ts'
import type { Change } from '#shared/model/what-if/change.ts'
import type { WhatIfSide, WhatIfView } from '#shared/model/what-if/view.ts'
import { assess } from '../scoring/assess.ts'
import { applyChanges } from '../scoring/what-if/apply-changes.ts'
import type { CaseNow } from '../scoring/what-if/case-now.ts'
import { choicesOf } from '../scoring/what-if/choices.ts'
import { grownCatalogue } from '../scoring/what-if/grown-catalogue.ts'
import { movedSteps } from '../scoring/what-if/moved-steps.ts'
import { offersOf } from '../scoring/what-if/offers.ts'
import { handlingTime } from '../timing/handling-time.ts'
import { analyse } from './analyse-case.ts'
import type { Setting } from './assess-workflow.ts'

export type WhatIfSides = Omit<WhatIfView, 'workflowId' | 'revision'>

/** Pure, as the assessment is. `lambda`: the price of a hand-over in the split. */
export function whatIfSides(
  now: CaseNow,
  changes: readonly Change[],
  setting: Setting,
  lambda?: number,
): WhatIfSides {
  const applied = applyChanges(now, changes, setting.catalogue)
  const before = readCase(now, setting, lambda)
  const grown = { ...setting, catalogue: grownCatalogue(setting.catalogue, changes) }
  const after = applied.now === now ? before : readCase(applied.now, grown, lambda)
  const names = [...now.document.nodes, ...applied.now.document.nodes]
  const { stability, optimise } = before.analysis
  return {
    changes: applied.changes,
    before: sideOf(before, setting),
    after: sideOf(after, setting),
    movedSteps: movedSteps(
      before.analysis.split.steps,
      after.analysis.split.steps,
      new Map(names.map((node) => [node.id, titleOf(node)])),
    ),
    offers: offersOf({
      now,
      ...setting,
      flips: stability.flips,
      findings: optimise.findings,
    }),
    choices: choicesOf(
      applied.now,
      { assessment: after.assessment, findings: after.analysis.optimise.findings },
      grown.catalogue,
    ),
  }
}

interface ReadCase {
  readonly now: CaseNow
  readonly assessment: Assessment
  readonly analysis: Analysis
}

function readCase(now: CaseNow, setting: Setting, lambda?: number): ReadCase {
  const { document, answers } = now
  const assessment = assess(document, answers, setting.catalogue, setting.rubric)
  return { now, assessment, analysis: analyse({ ...now, ...setting, assessment }, lambda) }
}

function sideOf({ now, assessment, analysis }: ReadCase, { rubric }: Setting): WhatIfSide {
  const { level, summary } = analysis.stability
  const { steps, islands, handOverEdgeIds, share, answered } = analysis.split
  const { tellable, cycle, cost, systemSwitches } = analysis.timing
  const automated = steps.filter(({ label }) => label === 'automate')
  const time = handlingTime(now.document, rubric.times)
  return {
    assessment,
    handling: {
      minutes: time.minutes,
      assumedSteps: time.assumedSteps,
      steps: time.steps,
      tellable: time.tellable,
      cut: time.cut,
    },
    timing: { tellable, cycle: cycle.mean, cost: cost?.mean ?? null, switches: systemSwitches.mean },
    stability: { level, summary },
    split: {
      automate: automated.length,
      done: automated.filter((step) => step.automated).length,
      orchestrate: steps.length - automated.length,
      orchestratedDone: steps.filter((step) => step.label === 'orchestrate' && step.automated).length,
      islands: islands.length,
      handOvers: handOverEdgeIds.length,
      share,
      answered,
    },
  }
}
