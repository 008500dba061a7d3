import { count, figure, list } from '#shared/lib/words.ts'
import type { Initiative, Placement } from '#shared/model/plan.ts'
import { daysPerWave, inOrder, keepsRules, spend } from './schedule-problem.ts'
import type { Job, ScheduleProblem, Starts } from './schedule-problem.ts'

interface Names {
  readonly initiative: (key: string) => string
  readonly system: (id: string) => string
}

/** Each placed initiative with its days, its connectors and, in sentences, why it stands where it stands. */
export function placements(
  problem: ScheduleProblem,
  starts: Starts,
  initiatives: readonly Initiative[],
  systemName: (id: string) => string,
): Placement[] {
  const initiativeName = new Map(initiatives.map(({ key, name }) => [key, name]))
  const names: Names = { initiative: (key) => initiativeName.get(key) ?? key, system: systemName }
  const { connects, load } = spend(problem, starts)
  return inOrder(problem, starts).map(({ job, start }) => {
    const fresh = connects.get(job.key) ?? []
    return {
      key: job.key,
      startWave: start,
      endWave: start + job.duration - 1,
      daysPerWave: daysPerWave(job, fresh.length * problem.connectorDays),
      connects: fresh,
      because: [
        worth(problem, job),
        timing({ problem, starts, load }, job, start, names),
        ...connectors(problem, job, fresh, starts, names),
        ...unlocks(problem, job, names),
      ],
    }
  })
}

function worth(problem: ScheduleProblem, job: Job): string {
  const perDay = job.value / job.effort
  const rank = problem.jobs.filter((other) => other.value / other.effort > perDay).length + 1
  const place = rank === 1 ? 'the most of all' : `number ${rank} of ${problem.jobs.length}`
  return `It releases ${figure(perDay)} hours a year for each person-day, ${place}.`
}

interface Solution {
  readonly problem: ScheduleProblem
  readonly starts: Starts
  readonly load: readonly number[]
}

function timing({ problem, starts, load }: Solution, job: Job, start: number, names: Names): string {
  if (start === 1) return 'It waits for nothing and there is room, so it starts at once.'
  const blockers = job.dependsOn.filter((key) => {
    const other = problem.jobs.find((candidate) => candidate.key === key)
    return other !== undefined && (starts.get(key) ?? 0) + other.duration === start
  })
  if (blockers.length > 0)
    return `It starts as soon as ${list(blockers.map(names.initiative))} ${blockers.length === 1 ? 'is' : 'are'} finished.`
  const earlier = new Map([...starts, [job.key, start - 1]])
  if (!keepsRules(problem, earlier)) {
    const used = load[start - 2] ?? 0
    return `Wave ${start - 1} has no room for it: ${figure(used)} of ${figure(problem.capacity)} person-days are taken by work that is worth more there.`
  }
  return 'An earlier start would fit, and would gain nothing.'
}

function connectors(
  problem: ScheduleProblem,
  job: Job,
  fresh: readonly string[],
  starts: Starts,
  names: Names,
): string[] {
  if (problem.connectorDays === 0 || job.systems.length === 0) return []
  const ready = job.systems.filter((system) => !fresh.includes(system))
  const sentences: string[] = []
  if (fresh.length > 0) {
    const later = problem.jobs.filter(
      (other) =>
        other.key !== job.key &&
        starts.has(other.key) &&
        other.systems.some((system) => fresh.includes(system)),
    )
    const cost = `It pays ${count(fresh.length * problem.connectorDays, 'person-day')} to connect ${list(fresh.map(names.system))}`
    sentences.push(
      later.length === 0
        ? `${cost}.`
        : `${cost}, which ${list(later.map(({ key }) => names.initiative(key)))} then ${later.length === 1 ? 'uses' : 'use'} without cost.`,
    )
  }
  if (ready.length > 0)
    sentences.push(`${list(ready.map(names.system))} ${ready.length === 1 ? 'is' : 'are'} connected before.`)
  return sentences
}

function unlocks(problem: ScheduleProblem, job: Job, names: Names): string[] {
  const waiting = problem.jobs.filter((other) => other.dependsOn.includes(job.key))
  if (waiting.length === 0) return []
  return [
    `${list(waiting.map(({ key }) => names.initiative(key)))} ${waiting.length === 1 ? 'waits' : 'wait'} for it.`,
  ]
}
