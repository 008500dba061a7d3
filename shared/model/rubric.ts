import { z } from 'zod'

/** Upper bounds of scores 1 to 4; anything above the last scores 5. Ascending. */
const bandsSchema = z
  .tuple([z.number(), z.number(), z.number(), z.number()])
  .refine(([a, b, c, d]) => a < b && b < c && c < d, 'Each bound must be higher than the one before.')

export type Bands = z.infer<typeof bandsSchema>

const weight = z.int().min(0).max(10)

/** How much each part counts in the mean that is complexity; the method weighs them alike. */
const weightsSchema = z
  .object({ systems: weight, departments: weight, decisions: weight })
  .refine((weights) => Object.values(weights).some((each) => each > 0), 'At least one part must count.')

export type ComplexityWeights = z.infer<typeof weightsSchema>

const points = z.int().min(0).max(100)

/** What each label costs a step, in points, and what a hand-over between the two costs (method §5; ours). */
const splitSchema = z.object({
  /** λ; taken to the thousandth. */
  handOver: z.number().min(0).max(1000),
  /** For orchestrating: each of the three answers that speaks for automating. */
  speaksFor: points,
  /** For automating: each of the three questions nobody answered; what speaks against it. */
  notAnswered: points,
  noRules: points,
  unstructured: points,
  judgement: points,
  /** Exceptions at a step are few, many or too many above these shares of its cases. */
  exceptionsAbove: z
    .object({ few: share(), many: share(), tooMany: share() })
    .refine(
      ({ few, many, tooMany }) => few < many && many < tooMany,
      'Each limit must be higher than the one before.',
    ),
  /** For automating, and for an exception path whose rate nobody gave. */
  exceptionPoints: z.object({ few: points, many: points, tooMany: points, unrated: points }),
  /** For orchestrating: what a machine does already. */
  machine: points,
})

export type SplitRules = z.infer<typeof splitSchema>

const defaultSplit: SplitRules = {
  handOver: 1,
  speaksFor: 1,
  notAnswered: 3,
  noRules: 4,
  unstructured: 4,
  judgement: 6,
  exceptionsAbove: { few: 0.05, many: 0.15, tooMany: 0.2 },
  exceptionPoints: { few: 1, many: 4, tooMany: 6, unrated: 1 },
  machine: 12,
}

/** How much each of the five dimensions counts in where the profile stands on balance (method §2; ours). */
const profileSchema = z.object({
  weights: z
    .object({ scope: weight, flexibility: weight, intelligence: weight, people: weight, intent: weight })
    .refine(
      (weights) => Object.values(weights).some((each) => each > 0),
      'At least one dimension must count.',
    ),
  /** A dimension this near to the middle of its line pulls to neither side. */
  nearMiddle: z.number().min(0).max(0.5),
})

export type ProfileRules = z.infer<typeof profileSchema>

const defaultProfile: ProfileRules = {
  weights: { scope: 1, flexibility: 1, intelligence: 1, people: 1, intent: 1 },
  nearMiddle: 0.1,
}

/** Minutes of a step whose minutes nobody gave (method §6; ours). */
const timesSchema = z.object({ assumedMinutes: z.number().min(0).max(10_000) })

const defaultTimes: z.infer<typeof timesSchema> = { assumedMinutes: 10 }

/** The rubric (method §1, §2, §3, §5 and §6) as data: bands, weights and thresholds. Every report names the version it used. */
export const rubricSchema = z.object({
  version: z.string().min(1).max(60),
  complexity: z.object({
    systems: bandsSchema,
    departments: bandsSchema,
    decisions: bandsSchema,
    weights: weightsSchema.default({ systems: 1, departments: 1, decisions: 1 }),
  }),
  variability: z.object({
    /** End-to-end exception rate, as shares (0–1). */
    rate: bandsSchema,
    /** Number of exception types; used when no exception path carries a rate. */
    types: bandsSchema,
    /** More types than this add one to the score. */
    typesBonusAbove: z.number().min(0),
  }),
  /** Required changes a year. */
  changeFrequency: z.object({ changes: bandsSchema }),
  verdict: z
    .object({ automateUpTo: z.int().min(4).max(19), hybridUpTo: z.int().min(5).max(20) })
    .refine(
      (verdict) => verdict.automateUpTo < verdict.hybridUpTo,
      'The hybrid bound must be higher than the automate bound.',
    ),
  fitTest: z.object({ decisionsBelow: z.number().min(1), typesUpTo: z.number().min(0) }),
  exceptionLimits: z.object({ poorAbove: z.number().min(0).max(1), failsAbove: z.number().min(0).max(1) }),
  characteristicsFrom: z.number().min(0).max(1),
  triggersChangeFrom: scoreFloor(),
  /** Levels of the diagnostic lens: high from, low up to; between them moderate. */
  diagnostic: z
    .object({ highFrom: scoreFloor(), lowUpTo: scoreFloor() })
    .default({ highFrom: 4, lowUpTo: 2 }),
  /** Triggers of orchestration that must hold. */
  triggersNeeded: z.int().min(1).max(3).default(2),
  /** Shares (0–1) of samples and of the 81 neighbouring scores that firmness goes by (method §3). */
  firmness: z
    .object({ firmSamples: share(), openSamples: share(), openNeighbours: share() })
    .default({ firmSamples: 0.9, openSamples: 0.6, openNeighbours: 0.5 }),
  guards: z.object({
    wasteAbove: z.number().min(0).max(1),
    exceptionsAbove: z.number().min(0).max(1),
    judgementAbove: z.number().min(0).max(1),
  }),
  // Not in what was stored before they could be changed.
  split: splitSchema.default(defaultSplit),
  profile: profileSchema.default(defaultProfile),
  times: timesSchema.default(defaultTimes),
})

function share() {
  return z.number().min(0).max(1)
}

function scoreFloor() {
  return z.int().min(1).max(5)
}

export type Rubric = z.infer<typeof rubricSchema>

/** The method's own, version 1.0. */
export const defaultRubric: Rubric = {
  version: '1.0',
  complexity: {
    systems: [1, 3, 5, 8],
    departments: [1, 2, 3, 4],
    decisions: [2, 5, 9, 14],
    weights: { systems: 1, departments: 1, decisions: 1 },
  },
  variability: { rate: [0.02, 0.05, 0.15, 0.2], types: [1, 3, 5, 8], typesBonusAbove: 5 },
  changeFrequency: { changes: [0, 1, 4, 11] },
  verdict: { automateUpTo: 8, hybridUpTo: 11 },
  fitTest: { decisionsBelow: 10, typesUpTo: 5 },
  exceptionLimits: { poorAbove: 0.15, failsAbove: 0.2 },
  characteristicsFrom: 0.8,
  triggersChangeFrom: 4,
  diagnostic: { highFrom: 4, lowUpTo: 2 },
  triggersNeeded: 2,
  firmness: { firmSamples: 0.9, openSamples: 0.6, openNeighbours: 0.5 },
  guards: { wasteAbove: 0.2, exceptionsAbove: 0.2, judgementAbove: 0.5 },
  split: defaultSplit,
  profile: defaultProfile,
  times: defaultTimes,
}
