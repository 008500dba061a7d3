import { keepsRules } from './schedule-problem.ts'
import type { Job, ScheduleProblem, Starts } from './schedule-problem.ts'

/**
 * Weighted shortest job first: the highest value per person-day, in the earliest wave that keeps every rule.
 * A job waits until those it depends on are placed; those that fit nowhere stay out.
 */
export function greedyOrder(problem: ScheduleProblem): Starts {
  const starts = new Map<string, number>()
  const waiting = new Set([...problem.jobs].sort((a, b) => density(b) - density(a)))
  for (let placed = true; placed;) {
    placed = false
    for (const job of waiting) {
      if (!job.dependsOn.every((key) => starts.has(key))) continue
      waiting.delete(job)
      const start = earliest(problem, job, starts)
      if (start === null) continue
      starts.set(job.key, start)
      placed = true
      break
    }
  }
  return starts
}

function density(job: Job): number {
  return job.value / job.effort
}

function earliest(problem: ScheduleProblem, job: Job, starts: Starts): number | null {
  for (let start = 1; start + job.duration - 1 <= problem.waves; start++) {
    if (keepsRules(problem, new Map([...starts, [job.key, start]]))) return start
  }
  return null
}
