import type { LimitField } from './fields.ts'

/** Thresholds of the second opinions and guards (method §2). */
export const opinionFields: readonly LimitField[] = [
  {
    label: 'Fit test: automate with fewer decisions than',
    unit: 'count',
    path: 'fitTest.decisionsBelow',
    get: (rubric) => rubric.fitTest.decisionsBelow,
    set: (rubric, decisionsBelow) => ({ ...rubric, fitTest: { ...rubric.fitTest, decisionsBelow } }),
  },
  {
    label: 'Fit test: automate with exception types up to',
    unit: 'count',
    path: 'fitTest.typesUpTo',
    get: (rubric) => rubric.fitTest.typesUpTo,
    set: (rubric, typesUpTo) => ({ ...rubric, fitTest: { ...rubric.fitTest, typesUpTo } }),
  },
  {
    label: 'Exceptions: poor for automation above',
    unit: 'share',
    path: 'exceptionLimits.poorAbove',
    get: (rubric) => rubric.exceptionLimits.poorAbove,
    set: (rubric, poorAbove) => ({ ...rubric, exceptionLimits: { ...rubric.exceptionLimits, poorAbove } }),
  },
  {
    label: 'Exceptions: automation fails above',
    unit: 'share',
    path: 'exceptionLimits.failsAbove',
    get: (rubric) => rubric.exceptionLimits.failsAbove,
    set: (rubric, failsAbove) => ({ ...rubric, exceptionLimits: { ...rubric.exceptionLimits, failsAbove } }),
  },
  {
    label: 'Diagnostic: a dimension is high from a score of',
    unit: 'count',
    path: 'diagnostic.highFrom',
    get: (rubric) => rubric.diagnostic.highFrom,
    set: (rubric, highFrom) => ({ ...rubric, diagnostic: { ...rubric.diagnostic, highFrom } }),
  },
  {
    label: 'Diagnostic: a dimension is low up to a score of',
    unit: 'count',
    path: 'diagnostic.lowUpTo',
    get: (rubric) => rubric.diagnostic.lowUpTo,
    set: (rubric, lowUpTo) => ({ ...rubric, diagnostic: { ...rubric.diagnostic, lowUpTo } }),
  },
  {
    label: 'Characteristics: automate from',
    unit: 'share',
    path: 'characteristicsFrom',
    get: (rubric) => rubric.characteristicsFrom,
    set: (rubric, characteristicsFrom) => ({ ...rubric, characteristicsFrom }),
  },
  {
    label: 'Triggers: change frequency counts from a score of',
    unit: 'count',
    path: 'triggersChangeFrom',
    get: (rubric) => rubric.triggersChangeFrom,
    set: (rubric, triggersChangeFrom) => ({ ...rubric, triggersChangeFrom }),
  },
  {
    label: 'Triggers: orchestrate when so many of three hold',
    unit: 'count',
    path: 'triggersNeeded',
    get: (rubric) => rubric.triggersNeeded,
    set: (rubric, triggersNeeded) => ({ ...rubric, triggersNeeded }),
  },
  {
    label: 'Optimise first: waste of handling time above',
    unit: 'share',
    path: 'guards.wasteAbove',
    get: (rubric) => rubric.guards.wasteAbove,
    set: (rubric, wasteAbove) => ({ ...rubric, guards: { ...rubric.guards, wasteAbove } }),
  },
  {
    label: 'Exceptions first: exception rate above',
    unit: 'share',
    path: 'guards.exceptionsAbove',
    get: (rubric) => rubric.guards.exceptionsAbove,
    set: (rubric, exceptionsAbove) => ({ ...rubric, guards: { ...rubric.guards, exceptionsAbove } }),
  },
  {
    label: 'Needs judgement: share of handling time above',
    unit: 'share',
    path: 'guards.judgementAbove',
    get: (rubric) => rubric.guards.judgementAbove,
    set: (rubric, judgementAbove) => ({ ...rubric, guards: { ...rubric.guards, judgementAbove } }),
  },
]
