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
 * x_i_t = 1 when job i starts in wave t; z_s_t = 1 when system s is connected in wave t.
 * Maximise Σ value · waves left, subject to: each job starts at most once; a job starts only after those it
 * depends on have ended; a system is connected no later than the first job that touches it starts, and only
 * in a wave where such a job starts; effort and connectors stay within each wave's capacity.
 */
export function scheduleModel(problem: ScheduleProblem): ScheduleModel {
  const waves = Array.from({ length: problem.waves }, (_, at) => at + 1)
  const index = new Map(problem.jobs.map((job, at) => [job.key, at]))
  const systems = [...new Set(problem.jobs.flatMap((job) => job.systems))]
  const users = systems.map((system) => problem.jobs.filter((job) => job.systems.includes(system)))
  const starts = (job: Job) => waves.filter((wave) => wave + job.duration - 1 <= problem.waves)
  const x = (job: Job, wave: number) => `x_${index.get(job.key) ?? -1}_${wave}`
  const startedBy = (job: Job, wave: number) =>
    starts(job)
      .filter((start) => start <= wave)
      .map((start) => x(job, start))

  const rows: string[] = []
  const add = (terms: readonly string[], bound: string) => {
    if (terms.length > 0) rows.push(` r${rows.length}: ${terms.join(' ')} ${bound}`)
  }
  for (const job of problem.jobs) add(plus(starts(job).map((wave) => x(job, wave))), '<= 1')
  for (const job of problem.jobs) {
    for (const key of job.dependsOn) {
      const other = problem.jobs[index.get(key) ?? -1]
      if (other === undefined) continue
      for (const wave of starts(job))
        add([...plus(startedBy(job, wave)), ...minus(startedBy(other, wave - other.duration))], '<= 0')
    }
  }
  systems.forEach((_, at) => {
    const z = (wave: number) => `z_${at}_${wave}`
    const connectedBy = (wave: number) => waves.filter((other) => other <= wave).map(z)
    add(plus(waves.map(z)), '<= 1')
    for (const wave of waves) {
      const starting = (users[at] ?? [])
        .filter((job) => starts(job).includes(wave))
        .map((job) => x(job, wave))
      add([...plus([z(wave)]), ...minus(starting)], '<= 0')
      for (const job of users[at] ?? [])
        add([...plus(startedBy(job, wave)), ...minus(connectedBy(wave))], '<= 0')
    }
  })
  for (const wave of waves) {
    const work = problem.jobs.flatMap((job) =>
      starts(job)
        .filter((start) => start <= wave && wave < start + job.duration)
        .map((start) => term(job.effort / job.duration, x(job, start))),
    )
    const connectors =
      problem.connectorDays > 0 ? systems.map((_, at) => term(problem.connectorDays, `z_${at}_${wave}`)) : []
    add([...work, ...connectors], `<= ${problem.capacity}`)
  }

  const columns = problem.jobs.flatMap((job) =>
    starts(job).map((start) => ({ name: x(job, start), key: job.key, start })),
  )
  const goal = problem.jobs.flatMap((job) =>
    starts(job).map((start) =>
      term(Math.max(job.value, LEAST_VALUE) * wavesLeft(problem, job, start), x(job, start)),
    ),
  )
  const binaries = [
    ...columns.map(({ name }) => name),
    ...systems.flatMap((_, at) => waves.map((wave) => `z_${at}_${wave}`)),
  ]
  const lp = [
    'Maximize',
    ` goal: ${goal.join(' ')}`,
    'Subject To',
    ...rows,
    'Binary',
    ...binaries.map((name) => ` ${name}`),
    'End',
  ].join('\n')
  return { lp, columns }
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
