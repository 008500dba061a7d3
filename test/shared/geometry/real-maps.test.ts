import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { mapGeometry } from '#shared/geometry/map-geometry.ts'
import { layoutDocument } from '#shared/layout/layout-document.ts'
import { describe, expect, test } from 'vitest'
import { parseBpmn } from '../../../electron/interchange/bpmn/parse-bpmn.ts'
import { sampleEngagement } from '../../../electron/workbench/sample/sample-engagement.ts'
import { judge } from './judge-geometry.ts'

const folder = path.resolve(import.meta.dirname, '../../../../shared/samples/bpmn')
const present = existsSync(folder)

describe('the sample engagement', () => {
  const { workflows, departments, systems } = sampleEngagement()

  test.each(workflows.map(({ name, document }) => ({ name, document })))('$name', ({ document }) => {
    const laid = layoutDocument(document)
    const flaws = judge(laid, mapGeometry(laid, { departments, systems }))
    expect(flaws.throughNodes).toEqual([])
    expect(flaws.throughOwnEnds).toEqual([])
    expect(flaws.offTheBorder).toEqual([])
    expect(flaws.labelsOverNodes).toEqual([])
    expect(flaws.labelsOverLabels).toEqual([])
    expect(flaws.namesOverNodes).toEqual([])
    expect(flaws.namesOverLines).toEqual([])
    expect(flaws.shared).toEqual([])
    expect(flaws.bends / laid.edges.length).toBeLessThan(2)
  })
})

describe('BPMN files of the sample collection', () => {
  test.skipIf(!present)(
    'no edge runs through a node and no label covers one, as drawn and as laid out',
    async () => {
      const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
        name.endsWith('.bpmn'),
      )
      const wrong: string[] = []
      let maps = 0
      for (const name of files) {
        const parsed = await parseBpmn(readFileSync(path.join(folder, name), 'utf8'), name)
        for (const { document, departments, systems } of parsed.ok ? parsed.value : []) {
          for (const drawn of [document, layoutDocument(document)]) {
            const flaws = judge(drawn, mapGeometry(drawn, { departments, systems }))
            const found = [
              flaws.throughNodes,
              flaws.crooked,
              flaws.labelsOverNodes,
              flaws.labelsOverLabels,
            ].flat()
            wrong.push(...found.map((flaw) => `${name}: ${flaw}`))
            maps++
          }
        }
      }
      expect(maps).toBeGreaterThan(20)
      expect(wrong).toEqual([])
    },
  )
})
