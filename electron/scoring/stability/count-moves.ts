import type { Score } from '#shared/model/answers.ts'
import type { Lever } from '#shared/model/analysis/stability.ts'
import type { Counted } from '#shared/model/analysis/counted.ts'
import type { Bands } from '#shared/model/rubric.ts'
import type { Noun } from '../bands.ts'
import { countInWords } from '../words.ts'
import type { Line } from './moves.ts'

export interface CountedThing {
  readonly value: number
  readonly bands: Bands
  readonly on: Lever['on']
  readonly noun: Noun
  /** Score of the dimension if the count were this. */
  readonly scoreAt: (value: number) => Score
  readonly counted: Counted
}

/** A count raised and lowered to the near end of each band. */
export function countMoves({ value, bands, on, noun, scoreAt, counted }: CountedThing): Line[] {
  const move = (to: number) => ({
    into: scoreAt(to),
    change: changeWords(to - value, noun),
    lever: { on, to },
    distance: Math.abs(to - value),
    ...counted,
  })
  const up = bands.map((bound) => Math.floor(bound) + 1).filter((to) => to > value)
  const down = bands
    .map((bound) => Math.floor(bound))
    .filter((to) => to < value && to >= 0)
    .reverse()
  return [up.map(move), down.map(move)]
}

/** `one more department`, `two fewer changes a year`. */
function changeWords(by: number, { singular, plural }: Noun): string {
  const [size, way] = [Math.abs(by), by > 0 ? 'more' : 'fewer']
  return countInWords(size, `${way} ${singular}`, `${way} ${plural}`)
}
