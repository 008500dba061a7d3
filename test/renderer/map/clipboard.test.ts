import { describe, expect, test } from 'vitest'
import { writeClip } from '#shared/clip/clip.ts'
import type { Clip } from '#shared/clip/clip.ts'
import { clipText } from '#shared/clip/clip-text.ts'
import { copySelection } from '#shared/clip/copy-selection.ts'
import { createNode } from '#shared/model/create-node.ts'
import { emptyDocument } from '#shared/model/document.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'
import { remember } from '../../../renderer/state/map/clipboard/memory.ts'
import { offerText, takeTextWith } from '../../../renderer/state/map/clipboard/text-taker.ts'
import { formsOf, readPasted } from '../../../renderer/state/map/clipboard/transfer.ts'

const document: WorkflowDocument = {
  ...emptyDocument(),
  lanes: [{ departmentId: 'd', height: 160 }],
  nodes: [
    {
      ...createNode('step', {
        id: 'a',
        name: 'Prüfen <b>&\n"quote"',
        departmentId: 'd',
        position: { x: 0, y: 40 },
      }),
      systemIds: ['s'],
    },
    createNode('decision', { id: 'q', name: 'Good?', departmentId: 'd', position: { x: 300, y: 40 } }),
    createNode('end', { id: 'z', name: 'Done', departmentId: 'd', position: { x: 600, y: 40 } }),
  ],
  edges: [
    { id: '1', source: 'a', target: 'q', kind: 'sequence' },
    { id: '2', source: 'q', target: 'z', kind: 'sequence', label: 'yes', probability: 0.8 },
    { id: '3', source: 'q', target: 'a', kind: 'sequence', label: 'no', probability: 0.2 },
    {
      id: '4',
      source: 'a',
      target: 'z',
      kind: 'exception',
      exception: { event: 'exception', name: 'No answer' },
      rate: { kind: 'observed', count: 3, of: 100 },
    },
  ],
}
const catalogue = {
  departments: [{ id: 'd', name: 'Sales' }],
  systems: [
    { id: 's', name: 'CRM' },
    { id: 'other', name: 'Not used' },
  ],
}

function copied(): Clip {
  const clip = copySelection(document, catalogue, { nodeIds: ['a', 'q', 'z'], noteIds: [], laneId: null })
  if (clip === null) throw new Error('nothing copied')
  return clip
}

const reader = (forms: Readonly<Record<string, string>>) => (type: string) => forms[type] ?? ''
const forms = () => Object.fromEntries(formsOf(copied()))

describe('a copied part', () => {
  test('reads as text, a line a node', () => {
    expect(clipText(copied()).split('\n')).toEqual([
      'Sales: Prüfen <b>& "quote" [CRM] ! No answer 3 % → Done',
      'Sales: Good? ? yes 80 % → Done / no 20 % → Prüfen <b>& "quote"',
      'Sales: Done',
    ])
  })

  test('names only what it uses', () => {
    expect(copied()).toMatchObject({ departments: catalogue.departments, systems: [{ name: 'CRM' }] })
  })

  test.each([
    ['its own form', 'application/x-baton+json'],
    ['HTML that other programs pass on', 'text/html'],
  ])('comes back whole through %s', (_, type) => {
    const { [type]: form = '' } = forms()
    expect(readPasted(reader({ [type]: form, 'text/plain': 'whatever' }))).toEqual({
      kind: 'clip',
      clip: copied(),
    })
  })

  test('is markup without markup of its own in HTML', () => {
    const { 'text/html': html = '' } = forms()
    expect(html).not.toContain('<b>')
    expect(html).toContain('Prüfen &lt;b&gt;&amp; &quot;quote&quot;')
  })

  test('is known by its text where the clipboard gives out nothing else', () => {
    const { 'text/plain': text = '' } = forms()
    expect(readPasted(reader({ 'text/plain': text }))).toMatchObject({ kind: 'text' })
    remember(copied())
    expect(readPasted(reader({ 'text/plain': text.replaceAll('\n', '\r\n') }))).toMatchObject({
      kind: 'clip',
    })
    expect(readPasted(reader({ 'text/plain': 'something newer' }))).toMatchObject({ kind: 'text' })
  })
})

describe('a hostile clipboard', () => {
  const payload = (change: (clip: Record<string, unknown>) => unknown) => {
    const clip = JSON.parse(writeClip(copied())) as Record<string, unknown>
    return readPasted(reader({ 'application/x-baton+json': JSON.stringify(change(clip)) })).kind
  }
  const drawing = (change: Partial<Record<keyof WorkflowDocument, unknown>>) =>
    payload((clip) => ({ ...clip, document: { ...document, ...change } }))

  test.each([
    ['no JSON', '{"format"'],
    ['nothing', 'null'],
    ['a number', '1'],
    ['another format', '{"format":"x"}'],
    ['a prototype', '{"__proto__":{"format":"baton/clip"}}'],
  ])('with %s is damaged, never pasted', (_, text) => {
    expect(readPasted(reader({ 'application/x-baton+json': text })).kind).toBe('damaged')
  })

  test('that is marked but not readable is damaged', () => {
    expect(readPasted(reader({ 'text/html': '<ul data-baton-clip="=====">' })).kind).toBe('damaged')
    expect(readPasted(reader({ 'text/html': '<ul data-baton-clip="////">' })).kind).toBe('damaged')
  })

  test('that fits the form but not the rules of a drawing is damaged', () => {
    expect(payload((clip) => clip)).toBe('clip')
    expect(payload((clip) => ({ ...clip, version: 2 }))).toBe('damaged')
    expect(payload((clip) => ({ ...clip, systems: [] }))).toBe('damaged')
    expect(drawing({ edges: [{ id: '1', source: 'a', target: 'gone', kind: 'sequence' }] })).toBe('damaged')
    expect(drawing({ lanes: [] })).toBe('damaged')
    expect(drawing({ nodes: [...document.nodes, ...document.nodes] })).toBe('damaged')
    expect(drawing({ nodes: [{ ...document.nodes[0], position: { x: null, y: 1e99 } }] })).toBe('damaged')
  })

  test('with more than any map holds is damaged', () => {
    const nodes = Array.from({ length: 40_001 }, (_, index) =>
      createNode('step', { id: `${index}`, departmentId: 'd' }),
    )
    expect(drawing({ nodes, edges: [] })).toBe('damaged')
  })
})

test('text from elsewhere goes to whoever takes it, as long as somebody does', () => {
  expect(offerText('a list')).toBe(false)
  const seen: string[] = []
  const stop = takeTextWith((text) => seen.push(text) > 0)
  expect(offerText('a list')).toBe(true)
  stop()
  expect(offerText('another')).toBe(false)
  expect(seen).toEqual(['a list'])
})
