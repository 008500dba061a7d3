import { noAnswers } from '#shared/model/answers.ts'
import { defaultRubric } from '#shared/model/rubric.ts'
import { assess } from '../../electron/scoring/assess.ts'
import { benchCatalogue, workflowOf } from './bench-map.ts'
import type { Measure } from './measure.ts'

const limit = 4
const warmUps = 30
const rounds = 101

/** Scoring a 200-node workflow: as often as a frame while drawing. */
export function measure(): Promise<Measure[]> {
  const map = workflowOf(200)
  const once = () => {
    // A drawing of its own each time: what is remembered about the last one does not count.
    const drawing = { ...map }
    const begun = performance.now()
    assess(drawing, noAnswers, benchCatalogue, defaultRubric)
    return performance.now() - begun
  }
  for (let i = 0; i < warmUps; i += 1) once()
  const times = Array.from({ length: rounds }, once).sort((a, b) => a - b)
  const median = times[Math.floor(rounds / 2)] ?? Number.NaN
  return Promise.resolve([
    { name: 'score-200-nodes', median, unit: 'ms', against: null, ratio: null, limit, ok: median <= limit },
  ])
}
