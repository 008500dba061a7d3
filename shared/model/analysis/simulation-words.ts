import { count, figure } from '../../lib/words.ts'
import { caseUnits } from '../minute-words.ts'
import type { MinuteUnit } from '../minute-words.ts'
import type { CaseFigure, SimulatedFigure, Simulation, Timing } from './timing.ts'

/** A mean that differs by more than so many of its standard errors differs for another reason than chance (3 in 1,000). */
const CHANCE = 3

/** How far the mean of the drawn cases may lie from the true one by chance alone. */
export function chanceOf({ deviation }: Pick<CaseFigure, 'deviation'>, cases: number): number {
  return (CHANCE * deviation) / Math.sqrt(Math.max(1, cases))
}

/** Whether the drawn cases bear out what was worked out. */
export function agrees(worked: CaseFigure, drawn: SimulatedFigure, cases: number): boolean {
  const apart = Math.abs(worked.mean - drawn.mean)
  return apart <= chanceOf(worked, cases) + 1e-9 * Math.max(1, worked.mean)
}

/** The drawing goes by the same map and estimates: it proves how they were worked out, not what was estimated. */
const comeToThat = 'bear the working out, not the estimates it rests on'

/** `10,000 cases drawn at random around the likely minutes (seed 20260101) bear …: on average 24.4 min (worked out: 24.6 min) of work and …` */
export function simulationWords(
  { handling, cycle }: Pick<Timing, 'handling' | 'cycle'>,
  simulation: Simulation,
): string {
  const { cases, seed, cutOff } = simulation
  const both =
    agrees(handling, simulation.handling, cases) && agrees(cycle, simulation.cycle, cases)
      ? comeToThat
      : 'come to something else'
  const units = caseUnits(handling.mean, cycle.mean)
  const means = `${beside(simulation.handling, handling, units.work)} of work and ${beside(simulation.cycle, cycle, units.passed)} from beginning to end`
  const apart = means.includes('worked out') && both === comeToThat
  const chance = apart ? ', no further apart than chance allows' : ''
  return [
    `${count(cases, 'case')} drawn at random around the likely minutes (seed ${seed}) ${both}: on average ${means}${chance}; nine of ten are through within ${units.passed.short(simulation.cycle.p90)}.`,
    ...(cutOff > 0
      ? [`${figure(cutOff)} of them came round so often that they were cut off, so the means are too low.`]
      : []),
  ].join(' ')
}

/** What was drawn with what was worked out, where the two do not read alike. */
function beside(drawn: SimulatedFigure, worked: CaseFigure, { short }: MinuteUnit): string {
  const [said, other] = [short(drawn.mean), short(worked.mean)]
  return said === other ? said : `${said} (worked out: ${other})`
}
