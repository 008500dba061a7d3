import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { matrixChart } from '#shared/drawing/matrix-chart.ts'
import type { MatrixPoint } from '#shared/drawing/chart/matrix-point.ts'
import type { ChartGroup, ChartScene, TextShape } from '#shared/drawing/chart/scene.ts'
import { overlaps } from '#shared/geometry/box.ts'
import { textWidth } from '#shared/geometry/text.ts'
import type { Box } from '#shared/geometry/types.ts'
import { defaultRubric } from '#shared/model/rubric.ts'

const rubric = defaultRubric
const verdictOf = (total: number) => (total <= 8 ? 'automate' : total <= 11 ? 'hybrid' : 'orchestrate')

const pointArbitrary = fc
  .record({
    name: fc.stringMatching(/^[A-Za-z][A-Za-z ]{0,38}[a-z]$/),
    total: fc.integer({ min: 4, max: 20 }),
    spread: fc.option(fc.integer({ min: 1, max: 6 })),
    casesPerYear: fc.option(
      fc.oneof(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 5_000_000 })),
    ),
  })
  .map(({ name, total, spread, casesPerYear }): Omit<MatrixPoint, 'id'> => ({
    name,
    total,
    casesPerYear,
    verdict: verdictOf(total),
    status: spread === null ? 'settled' : 'provisional',
    range: spread === null ? [total, total] : [Math.max(4, total - spread), Math.min(20, total + spread)],
  }))

const points = fc
  .array(pointArbitrary, { minLength: 1, maxLength: 40 })
  .map((all) => all.map((point, index) => ({ ...point, id: `w${index}` })))

const chart = (given: readonly MatrixPoint[], width = 640) =>
  matrixChart({ points: given, width, height: 300, rubric })

const marks = (scene: ChartScene) => scene.groups.filter(({ role }) => role === 'mark')

const labelsOf = (group: ChartGroup) =>
  group.shapes.filter((shape): shape is TextShape => shape.kind === 'text')

function labelBox({ x, y, text, size }: TextShape): Box {
  return { x, y: y - size + 2, width: textWidth(text, size, 600), height: size }
}

/** Where the verdict's mark is: the bounds less the focus ring. */
function markBox({ bounds }: ChartGroup): Box {
  const { x, y, width, height } = bounds ?? { x: 0, y: 0, width: 0, height: 0 }
  return { x: x + 4, y: y + 4, width: width - 8, height: height - 8 }
}

function pairs<T>(items: readonly T[]): readonly (readonly [T, T])[] {
  return items.flatMap((a, index) => items.slice(index + 1).map((b) => [a, b] as const))
}

const point = (given: Partial<MatrixPoint>): MatrixPoint => ({
  id: 'a',
  name: 'Order entry',
  total: 7,
  range: [7, 7],
  verdict: 'automate',
  status: 'settled',
  casesPerYear: 1000,
  ...given,
})

describe('the matrix chart', () => {
  test.prop([points, fc.integer({ min: 420, max: 1400 })], { numRuns: 40 })(
    'marks every workflow, and no label touches another label or a mark',
    (given, width) => {
      const groups = marks(chart(given, width))
      expect(groups.map(({ id }) => id).toSorted()).toEqual(given.map(({ id }) => id).toSorted())
      const labels = groups.flatMap((group) => labelsOf(group).map(labelBox))
      const touching = pairs(labels).filter(([a, b]) => overlaps(a, b))
      const hidden = labels.filter((label) => groups.some((group) => overlaps(label, markBox(group))))
      expect({ touching, hidden }).toEqual({ touching: [], hidden: [] })
    },
  )

  test.prop([points], { numRuns: 40 })('keeps every mark in the column of its total', (given) => {
    const scene = chart(given)
    const column = (640 - 66 - 2) / 17
    for (const group of marks(scene)) {
      const total = given.find(({ id }) => id === group.id)?.total ?? 0
      const { x, width } = markBox(group)
      const centre = x + width / 2
      expect(Math.abs(centre - (66 + (total - 4 + 0.5) * column))).toBeLessThanOrEqual(column / 2)
    }
  })

  test.prop([points], { numRuns: 40 })(
    'names every workflow, beside its mark or in the key below',
    (given) => {
      const scene = chart(given)
      const drawn = scene.groups
        .filter(({ role }) => role === 'mark' || role === 'note')
        .flatMap((group) => labelsOf(group).filter(({ weight }) => weight === 500))
      expect(drawn).toHaveLength(given.length)
    },
  )

  test.prop([points], { numRuns: 40 })('draws everything inside its frame', (given) => {
    const scene = chart(given)
    const labels = marks(scene).flatMap((group) => labelsOf(group).map(labelBox))
    expect(
      labels.filter(
        (box) => box.y < 0 || box.y + box.height > scene.height || box.x < 0 || box.x > scene.width,
      ),
    ).toEqual([])
  })

  test('a provisional verdict is hollow and has a whisker over the totals that are possible', () => {
    const settled = marks(chart([point({})]))[0]
    const open = marks(chart([point({ status: 'provisional', range: [5, 11] })]))[0]
    const filled = (group?: ChartGroup) =>
      group?.shapes.filter((shape) => shape.kind === 'path' && shape.fill === 'automate').length
    const whiskers = (group?: ChartGroup) => group?.shapes.filter((shape) => shape.kind === 'line').length
    expect([filled(settled), whiskers(settled)]).toEqual([1, 0])
    expect([filled(open), whiskers(open)]).toEqual([0, 3])
    expect(open?.label).toContain('provisional, from 5 to 11')
  })

  test('volumes are on a logarithmic axis when they spread more than twentyfold', () => {
    const axis = (volumes: readonly number[]) =>
      chart(volumes.map((casesPerYear, index) => point({ id: `w${index}`, casesPerYear })))
        .groups.flatMap(({ shapes }) => shapes)
        .flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []))
    expect(axis([10, 100_000])).toContain('cases a year, each line tenfold')
    expect(axis([1000, 15_000])).toContain('cases a year')
  })

  test('more volume stands higher', () => {
    const groups = marks(
      chart([point({ id: 'few', casesPerYear: 50 }), point({ id: 'many', casesPerYear: 90_000 })]),
    )
    const y = (id: string) => groups.find((group) => group.id === id)?.bounds?.y ?? 0
    expect(y('many')).toBeLessThan(y('few'))
  })

  test('workflows of unknown volume stand in a strip of their own below all others', () => {
    const scene = chart([point({ id: 'known' }), point({ id: 'unknown', casesPerYear: null })])
    const words = scene.groups
      .flatMap(({ shapes }) => shapes)
      .flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []))
    expect(words).toContain('not known')
    const [known, unknown] = ['known', 'unknown'].map((id) => marks(scene).find((group) => group.id === id))
    expect(unknown?.bounds?.y).toBeGreaterThan(known?.bounds?.y ?? Infinity)
  })

  test('bands follow the rubric that was used', () => {
    const moved = { ...rubric, verdict: { automateUpTo: 5, hybridUpTo: 6 } }
    const scene = matrixChart({ points: [], width: 640, height: 300, rubric: moved })
    const ticks = scene.groups
      .flatMap(({ shapes }) => shapes)
      .flatMap((shape) => (shape.kind === 'text' && /^\d+$/.test(shape.text) ? [Number(shape.text)] : []))
    expect(ticks).toEqual([4, 5, 6, 7, 16, 20])
  })
})
