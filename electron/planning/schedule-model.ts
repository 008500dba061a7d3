import { connectorGroups } from './connector-groups.ts'
import type { ConnectorGroup } from './connector-groups.ts'
import { wavesLeft } from './schedule-problem.ts'
import type { Job, ScheduleProblem } from './schedule-problem.ts'

/** The mixed-integer model as LP text, and what its columns mean. */
export interface ScheduleModel {
  readonly lp: string
  readonly columns: readonly { readonly name: string; readonly key: string; readonly start: number }[]
}

/** So that an initiative of no value is still placed where there is room. */
const LEAST_VALUE = 1e-3

/**
 * x_i_t = 1 when job i starts in wave t; z_s_t = 1 when the shared systems s are connected in wave t.
 * Maximise Σ value · waves left, subject to: each job starts at most once; a job starts only after those it
 * depends on have ended; a system is connected no later than the first job that touches it starts, and only
 * in a wave where such a job starts; effort and connectors stay within each wave's capacity.
 */
export function scheduleModel(problem: ScheduleProblem): ScheduleModel {
  const given = variables(problem)
  const rows = [...startOnce(given), ...dependencies(given), ...connections(given), ...capacities(given)]
  const lp = [
    'Maximize',
    ` goal: ${goal(given).join(' ')}`,
    'Subject To',
    ...rows.map((row, at) => ` r${at}: ${row}`),
    'Binary',
    ...given.columns.map(({ name }) => ` ${name}`),
    ...given.shared.flatMap((_, at) => given.waves.map((wave) => ` ${z(at, wave)}`)),
    'End',
  ].join('\n')
  return { lp, columns: given.columns }
}

interface Variables {
  readonly problem: ScheduleProblem
  readonly waves: readonly number[]
  readonly starts: (job: Job) => readonly number[]
  readonly x: (job: Job, start: number) => string
  /** The starts of the job up to the wave. */
  readonly startedBy: (job: Job, wave: number) => readonly string[]
  readonly columns: ScheduleModel['columns']
  /** Systems that several jobs touch; one's own are part of `ownDays`. */
  readonly shared: readonly ConnectorGroup[]
  readonly ownDays: (job: Job) => number
}

function variables(problem: ScheduleProblem): Variables {
  const waves = Array.from({ length: problem.waves }, (_, at) => at + 1)
  const index = new Map(problem.jobs.map((job, at) => [job, at]))
  const starts = (job: Job) => waves.filter((wave) => wave + job.duration - 1 <= problem.waves)
  const x = (job: Job, start: number) => `x_${index.get(job) ?? -1}_${start}`
  const groups = connectorGroups(problem)
  const own = groups.filter(({ users }) => users.length === 1)
  return {
    problem,
    waves,
    starts,
    x,
    startedBy: (job, wave) =>
      starts(job)
        .filter((start) => start <= wave)
        .map((start) => x(job, start)),
    columns: problem.jobs.flatMap((job) =>
      starts(job).map((start) => ({ name: x(job, start), key: job.key, start })),
    ),
    shared: groups.filter(({ users }) => users.length > 1),
    ownDays: (job) => own.find(({ users }) => users.includes(job))?.days ?? 0,
  }
}

function z(group: number, wave: number): string {
  return `z_${group}_${wave}`
}

function goal({ problem, starts, x }: Variables): string[] {
  return problem.jobs.flatMap((job) =>
    starts(job).map((start) =>
      term(Math.max(job.value, LEAST_VALUE) * wavesLeft(problem, job, start), x(job, start)),
    ),
  )
}

function startOnce({ problem, waves, startedBy }: Variables): string[] {
  return problem.jobs.map((job) => atMost(plus(startedBy(job, waves.length)), 1))
}

function dependencies({ problem, starts, startedBy }: Variables): string[] {
  const byKey = new Map(problem.jobs.map((job) => [job.key, job]))
  return problem.jobs.flatMap((job) =>
    job.dependsOn.flatMap((key) => {
      const first = byKey.get(key)
      if (first === undefined) return []
      return starts(job).map((wave) =>
        atMost([...plus(startedBy(job, wave)), ...minus(startedBy(first, wave - first.duration))], 0),
      )
    }),
  )
}

function connections({ waves, starts, x, startedBy, shared }: Variables): string[] {
  return shared.flatMap(({ users }, at) => {
    const connectedBy = (wave: number) => waves.filter((other) => other <= wave).map((other) => z(at, other))
    const inWave = waves.flatMap((wave) => {
      const starting = users.filter((job) => starts(job).includes(wave)).map((job) => x(job, wave))
      const ready = users.map((job) =>
        atMost([...plus(startedBy(job, wave)), ...minus(connectedBy(wave))], 0),
      )
      return [atMost([...plus([z(at, wave)]), ...minus(starting)], 0), ...ready]
    })
    return [atMost(plus(connectedBy(waves.length)), 1), ...inWave]
  })
}

function capacities({ problem, waves, starts, x, shared, ownDays }: Variables): string[] {
  return waves.map((wave) => {
    const work = problem.jobs.flatMap((job) =>
      starts(job)
        .filter((start) => start <= wave && wave < start + job.duration)
        .map((start) => term(job.effort / job.duration + (start === wave ? ownDays(job) : 0), x(job, start))),
    )
    const connectors = shared.map(({ days }, at) => term(days, z(at, wave)))
    return atMost([...work, ...connectors], problem.capacity)
  })
}

function atMost(terms: readonly string[], bound: number): string {
  return `${terms.join(' ')} <= ${bound}`
}

function term(factor: number, name: string): string {
  return `+ ${factor} ${name}`
}

function plus(names: readonly string[]): string[] {
  return names.map((name) => `+ ${name}`)
}

function minus(names: readonly string[]): string[] {
  return names.map((name) => `- ${name}`)
}
