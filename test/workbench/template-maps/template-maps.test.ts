import { describe, expect, test } from 'vitest'
import { mapGeometry } from '#shared/geometry/map-geometry.ts'
import { noAnswers } from '#shared/model/answers.ts'
import { workflowDocumentSchema } from '#shared/model/document.ts'
import { checkDocument } from '#shared/model/invariants.ts'
import { defaultRubric } from '#shared/model/rubric.ts'
import { assess } from '../../../electron/scoring/assess.ts'
import { allTemplateMaps } from '../../../electron/workbench/template-maps/all-template-maps.ts'
import { judge } from '../../shared/geometry/judge-geometry.ts'

describe.each(allTemplateMaps.map((template) => [template.name, template] as const))('%s', (_, template) => {
  const { document, catalogue } = template.draw()
  const geometry = mapGeometry(document, catalogue)

  test('is a sound drawing', () => {
    expect(workflowDocumentSchema.safeParse(document).success).toBe(true)
    expect(checkDocument(document)).toEqual([])
  })

  test('is laid out as it should be', () => {
    const {
      bends,
      crossings,
      labelsOffTheirEdge: _,
      labelsOverForeignLines,
      ...flaws
    } = judge(document, geometry)
    expect(Object.values(flaws).flat()).toEqual([])
    expect(labelsOverForeignLines.length).toBeLessThan(2)
    expect(bends / document.edges.length).toBeLessThan(2)
    expect(crossings).toBeLessThan(document.edges.length / 2)
  })

  test('has several departments, decisions that add up, exceptions with assumed rates, and all is reached', () => {
    const { counts, caveats, exceptionRate } = assess(document, noAnswers, catalogue, defaultRubric)
    expect(counts.departments).toBeGreaterThan(2)
    expect(counts.steps).toBeGreaterThan(5)
    expect(counts.decisions).toBeGreaterThan(0)
    expect(exceptionRate.rate).toBeGreaterThan(0)
    expect(caveats).toEqual([])
    const given = document.edges.filter((edge) => edge.probability !== undefined || edge.rate !== undefined)
    expect(given.every((edge) => edge.comment?.startsWith('Assumed by the template'))).toBe(true)
    for (const decision of document.nodes.filter((node) => node.kind === 'decision')) {
      const ways = document.edges.filter((edge) => edge.source === decision.id && edge.kind === 'sequence')
      const sum = ways.reduce((total, edge) => total + (edge.probability ?? 0), 0)
      expect(sum, decision.name).toBeCloseTo(1, 6)
    }
  })
})

test('every template has an id and a name of its own', () => {
  expect(new Set(allTemplateMaps.map(({ id }) => id)).size).toBe(allTemplateMaps.length)
  expect(new Set(allTemplateMaps.map(({ name }) => name)).size).toBe(allTemplateMaps.length)
})
