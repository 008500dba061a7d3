import { z } from 'zod'
import type { Verdict } from './assessment.ts'

export const initiativeKinds = ['optimise', 'automate', 'orchestrate'] as const
export type InitiativeKind = (typeof initiativeKinds)[number]

/** `<workflowId>:<kind>`: stays the same while the workflow is edited. */
export type InitiativeKey = string

export const planSettingsSchema = z.object({
  /** Person-days the client can spend in one wave. */
  capacityPerWave: z.number().min(1).max(1e6),
  waves: z.int().min(1).max(12),
  monthsPerWave: z.int().min(1).max(12),
  startsOn: z.iso.date(),
  /** Person-days to connect one system for the first time. */
  connectorDays: z.number().min(0).max(1e4),
})
export type PlanSettings = z.infer<typeof planSettingsSchema>

/** What the consultant set by hand; absent fields keep the derived value. */
export const initiativeEditSchema = z.object({
  key: z.string().min(1),
  name: z.string().trim().min(1).max(200).optional(),
  /** Hours released a year. */
  value: z.number().min(0).max(1e9).optional(),
  /** Person-days without connectors. */
  effort: z.number().min(0.5).max(1e6).optional(),
  /** Keys of initiatives that must be finished first, in addition to those of its own workflow. */
  dependsOn: z.array(z.string().min(1)).max(100).optional(),
  included: z.boolean().optional(),
})
export type InitiativeEdit = z.infer<typeof initiativeEditSchema>

export interface Initiative {
  readonly key: InitiativeKey
  readonly workflowId: string
  readonly workflowName: string
  readonly verdict: Verdict
  readonly kind: InitiativeKind
  readonly name: string
  readonly value: Figure
  readonly effort: Figure
  /** Dependencies of its own workflow, and explicit ones. */
  readonly dependsOn: readonly InitiativeKey[]
  readonly explicitDependsOn: readonly InitiativeKey[]
  readonly systemIds: readonly string[]
  /** Why it exists, a sentence. */
  readonly rationale: string
  readonly included: boolean
}

/** A number with where it came from. */
export interface Figure {
  readonly value: number
  readonly unit: string
  readonly source: 'derived' | 'edited'
  /** The figure that was overwritten; only when edited. */
  readonly derived?: number
  /** Present where it cannot be told, and counts as 0 until somebody sets it; the explanation says why. */
  readonly unknown?: true
  /** How it was derived, in words. */
  readonly explanation: string
  /** What that leaves out or had to assume. */
  readonly notes: readonly FigureNote[]
}

/** volume, minutes and loop are assumed; done is what a machine does already, effort how person-days are counted. */
export interface FigureNote {
  readonly about: 'volume' | 'minutes' | 'loop' | 'done' | 'effort'
  /** A sentence. */
  readonly text: string
}

export interface Placement {
  readonly key: InitiativeKey
  /** First and last wave, counted from 1. */
  readonly startWave: number
  readonly endWave: number
  /** Person-days it takes from each wave from startWave to endWave, connectors included. */
  readonly daysPerWave: readonly number[]
  /** Systems whose connector it pays for. */
  readonly connects: readonly string[]
  /** Why it stands where it stands, each a sentence. */
  readonly because: readonly string[]
}

export interface Unplaced {
  readonly key: InitiativeKey
  readonly reason: string
}

/** optimal: proven. feasible: the solver stopped early, gap known. greedy: weighted shortest job first. */
export type ProofStatus = 'optimal' | 'feasible' | 'greedy'

export interface Schedule {
  readonly placements: readonly Placement[]
  readonly unplaced: readonly Unplaced[]
  readonly proof: ProofStatus
  /** Relative distance to the best bound, 0–1; null when no bound is known. */
  readonly gap: number | null
  readonly objective: number
  /** A sentence on what the proof means. */
  readonly proofNote: string
  /** Days used in each wave, index 0 = wave 1. */
  readonly load: readonly number[]
}

export type PitfallKey = 'orchestration-before-automation' | 'never-leaves-automation'

export interface Pitfall {
  readonly key: PitfallKey
  readonly name: string
  readonly reason: string
  readonly initiativeKeys: readonly InitiativeKey[]
}

export interface Plan {
  readonly settings: PlanSettings
  readonly initiatives: readonly Initiative[]
  /** Of each workflow with nothing to automate because a machine does all of it, a sentence; the rest of a hybrid may be planned. */
  readonly nothingToDo: readonly string[]
  readonly schedule: Schedule
  readonly pitfalls: readonly Pitfall[]
  /** Every assumption behind derived values and efforts, each a sentence with its source. */
  readonly assumptions: readonly string[]
  /** Version of the rubric that the verdicts behind it were given by. */
  readonly rubricVersion: string
}
