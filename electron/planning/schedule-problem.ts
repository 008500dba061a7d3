import { figure } from '#shared/lib/words.ts'
import type { Initiative, PlanSettings, Unplaced } from '#shared/model/plan.ts'

/** One initiative as the solver sees it. */
export interface Job {
  readonly key: string
  readonly value: number
  /** Person-days without connectors, spread evenly over its waves. */
  readonly effort: number
  /** Waves it runs, with room for every connector it could have to pay for. */
  readonly duration: number
  readonly dependsOn: readonly string[]
  readonly systems: readonly string[]
}

export interface ScheduleProblem {
  readonly jobs: readonly Job[]
  readonly waves: number
  readonly capacity: number
  readonly connectorDays: number
}

/** The start wave (from 1) of each job that is placed. */
export type Starts = ReadonlyMap<string, number>

export interface PosedProblem {
  readonly problem: ScheduleProblem
  /** Those that no order of waves could place, with the reason. */
  readonly impossible: readonly Unplaced[]
}

/** Leaves out what cannot be placed whatever the order: left out by hand, in a circle, or larger than the plan. */
export function poseProblem(initiatives: readonly Initiative[], settings: PlanSettings): PosedProblem {
  const included = initiatives.filter((initiative) => initiative.included)
  const keys = new Set(included.map((initiative) => initiative.key))
  const jobs = new Map(included.map((initiative) => [initiative.key, jobOf(initiative, keys, settings)]))
  const impossible: Unplaced[] = initiatives
    .filter((initiative) => !initiative.included)
    .map(({ key }) => ({ key, reason: 'Left out by hand.' }))
  const drop = (key: string, reason: string) => {
    jobs.delete(key)
    impossible.push({ key, reason })
  }
  for (const key of inCircle(jobs)) drop(key, 'Its dependencies lead back to itself. Remove one of them.')
  for (const job of [...jobs.values()]) {
    const reason = tooLarge(job, settings)
    if (reason !== null) drop(job.key, reason)
  }
  dropDependants(jobs, drop)
  return {
    problem: {
      jobs: [...jobs.values()],
      waves: settings.waves,
      capacity: settings.capacityPerWave,
      connectorDays: settings.connectorDays,
    },
    impossible,
  }
}

function jobOf(initiative: Initiative, keys: ReadonlySet<string>, settings: PlanSettings): Job {
  const connectors = initiative.systemIds.length * settings.connectorDays
  return {
    key: initiative.key,
    value: initiative.value.value,
    effort: initiative.effort.value,
    duration: Math.max(
      1,
      Math.ceil((initiative.effort.value + connectors) / settings.capacityPerWave - 1e-9),
    ),
    dependsOn: initiative.dependsOn.filter((key) => keys.has(key)),
    systems: initiative.systemIds,
  }
}

function tooLarge(job: Job, settings: PlanSettings): string | null {
  const connectors = job.systems.length * settings.connectorDays
  const firstWave = job.effort / job.duration + connectors
  if (job.duration > settings.waves) {
    return `It needs ${figure(job.effort + connectors)} person-days; ${figure(settings.waves)} waves of ${figure(settings.capacityPerWave)} cannot hold it. Add waves or capacity, or split it.`
  }
  if (firstWave > settings.capacityPerWave + 1e-9) {
    return `Its connectors alone need ${figure(connectors)} person-days in one wave of ${figure(settings.capacityPerWave)}. Raise the capacity or lower the connector days.`
  }
  return null
}

/** Jobs that lie on a circle of dependencies: those left when jobs without open dependencies are taken away, both ways. */
function inCircle(jobs: ReadonlyMap<string, Job>): string[] {
  const left = new Set(jobs.keys())
  const opens = (key: string) => jobs.get(key)?.dependsOn.some((other) => left.has(other)) ?? false
  const needed = (key: string) => [...left].some((other) => jobs.get(other)?.dependsOn.includes(key) ?? false)
  for (let size = -1; size !== left.size;) {
    size = left.size
    for (const key of [...left]) if (!opens(key) || !needed(key)) left.delete(key)
  }
  return [...left]
}

function dropDependants(jobs: ReadonlyMap<string, Job>, drop: (key: string, reason: string) => void): void {
  const waits = () => [...jobs.values()].find((job) => job.dependsOn.some((key) => !jobs.has(key)))
  for (let job = waits(); job !== undefined; job = waits()) {
    drop(job.key, 'It waits for an initiative that cannot be placed.')
  }
}

/** Person-days by wave (index 0 = wave 1) and who pays for which connector, for given starts. */
export function spend(
  problem: ScheduleProblem,
  starts: Starts,
): { load: number[]; connects: Map<string, string[]> } {
  const load = Array.from({ length: problem.waves }, () => 0)
  const connects = new Map<string, string[]>()
  const connected = new Set<string>()
  for (const { job, start } of inOrder(problem, starts)) {
    const fresh = job.systems.filter((system) => !connected.has(system))
    for (const system of fresh) connected.add(system)
    connects.set(job.key, fresh)
    const days = daysPerWave(job, fresh.length * problem.connectorDays)
    days.forEach((day, at) => {
      load[start - 1 + at] = (load[start - 1 + at] ?? 0) + day
    })
  }
  return { load, connects }
}

/** Effort spread evenly; connectors in the first wave. */
export function daysPerWave(job: Job, connectorDays: number): number[] {
  return Array.from(
    { length: job.duration },
    (_, at) => job.effort / job.duration + (at === 0 ? connectorDays : 0),
  )
}

/** Placed jobs by start wave; within a wave the order in which the initiatives are listed. */
export function inOrder(problem: ScheduleProblem, starts: Starts): { job: Job; start: number }[] {
  return problem.jobs
    .flatMap((job) => {
      const start = starts.get(job.key)
      return start === undefined ? [] : [{ job, start }]
    })
    .sort((a, b) => a.start - b.start)
}

/** Σ value · waves left, the finishing wave counted (method §8). */
export function objective(problem: ScheduleProblem, starts: Starts): number {
  return inOrder(problem, starts).reduce(
    (sum, { job, start }) => sum + job.value * wavesLeft(problem, job, start),
    0,
  )
}

export function wavesLeft(problem: ScheduleProblem, job: Job, start: number): number {
  return problem.waves - (start + job.duration - 1) + 1
}

/** Whether the starts keep every rule; used by the greedy order and by the tests as the second opinion on the solver. */
export function keepsRules(problem: ScheduleProblem, starts: Starts): boolean {
  const jobs = new Map(problem.jobs.map((job) => [job.key, job]))
  const finished = (key: string, before: number) => {
    const job = jobs.get(key)
    const start = starts.get(key)
    return job !== undefined && start !== undefined && start + job.duration <= before
  }
  const ordered = inOrder(problem, starts).every(
    ({ job, start }) =>
      start >= 1 &&
      start + job.duration - 1 <= problem.waves &&
      job.dependsOn.every((key) => finished(key, start)),
  )
  return ordered && spend(problem, starts).load.every((days) => days <= problem.capacity + 1e-6)
}
