import fc from 'fast-check'
import { expect, test } from 'vitest'
import { workflowDocumentSchema } from '#shared/model/document.ts'
import { parseBpmn } from '../../../electron/interchange/bpmn/parse-bpmn.ts'
import { countStructure } from '../../../electron/scoring/count-structure.ts'
import { findDefects } from './map-defects.ts'
import { definitions, parseOne } from './parse.ts'
import { randomFiles } from './random-bpmn.ts'

test('whatever a file nests and refers to: all is accounted for, counted by the rules and drawn cleanly', async () => {
  await fc.assert(
    fc.asyncProperty(randomFiles, async ({ content, elements, ...expected }) => {
      const { document, report } = await parseOne(content)
      expect(report.elements).toBe(elements)
      expect(countStructure(document)).toMatchObject(expected)
      expect(findDefects(document)).toEqual([])
      expect(workflowDocumentSchema.safeParse(document).error).toBeUndefined()
    }),
    { numRuns: 150 },
  )
})

test('a repeated id is always refused with its line', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 2, max: 30 }), fc.nat(), async (count, seed) => {
      const repeated = seed % (count - 1)
      const tasks = Array.from(
        { length: count },
        (_, i) => `\n<task id="t${i === count - 1 ? repeated : i}"/>`,
      )
      const result = await parseBpmn(
        `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process>${tasks.join('')}</process></definitions>`,
        'a.bpmn',
      )
      expect(result).toMatchObject({
        ok: false,
        code: 'duplicate-id',
        where: { line: count + 1, element: `t${repeated}` },
      })
    }),
    { numRuns: 50 },
  )
})

test('a file cut off anywhere is a failure, never an exception or half a workflow', async () => {
  const whole = definitions(
    '<process id="P"><task id="A" name="&lt;b&gt;"><documentation><![CDATA[x]]></documentation></task><!-- c --><task id="B"/></process>',
  )
  for (let length = 0; length < whole.length; length++) {
    const result = await parseBpmn(whole.slice(0, length), 'cut.bpmn')
    expect(result).toMatchObject({ ok: false, where: { file: 'cut.bpmn' } })
  }
})

test('garbage between tags never throws', async () => {
  const pieces = fc.constantFrom(
    '<',
    '>',
    '/>',
    '</task>',
    '<task id="a">',
    '"',
    "'",
    '&',
    '&#x0;',
    ']]>',
    '<![CDATA[',
    '<!--',
    '-->',
    '<?x',
    '?>',
    '<lane>',
    'x',
    '\u0000',
    '=',
  )
  await fc.assert(
    fc.asyncProperty(fc.array(pieces, { maxLength: 12 }), async (garbage) => {
      const result = await parseBpmn(
        definitions(`<process id="P"><task id="T"/>${garbage.join('')}</process>`),
        'g.bpmn',
      )
      expect(result.ok ? result.value.length : result.message.length).toBeGreaterThan(0)
    }),
    { numRuns: 500 },
  )
})
