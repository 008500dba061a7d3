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

/** The rubric (method §1 and §2) as data: bands, weights and thresholds. Every report names the version it used. */
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
})

function share() {
  return z.number().min(0).max(1)
}

function scoreFloor() {
  return z.int().min(1).max(5)
}

export type Rubric = z.infer<typeof rubricSchema>

/** Method §1 and §2, version 1.0. */
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
}
