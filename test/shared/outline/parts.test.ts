import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { partAt } from '#shared/outline/parts/part-at.ts'
import { readParts } from '#shared/outline/parts/read-parts.ts'
import type { PrefixOptions } from '#shared/outline/parts/read-prefix.ts'
import { writeParts } from '#shared/outline/parts/write-parts.ts'

const known = new Set(['sales', 'customer service', 'sales: emea'])
const isDepartment = (name: string) => known.has(name.toLowerCase())
const strict: PrefixOptions = { isDepartment, unknownPrefix: 'name' }
const open: PrefixOptions = { isDepartment, unknownPrefix: 'department' }

function brief(text: string, options = strict) {
  const { department, name, systems, problems } = readParts(text, options)
  return [department?.text ?? null, name.text, systems.map((system) => system.text), problems.length] as const
}

describe('the parts of a step as it is typed', () => {
  test('department, name and systems', () => {
    expect(brief('Sales: Check credit [CRM, Mail]')).toEqual(['Sales', 'Check credit', ['CRM', 'Mail'], 0])
    expect(brief('  Check credit  ')).toEqual([null, 'Check credit', [], 0])
    expect(brief('sales:Check [CRM] [Mail; crm]')).toEqual(['sales', 'Check', ['CRM', 'Mail'], 0])
    expect(brief('')).toEqual([null, '', [], 0])
  })

  test('a colon alone takes the department away', () => {
    expect(brief(': Check credit')).toEqual(['', 'Check credit', [], 0])
  })

  test('the longest known department counts', () => {
    expect(brief('Sales: EMEA: Quote')).toEqual(['Sales: EMEA', 'Quote', [], 0])
    expect(brief('Sales: Ask: when?')).toEqual(['Sales', 'Ask: when?', [], 0])
  })

  test('an unknown prefix is part of the name, or a new department, as asked', () => {
    expect(brief('Step 2: check')).toEqual([null, 'Step 2: check', [], 0])
    expect(brief('Legal: check', open)).toEqual(['Legal', 'check', [], 0])
    for (const text of ['Call at 10:30', 'Look at https://example.org', String.raw`Legal\: check`]) {
      expect(brief(text, open)[0]).toBe(null)
    }
    const sentence = 'Then somebody has to look it up again: by hand'
    expect(brief(sentence, open)).toEqual([null, sentence, [], 0])
  })

  test('a backslash makes a character plain, before others it stays', () => {
    expect(brief(String.raw`Sales\: Pay \[net\] C:\temp`, strict)).toEqual([
      null,
      String.raw`Sales: Pay [net] C:\temp`,
      [],
      0,
    ])
  })

  test('what is wrong with brackets is said, with where', () => {
    const { problems, systems } = readParts('Check [CRM, Ma', strict)
    expect(problems).toEqual([
      { from: 6, to: 14, message: 'The bracket is not closed. End the list of systems with ].' },
    ])
    expect(systems.map(({ from, to, text }) => [from, to, text])).toEqual([
      [7, 10, 'CRM'],
      [12, 14, 'Ma'],
    ])
    expect(readParts('Send [copy] to client', strict).problems[0]?.message).toBe(
      String.raw`Systems stand at the end of the line: move [copy] there, or write \[copy] if it is part of the name.`,
    )
  })

  test('the caret is in a part', () => {
    const at = (text: string) => {
      const caret = text.indexOf('|')
      const plain = text.replace('|', '')
      const found = partAt(plain, readParts(plain, strict), caret)
      return found && [found.part, found.typed, plain.slice(found.from, found.to)]
    }
    expect(at('Sal|')).toEqual(['name', 'Sal', 'Sal'])
    expect(at('Sa|les: Check')).toEqual(['department', 'Sa', 'Sales'])
    expect(at('Sales: |')).toEqual(['name', '', ''])
    expect(at('Sales: Che|ck [CRM]')).toEqual(['name', 'Che', 'Check'])
    expect(at('Check [CRM, Ma|il]')).toEqual(['system', 'Ma', 'Mail'])
    expect(at('Check [|')).toEqual(['system', '', ''])
    expect(at('Check [CRM] |')).toBe(null)
  })
})

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.string({ unit: fc.constantFrom(...'ab :[],;\\()?#%!+-→\n\r\t'), maxLength: 14 }),
)
const trimmed = text.map((value) => value.trim())

test.prop([text, fc.constantFrom(null, '', 'Sales', 'Le: gal'), fc.array(trimmed, { maxLength: 3 })])(
  'whatever the parts say, the written line reads back as them',
  (name, department, given) => {
    const systems = [
      ...new Map(given.filter(Boolean).map((system) => [system.toLowerCase(), system])).values(),
    ]
    const line = writeParts({ department, name, systems }, open)
    expect(line).not.toMatch(/[\n\r]/u)
    expect(brief(line, open)).toEqual([department, name, systems, 0])
  },
)

test.prop([text, fc.nat(20)])('no text throws, and every span lies within it', (line, caret) => {
  const parts = readParts(line, open)
  const here = partAt(line, parts, Math.min(caret, line.length)) ?? parts.name
  const spans = [parts.name, ...parts.systems, ...parts.problems, here]
  for (const { from, to } of spans) expect(0 <= from && from <= to && to <= line.length).toBe(true)
})
