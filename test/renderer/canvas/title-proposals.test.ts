// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import type { Catalogue } from '#shared/model/catalogue.ts'
import type { NodeKind } from '#shared/model/document.ts'
import {
  titleProblem,
  titleProposals,
  titleWords,
} from '../../../renderer/features/canvas/nodes/title-proposals.ts'
import { readTitle } from '../../../renderer/state/map/actions/typed-title.ts'

const entries = (...names: string[]) => names.map((name) => ({ id: name.toLowerCase(), name }))
const catalogue: Catalogue = {
  departments: entries('Sales', 'Sales: EMEA', 'Stock'),
  systems: entries('CRM', 'SAP', 'Mail, old'),
}
const about = (kind: NodeKind = 'step', ...accepted: string[]) => ({
  kind,
  catalogue,
  accepted: new Set(accepted),
})

/** What the first line under the field would make of the text; `|` is the caret. */
function first(text: string, context = about()): string | null {
  const caret = text.indexOf('|')
  const plain = text.replace('|', '')
  const [row] = titleProposals({ text: plain, caret }, context)
  return row === undefined ? null : `${plain.slice(0, row.from)}${row.insert}${plain.slice(row.to)}`
}

describe('what is proposed while a node is named', () => {
  test('a department at the beginning of the line, with its colon', () => {
    expect(first('sto|')).toBe('Stock: ')
    expect(first('Sal|: Count')).toBeNull()
    expect(first('Count sto|')).toBeNull()
    expect(first('|')).toBeNull()
  })

  test('a department whose name has a colon reads back as itself', () => {
    const line = first('eme|') ?? ''
    expect(readTitle(`${line}Quote`, 'step', catalogue, new Set()).department?.text).toBe('Sales: EMEA')
  })

  test('an unknown prefix as a new department until it is taken, also once a name stands behind it', () => {
    const [row] = titleProposals({ text: 'Legal:', caret: 6 }, about())
    expect(row).toMatchObject({ title: 'New department “Legal”', accepts: 'Legal', insert: ': ' })
    expect(first('Legal: |')).toBe('Legal: ')
    const [whole] = titleProposals({ text: 'Legal: check', caret: 12 }, about())
    expect(whole).toMatchObject({
      title: 'New department “Legal”',
      accepts: 'Legal',
      from: 12,
      to: 12,
      insert: '',
    })
    expect(first('Legal: check|', about('step', 'legal'))).toBeNull()
    expect(first('Sales: |')).toBeNull()
    expect(first('Legal: |', about('step', 'legal'))).toBeNull()
  })

  test('at the end of a line typed in one go the department at its beginning is still offered', () => {
    const line = 'Post room: Scan invoice [Scanner]'
    const proposed = (accepted: string[]) =>
      titleProposals({ text: line, caret: line.length }, about('step', ...accepted))
    expect(proposed([])).toMatchObject([{ accepts: 'Post room', insert: '' }])
    expect(proposed(['post room'])).toEqual([])
    expect(first('Post room: Scan [sa|')).toBe('Post room: Scan [SAP')
    expect(first('Sales: Pay [CRM]|')).toBeNull()
    expect(first('Pay at 10:30 [CRM]|')).toBeNull()
  })

  test('systems in the brackets of a step, each once', () => {
    expect(first('Pay [sa|')).toBe('Pay [SAP')
    expect(first('Pay [SAP, |')).toBe('Pay [SAP, CRM')
    expect(first('Pay [mai|')).toBe(String.raw`Pay [Mail\, old`)
    expect(first('Pay [SAP|')).toBeNull()
    expect(first('Paid [sa|', about('event'))).toBeNull()
  })
})

describe('what the line says', () => {
  const words = (text: string, context = about()) => titleWords({ text, caret: text.length }, context)

  test('department and systems, new ones marked', () => {
    expect(words('sales: Pay [CRM, Foo')).toBe('Sales, uses CRM and Foo (new)')
    expect(words('Legal: Pay', about('step', 'legal'))).toBe('Legal (new)')
    expect(words(': Pay')).toBe('no department')
  })

  test('a department that is none yet is kept as text, and that is said', () => {
    expect(words('Post room: Scan [Foo]')).toBe(
      'Post room is no department yet: Tab makes it one. Uses Foo (new).',
    )
    expect(words('Post room: Scan', about('step', 'post room'))).toBe('Post room (new)')
    expect(titleWords({ text: 'Post room: Scan', caret: 2 }, about())).toBe('')
    expect(words('Scan at 10:30')).toBe('')
  })

  test('words behind the systems are a problem, an open bracket is none', () => {
    expect(titleProblem('Send [copy] to client', about())).toContain('Systems stand at the end')
    expect(titleProblem('Send [cop', about())).toBeNull()
    expect(titleProblem('Sent [copy] to client', about('event'))).toBeNull()
  })

  test('only a step has systems', () => {
    const { name, systems } = readTitle('Sales: Sent [copy]?', 'decision', catalogue, new Set())
    expect([name.text, systems]).toEqual(['Sent [copy]?', []])
  })
})
