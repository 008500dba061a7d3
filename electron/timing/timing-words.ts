import { count, figure, percent, sentenceCase, timesWords } from '#shared/lib/words.ts'
import { equalBeginnings } from '#shared/model/analysis/beginning-words.ts'
import { cutLoopWords, endlessLoopWords, hardlyLeftWords } from '#shared/model/analysis/endless-words.ts'
import { caveat } from '#shared/model/analysis/caveat.ts'
import type { Caveat } from '#shared/model/analysis/caveat.ts'
import { equalShares } from '#shared/model/analysis/share-words.ts'
import type { Timing } from '#shared/model/analysis/timing.ts'
import { caseUnits, minuteWords } from '#shared/model/minute-words.ts'
import type { FlowNode, StepNode } from '#shared/model/document.ts'
import { nodeNames } from '#shared/model/node-words.ts'
import { mostRounds } from './handling-time.ts'
import { weightedMean } from './step-values.ts'
import { WORKING_MINUTES_A_YEAR } from './waiting.ts'

type Facts = Omit<Timing, 'summary' | 'caveats' | 'formula' | 'source'>

const namesShown = 3

/** `A case takes 42 minutes of work (30 to 60) and 95 minutes from beginning to end. It is handed over 2.1 times …` */
export function timingSummary({ handling, cycle, handoffs, systemSwitches, tellable }: Facts): string {
  if (!tellable)
    return `What a case takes cannot be told: it would come round more than ${figure(mostRounds)} times.`
  const { work, passed } = caseUnits(handling.mean, cycle.mean)
  const range =
    handling.low === handling.high ? '' : ` (${work.bare(handling.low)} to ${work.bare(handling.high)})`
  return [
    `A case takes ${work.said(handling.mean)} of work${range} and ${passed.said(cycle.mean)} from beginning to end.`,
    movesSentence(handoffs.mean, systemSwitches.mean),
  ].join(' ')
}

function movesSentence(handoffs: number, switches: number): string {
  const handed = 'handed from one department to another'
  if (handoffs === 0 && switches === 0) return `It is not ${handed} and does not change systems.`
  if (handoffs === 0) return `It is not ${handed}, but changes systems ${timesWords(switches)}.`
  const changes = switches === 0 ? 'does not change systems' : `changes systems ${timesWords(switches)}`
  return `It is ${handed} ${timesWords(handoffs)} and ${changes}.`
}

interface Shortcomings extends Facts {
  readonly stepNodes: readonly StepNode[]
  /** Where a way back was left out because no case would ever get out of its loop. */
  readonly cut: readonly FlowNode[]
  /** Nodes of loops that are hardly ever left; null: there are none. */
  readonly hardly: readonly FlowNode[] | null
  readonly passedByNone: readonly Caveat[]
  /** Passed decisions whose ways out have no shares. */
  readonly openShares: readonly FlowNode[]
  /** Minutes of work a case by the weighted means of the steps. */
  readonly weighted: number
  /** Whether any of what is unstructured leads back to itself. */
  readonly comesBack: boolean
  /** Whether an exception rate is told beside the times. */
  readonly exceptions: boolean
  readonly unstructured: readonly FlowNode[]
  /** Where a case begins in each unconnected part of the map. */
  readonly beginnings: readonly (readonly FlowNode[])[]
}

/** What the figures leave out or had to assume, each a sentence. */
export function timingCaveats(facts: Shortcomings): Caveat[] {
  const { assumedSteps, assumedMinutes, stepNodes, unstructured, beginnings } = facts
  if (stepNodes.length === 0) return [caveat('There is no step on the map, so a case takes no time.')]
  return [
    ...(assumedSteps > 0
      ? [
          caveat(
            `${count(assumedSteps, 'step')} of ${stepNodes.length} without minutes: ${assumedMinutes} assumed for each.`,
            stepNodes.filter(({ characteristics }) => characteristics.minutes === undefined),
          ),
        ]
      : []),
    ...facts.passedByNone,
    ...equalShares(facts.openShares),
    ...leaningCaveats(facts),
    ...waitingCaveats(facts),
    ...partlyStated(stepNodes),
    ...(facts.tellable
      ? []
      : [
          caveat(
            `A case would come round more than ${figure(mostRounds)} times, which no real case does: minutes, visits and cost are not told, only how the work divides between the steps. Check the shares of the ways out of the loops.`,
            facts.hardly ?? [],
          ),
        ]),
    ...loopCaveats(facts),
    ...unstructuredCaveats(unstructured, facts.comesBack),
    ...equalBeginnings(beginnings),
    ...(beginnings.length > 1
      ? [
          caveat(
            `Cases begin in ${beginnings.length} unconnected parts of the map; every case is taken to pass through all of them, side by side.`,
            beginnings.flat(),
          ),
        ]
      : []),
  ]
}

/** Which of the two it is: a loop that was gone through once, or one that is left so rarely that the figures say little. */
function loopCaveats({ cut, hardly, exceptions, tellable }: Shortcomings): Caveat[] {
  return [
    ...(cut.length > 0 ? [caveat(exceptions ? endlessLoopWords : cutLoopWords, cut)] : []),
    ...(hardly !== null && tellable ? [caveat(hardlyLeftWords, hardly)] : []),
  ]
}

/** The figures go by the likely minutes (method §6); where estimates lean to one side, the weighted mean is another. */
const leaningAbove = 0.05

