import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { workflowDocumentSchema } from '#shared/model/document.ts'
import { decodeText } from '../../../electron/interchange/decode-text.ts'
import { countStructure } from '../../../electron/scoring/count-structure.ts'
import { countNaively } from './independent-count.ts'
import { findDefects } from './map-defects.ts'
import { parseAll } from './parse.ts'

const folder = join(import.meta.dirname, '../../../../shared/samples/bpmn')
const files = existsSync(folder) ? readdirSync(folder) : []

describe.skipIf(files.length === 0)(
  'the sample files (skipped where ../shared/samples/bpmn is absent)',
  () => {
    test.each(files)(
      '%s: every element is accounted for and the counts are those of a second count',
      async (name) => {
        const text = decodeText(readFileSync(join(folder, name)), name)
        const xml = text.ok ? text.value : ''
        const workflows = await parseAll(xml, name)
        const sum = {
          elements: 0,
          steps: 0,
          decisions: 0,
          parallelSplits: 0,
          exceptionPaths: 0,
          systems: 0,
          flows: 0,
          departments: 0,
        }
        for (const { document, report } of workflows) {
          const counts = countStructure(document)
          for (const key of Object.keys(sum) as (keyof typeof sum)[])
            sum[key] += key === 'elements' ? report.elements : counts[key]
        }
        expect(sum).toEqual(countNaively(xml))
      },
    )

    test.each(files)('%s: the documents keep the contract and the map is drawn cleanly', async (name) => {
      const text = decodeText(readFileSync(join(folder, name)), name)
      for (const { document } of await parseAll(text.ok ? text.value : '', name)) {
        expect(workflowDocumentSchema.safeParse(document).error).toBeUndefined()
        expect(findDefects(document)).toEqual([])
      }
    })
  },
)
