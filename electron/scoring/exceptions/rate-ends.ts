import { pointRate } from '#shared/model/rate.ts'
import type { Rate } from '#shared/model/rate.ts'
import { wilsonInterval } from '../wilson.ts'

/** The lowest and the highest figure a rate stands for: the ends of a range, or the Wilson 95 % interval of a count. */
export function rateEnds(rate: Rate): readonly [number, number] {
  switch (rate.kind) {
    case 'value':
      return [rate.value, rate.value]
    case 'range': {
      const all = [rate.low, rate.high, pointRate(rate)]
      return [Math.min(...all), Math.max(...all)]
    }
    case 'observed':
      return wilsonInterval(rate.count, rate.of)
  }
}