function leaningCaveats({ stepNodes, weighted, handling, cycle, tellable }: Shortcomings): Caveat[] {
  const apart = weighted - handling.mean
  if (!tellable || Math.abs(apart) <= leaningAbove * handling.mean) return []
  const { said, bare } = caseUnits(handling.mean, cycle.mean).work
  const leaning = stepNodes.filter(({ characteristics: { minutes } }) => {
    return minutes !== undefined && (weightedMean(minutes) - minutes.likely) * apart > 0
  })
  return [
    caveat(
      `Estimates lean ${apart > 0 ? 'upwards' : 'downwards'}: the figures go by the likely minutes (${bare(handling.mean)}); by the weighted mean (low + 4 × likely + high) / 6 a case takes ${said(weighted)} of work.`,
      leaning,
    ),
  ]
}

/** A step or event that leads on by several plain arrows is no split that anybody drew: it is said in other words. */
function unstructuredCaveats(unstructured: readonly FlowNode[], comesBack: boolean): Caveat[] {
  const isDrawn = ({ kind }: FlowNode) => kind === 'parallel' || kind === 'decision'
  const drawn = unstructured.filter(isDrawn)
  const implied = unstructured.filter((node) => !isDrawn(node))
  return [
    ...(drawn.length > 0
      ? [
          caveat(
            `${count(drawn.length, 'parallel split')} whose ways do not meet again in one join of their own: they are taken as independent.`,
            drawn,
          ),
        ]
      : []),
    ...(implied.length > 0
      ? [
          caveat(
            `${sentenceCase(namesOf(implied))} ${implied.length === 1 ? 'leads' : 'lead'} on by several arrows without a share: a case is taken to go all of them${comesBack ? ', and where one leads back nothing is done again' : ''}. Give them shares if it goes only one.`,
            implied,
          ),
        ]
      : []),
  ]
}

const namesOf = (nodes: readonly FlowNode[]) => nodeNames(nodes, namesShown)

/** Where some steps say what they cost, or wait, and others do not, the sum leaves the others out. */
function partlyStated(steps: readonly StepNode[]): Caveat[] {
  const without = steps.filter(({ characteristics }) => characteristics.cost === undefined)
  const left = without.length
  const costed = steps.length - left
  if (costed === 0 || left === 0) return []
  return [
    caveat(
      `Only ${costed} of ${count(steps.length, 'step')} ${costed === 1 ? 'has' : 'have'} a cost: the cost of a case leaves out the other ${left === 1 ? 'one' : left}.`,
      without,
    ),
  ]
}

function waitingCaveats({ stepNodes, steps, cycle, handling }: Shortcomings): Caveat[] {
  const fromLoad = stepNodes.some(
    ({ characteristics }, at) =>
      characteristics.waiting === undefined && steps[at]?.queue !== null && steps[at]?.queue !== undefined,
  )
  const unknown = stepNodes.filter(
    ({ characteristics }, at) => characteristics.waiting === undefined && (steps[at]?.queue ?? null) === null,
  )
  const waits = stepNodes.length - unknown.length
  const stated = stepNodes.some(({ characteristics }) => characteristics.waiting !== undefined)
  return [
    ...(!stated && !fromLoad && cycle.mean > 0 && handling.mean > 0
      ? [caveat('No waiting time is stated, so the time from beginning to end holds work only.')]
      : []),
    ...(cycle.mean < handling.mean - 1e-9 * handling.mean
      ? [
          caveat(
            'Of work side by side the time from beginning to end counts only the longest, so it can be less than the work.',
          ),
        ]
      : []),
    ...(waits > 0 && waits < stepNodes.length
      ? [
          caveat(
            `The waiting at ${waits} of ${count(stepNodes.length, 'step')} is known: the time from beginning to end counts none at the ${unknown.length === 1 ? 'other one' : 'others'}.`,
            unknown,
          ),
        ]
      : []),
    ...overloadCaveats(stepNodes, steps),
    ...(fromLoad
      ? [
          caveat(
            `Waiting that nobody stated follows from people and cases a year (M/M/c, ${figure(WORKING_MINUTES_A_YEAR / 60)} working hours a year).`,
          ),
        ]
      : []),
  ]
}

/** Where people cannot keep up the queue has no length: only a waiting that somebody stated is counted there. */
function overloadCaveats(stepNodes: readonly StepNode[], steps: Facts['steps']): Caveat[] {
  const over = stepNodes.flatMap((step, at) => {
    const queue = steps[at]?.queue ?? null
    return queue === null || queue.waiting !== null ? [] : [{ step, busy: queue.utilisation }]
  })
  if (over.length === 0) return []
  const overloaded = over.map(({ step }) => step)
  const stated = over.flatMap(({ step: { characteristics } }) => characteristics.waiting?.likely ?? [])
  const most = over.length === 1 ? '' : 'up to '
  const busy = `busy ${most}${percent(Math.max(...over.map((each) => each.busy)))} of their time`
  return [
    caveat(
      `The people at ${namesOf(overloaded)} cannot keep up with the cases a year (${busy}): work would wait without end, and ${countedWaiting(stated, over.length)}.`,
      overloaded,
    ),
  ]
}

/** `only the 120 min that are stated are counted there`. */
function countedWaiting(stated: readonly number[], steps: number): string {
  const [first] = stated
  if (first === undefined) return 'no waiting is counted there'
  if (steps === 1) return `only the ${minuteWords(first)} of waiting stated there are counted`
  return stated.length === steps
    ? 'only the waiting stated there is counted'
    : `only the waiting stated at ${stated.length} of them is counted`
}
