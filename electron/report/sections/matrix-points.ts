import type { MatrixPoint } from '#shared/drawing/chart/matrix-point.ts'
import { count } from '#shared/lib/words.ts'
import type { ReportWorkflow } from '../report-input.ts'

/** Workflows without a volume that the chart shows one by one. */
const mostSingle = 12

/** The workflows as the chart shows them; many without a volume become one mark a total. */
export function matrixPoints(workflows: readonly ReportWorkflow[]): readonly MatrixPoint[] {
  const points = workflows.map(({ id, name, answers, assessment }) => ({
    id,
    name,
    total: assessment.total,
    range: assessment.range,
    verdict: assessment.verdict,
    status: assessment.status,
    casesPerYear: answers.casesPerYear ?? null,
  }))
  const unknown = points.filter(({ casesPerYear }) => casesPerYear === null)
  if (unknown.length <= mostSingle) return points
  return [...points.filter(({ casesPerYear }) => casesPerYear !== null), ...gathered(unknown)]
}

function gathered(points: readonly MatrixPoint[]): readonly MatrixPoint[] {
  const groups = new Map<string, MatrixPoint[]>()
  for (const point of points) {
    const key = `${point.total} ${point.verdict} ${point.status}`
    groups.set(key, [...(groups.get(key) ?? []), point])
  }
  return [...groups.values()]
    .flatMap(([first, ...others]) => (first === undefined ? [] : merged(first, others)))
    .sort((a, b) => a.total - b.total)
}

function merged(first: MatrixPoint, others: readonly MatrixPoint[]): MatrixPoint {
  if (others.length === 0) return first
  const ranges = [first, ...others].map(({ range }) => range)
  return {
    ...first,
    name: count(ranges.length, 'workflow'),
    range: [Math.min(...ranges.map(([low]) => low)), Math.max(...ranges.map(([, high]) => high))],
  }
}
