import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import type { WorkflowDocument } from '#shared/model/document.ts'
import { printOutline } from '#shared/outline/print/print-outline.ts'
import { randomDocument } from '../model/edits/random-edits.ts'
import { flowOf, shop, typed } from './editing.ts'

const printed = (document: WorkflowDocument) => printOutline(document, shop).map(({ raw }) => raw)

describe('text and map are one language', () => {
  test.prop([randomDocument], { numRuns: 100 })(
    'what is printed of a map is read on an empty one without a problem, and printed as the same text',
    (document) => {
      const text = printed(document)
      const outline = typed(text.join('\n'))
      expect([...outline.problems]).toEqual([])
      // A name that looks like a department waits for the catalogue.
      fc.pre(outline.missing.length === 0)
      expect(printed(outline.document)).toEqual(text)
    },
  )

  test('a plus is work beside the rest: below a parallel split, and below a step that leads on to several', () => {
    const step = typed('Pack\n  + Send\n  + Load\n    (end) Gone')
    expect(flowOf(step.document)).toEqual(['Pack → Send', 'Pack → Load', 'Load → Gone'])
    expect(printed(step.document)).toEqual(['Pack', '  + Send', '  + Load', '    (end) Gone'])
    const split = typed('Pack\n(parallel)\n  + Send\n  + Load')
    expect(split.document.nodes.map(({ kind }) => kind)).toEqual(['step', 'parallel', 'step', 'step'])
    expect(printed(split.document)).toEqual(['Pack', '(parallel)', '  + Send', '  + Load'])
  })

  test('a step after an ordinary step is a line below it', () => {
    const { document } = typed('Pack\nLoad the van')
    expect(flowOf(document)).toEqual(['Pack → Load the van'])
    expect(printed(document)).toEqual(['Pack', 'Load the van'])
  })
})
