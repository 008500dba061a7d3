import { XMLValidator } from 'fast-xml-parser'
import { expect, test } from 'vitest'
import { chartSvg } from '#shared/drawing/chart/chart-svg.ts'
import { matrixChart } from '#shared/drawing/matrix-chart.ts'
import { themes } from '#shared/design/tokens.ts'
import { defaultRubric } from '#shared/model/rubric.ts'

const svg = (name: string) =>
  chartSvg(
    matrixChart({
      points: [
        {
          id: 'a',
          name,
          total: 9,
          range: [5, 12],
          verdict: 'hybrid',
          status: 'provisional',
          casesPerYear: 10,
        },
      ],
      width: 640,
      height: 300,
      rubric: defaultRubric,
    }),
    themes.light,
  )

test('a chart is well-formed SVG whatever a workflow is called', () => {
  for (const name of ['</text><script>', `"&'<>`, '\u0000\u001b', '\ud800', '🧾 مسار'])
    expect(XMLValidator.validate(svg(name))).toBe(true)
})

test('a chart uses nothing that a PDF would turn into a bitmap', () => {
  expect(svg('Order entry')).not.toMatch(/filter|opacity|gradient|<image|<pattern|<mask/i)
})

test('a chart is drawn in the colours of the theme', () => {
  expect(svg('Order entry')).toContain(themes.light.hybrid)
  expect(svg('Order entry')).not.toContain(themes.dark.hybrid)
})
