import { z } from 'zod'

/** The four dimensions of the decision matrix (method §1), in the order they are shown. */
export const dimensionKeys = ['complexity', 'variability', 'strategicImportance', 'changeFrequency'] as const
export type DimensionKey = (typeof dimensionKeys)[number]

export const scoreSchema = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)])
export type Score = z.infer<typeof scoreSchema>

export const overrideSchema = z.object({
  score: scoreSchema,
  reason: z.string().trim().min(3, 'Give the reason for the override.').max(2000),
})

/** Five questions of the readiness overlay (method §2): reported beside the total, never blended into it. */
export const readinessKeys = [
  'ruleBased',
  'digitalInput',
  'structuredInput',
  'stability',
  'documentation',
] as const

/** What the client answered about one workflow. An absent field is not answered. */
export const answersSchema = z.object({
  customerExperience: scoreSchema.optional(),
  competitiveAdvantage: scoreSchema.optional(),
  changesPerYear: z.number().min(0).max(100000).optional(),
  /** Regulation drives the changes. */
  regulated: z.boolean().optional(),
  casesPerYear: z.number().min(0).max(1e12).optional(),
  /** Cases that met at least one exception, of cases looked at. */
  observedExceptions: z.object({ count: z.int().min(0), of: z.int().min(1) }).optional(),
  readiness: z
    .object(
      Object.fromEntries(readinessKeys.map((key) => [key, scoreSchema.optional()])) as Record<
        (typeof readinessKeys)[number],
        z.ZodOptional<typeof scoreSchema>
      >,
    )
    .optional(),
  overrides: z.object({
    complexity: overrideSchema.optional(),
    variability: overrideSchema.optional(),
    strategicImportance: overrideSchema.optional(),
    changeFrequency: overrideSchema.optional(),
  }),
})

export type Answers = z.infer<typeof answersSchema>
export type Override = z.infer<typeof overrideSchema>

export const noAnswers: Answers = { overrides: {} }
