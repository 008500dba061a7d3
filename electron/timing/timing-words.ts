import { count, figure, percent } from '#shared/lib/words.ts'
import type { Timing } from '#shared/model/analysis/timing.ts'
import type { FlowNode, StepNode } from '#shared/model/document.ts'
import { WORKING_MINUTES_A_YEAR } from './waiting.ts'

type Facts = Omit<Timing, 'summary' | 'caveats' | 'formula' | 'source'>

/** `A case takes 42 minutes of work (30–60) and 3.5 hours from begin to end. It is handed over 2.1 times …` */
export function timingSummary({ handling, cycle, handoffs, systemSwitches }: Facts): string {
  const range =
    handling.low === handling.high ? '' : ` (${duration(handling.low)} to ${duration(handling.high)})`
  return [
    `A case takes ${duration(handling.mean)} of work${range} and ${duration(cycle.mean)} from begin to end.`,
    `It is handed from one department to another ${times(handoffs.mean)} and moves between systems ${times(systemSwitches.mean)}.`,
  ].join(' ')
}

function times(value: number): string {
  if (value < 0.05) return 'never'
  return `${figure(value)} ${figure(value) === '1' ? 'time' : 'times'}`
}

/** `45 minutes`, `3.5 hours`; working time, so no days. */
function duration(minutes: number): string {
  if (minutes >= 120) return `${figure(minutes / 60)} hours`
  return `${figure(minutes)} ${figure(minutes) === '1' ? 'minute' : 'minutes'}`
}

interface Shortcomings extends Facts {
  readonly stepNodes: readonly StepNode[]
  readonly endless: boolean
  readonly unstructured: readonly FlowNode[]
  readonly separateParts: number
}

/** What the figures leave out or had to assume, each a sentence. */
export function timingCaveats(facts: Shortcomings): string[] {
  const { assumedSteps, assumedMinutes, stepNodes, endless, unstructured, separateParts } = facts
  if (stepNodes.length === 0) return ['There is no step on the map, so a case takes no time.']
  return [
    ...(assumedSteps > 0
      ? [
          `${count(assumedSteps, 'step')} of ${stepNodes.length} without minutes: ${assumedMinutes} assumed for each.`,
        ]
      : []),
    ...waitingCaveats(facts),
    ...(endless
      ? [
          'A loop on the map has no way out, or hardly one: it is gone through once, or the figures say little.',
        ]
      : []),
    ...(unstructured.length > 0
      ? [
          `${count(unstructured.length, 'parallel split')} whose ways do not meet again in one join of their own: they are taken as independent.`,
        ]
      : []),
    ...(separateParts > 1
      ? [
          `The map falls into ${separateParts} unconnected parts; a case is taken to pass through all of them side by side.`,
        ]
      : []),
  ]
}

function waitingCaveats({ stepNodes, steps, cycle, handling }: Shortcomings): string[] {
  const over = steps.filter(({ queue }) => queue !== null && queue.waiting === null)
  const fromLoad = stepNodes.some(
    ({ characteristics }, at) =>
      characteristics.waiting === undefined && steps[at]?.queue !== null && steps[at]?.queue !== undefined,
  )
  const stated = stepNodes.some(({ characteristics }) => characteristics.waiting !== undefined)
  return [
    ...(!stated && !fromLoad && cycle.mean > 0 && handling.mean > 0
      ? ['No waiting time is stated, so the time from begin to end holds work only.']
      : []),
    ...(over.length > 0
      ? [
          `The people of ${count(over.length, 'step')} cannot keep up with the cases a year (busy ${percent(Math.max(...over.map(({ queue }) => queue?.utilisation ?? 0)))} of their time): work would wait without end, and no waiting is counted there.`,
        ]
      : []),
    ...(fromLoad
      ? [
          `Waiting that nobody stated follows from people and cases a year (M/M/c, ${figure(WORKING_MINUTES_A_YEAR / 60)} working hours a year).`,
        ]
      : []),
  ]
}
