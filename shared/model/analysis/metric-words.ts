import { figure, metricFigure } from '../../lib/words.ts'
import type { Metric } from './metrics.ts'

/** A metric's value as it is told wherever it stands; what the times tell, too, is rounded as there. */
export function metricValueWords({ key, value }: Pick<Metric, 'key' | 'value'>): string {
  if (value === null) return 'none'
  return key === 'expectedHandoffs' ? figure(value) : metricFigure(value)
}
