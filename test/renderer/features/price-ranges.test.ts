import { expect, test } from 'vitest'
import type { SplitBreak, SplitStep } from '#shared/model/analysis/split.ts'
import { placeOf } from '../../../renderer/features/assessment/page/price-ranges.ts'

const low: SplitBreak = { from: 0, to: 1, automate: 2, orchestrate: 1, orchestratedDone: 0, handOvers: 1 }
const middle: SplitBreak = { from: 1, to: 3, automate: 1, orchestrate: 2, orchestratedDone: 0, handOvers: 0 }
const high: SplitBreak = { from: 3, to: null, automate: 0, orchestrate: 3, orchestratedDone: 0, handOvers: 0 }
const breaks = [low, middle, high]

function split(automate: number, handOvers: number) {
  const steps = [0, 1, 2].map((at): SplitStep => {
    const label = at < automate ? 'automate' : 'orchestrate'
    return {
      nodeId: String(at),
      label,
      automated: false,
      cost: { automate: 0, orchestrate: 0 },
      because: '',
    }
  })
  return { breaks, steps, handOverEdgeIds: Array.from({ length: handOvers }, String) }
}

test('between two changes one range holds', () => {
  expect(placeOf(split(2, 1), 0)).toEqual({ shown: low, tied: [] })
  expect(placeOf(split(1, 0), 2)).toEqual({ shown: middle, tied: [] })
  expect(placeOf(split(0, 0), 99)).toEqual({ shown: high, tied: [] })
})

test('at a change it is the range that comes to what is shown', () => {
  expect(placeOf(split(1, 0), 1)).toEqual({ shown: middle, tied: [low, middle] })
  expect(placeOf(split(2, 1), 1)).toEqual({ shown: low, tied: [low, middle] })
  expect(placeOf(split(0, 1), 3)).toEqual({ shown: null, tied: [middle, high] })
})
