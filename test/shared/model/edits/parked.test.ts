import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Parked, WorkflowDocument } from '#shared/model/document.ts'
import { deleteSelection } from '#shared/model/edits/delete-selection.ts'
import { park } from '#shared/model/edits/park.ts'
import { removeLane } from '#shared/model/edits/remove-lane.ts'
import { unpark } from '#shared/model/edits/unpark.ts'
import { updateParked } from '#shared/model/edits/update-parked.ts'
import { checkDocument } from '#shared/model/invariants.ts'
import { placeWords } from '#shared/model/place-words.ts'
import { node, smallDrawing } from './drawing.ts'
import { randomDocument } from './random-edits.ts'

const question: Parked = { id: 'q', kind: 'question', text: 'Who signs above 10,000?', about: 'decide' }
const parked = () => park(smallDrawing(), { item: question })
const itemOf = ({ parked: [item] }: WorkflowDocument) => item

describe('parking', () => {
  test('keeps the order in which things came up, each once', () => {
    const idea: Parked = { id: 'i', kind: 'idea', text: 'Ask the bank' }
    const document = park(park(parked(), { item: idea }), { item: question })
    expect(document.parked).toEqual([question, idea])
  })

  test('comes back to its place in the order', () => {
    const [one, two] = ['a', 'b'].map((id): Parked => ({ id, kind: 'idea', text: id }))
    if (one === undefined || two === undefined) throw new Error('two ideas')
    const document = park(park(smallDrawing(), { item: one }), { item: two })
    const back = park(unpark(document, { itemIds: ['a'] }), { item: one, at: 0 })
    expect(back).toEqual(document)
  })

  test('nothing is pinned to what is not on the map', () => {
    const before = smallDrawing()
    expect(park(before, { item: { ...question, about: 'nowhere' } })).toBe(before)
    const document = parked()
    expect(updateParked(document, { itemId: 'q', patch: { about: 'nowhere' } })).toBe(document)
  })

  test('is settled with an outcome and opened again', () => {
    const settled = updateParked(parked(), { itemId: 'q', patch: { outcome: 'The CFO', owner: 'Jonas' } })
    expect(itemOf(settled)).toEqual({ ...question, outcome: 'The CFO', owner: 'Jonas' })
    expect(itemOf(updateParked(settled, { itemId: 'q', patch: { outcome: null } }))).toEqual({
      ...question,
      owner: 'Jonas',
    })
  })

  test('a change that changes nothing gives back the same document', () => {
    const document = parked()
    expect(updateParked(document, { itemId: 'q', patch: { text: question.text } })).toBe(document)
    expect(unpark(document, { itemIds: ['other'] })).toBe(document)
  })
})

describe('what is parked about something that is deleted', () => {
  const without = (document: WorkflowDocument, nodeIds: string[], healing = false) =>
    deleteSelection(document, { selection: { nodeIds, edgeIds: [], noteIds: [] }, healing })

  test('stays, free, with the name of what it was about', () => {
    expect(itemOf(without(parked(), ['decide']))).toEqual({
      id: 'q',
      kind: 'question',
      text: question.text,
      formerly: 'decide',
    })
  })

  test('an edge that goes with its node leaves its words', () => {
    const document = updateParked(parked(), { itemId: 'q', patch: { about: 'e2' } })
    expect(itemOf(without(document, ['check']))?.formerly).toBe('way from check to decide')
  })

  test('stays on an edge that is led on', () => {
    const document = updateParked(parked(), { itemId: 'q', patch: { about: 'e2' } })
    expect(itemOf(without(document, ['decide'], true))?.about).toBe('e2')
  })

  test('pinning it anew, or letting it go by hand, forgets the old name', () => {
    const freed = without(parked(), ['decide'])
    for (const about of ['check', null]) {
      expect(itemOf(updateParked(freed, { itemId: 'q', patch: { about } }))).not.toHaveProperty('formerly')
    }
  })

  test('a message that goes with its lane frees what was about it, and takes its note', () => {
    const message = {
      id: 'm',
      from: { kind: 'department' as const, id: 'stock' },
      to: { kind: 'node' as const, id: 'check' },
    }
    const note = { id: 'n', text: '', about: 'm', position: { x: 0, y: 0 }, size: { width: 10, height: 10 } }
    const document = { ...smallDrawing(), messages: [message], notes: [note] }
    const after = removeLane(park(document, { item: { ...question, about: 'm' } }), { departmentId: 'stock' })
    expect(checkDocument(after)).toEqual([])
    expect(after.notes).toEqual([])
    expect(itemOf(after)?.formerly).toBe('a message')
  })

  test('nothing parked is ever lost by deleting', () => {
    fc.assert(
      fc.property(randomDocument, fc.nat(100), (document, at) => {
        const all = [...document.nodes, ...document.edges]
        const pinned = all.map(({ id }, index): Parked => ({
          id: `p${index}`,
          kind: 'idea',
          text: id,
          about: id,
        }))
        const full = { ...document, parked: pinned }
        const nodeIds = document.nodes.filter((_, index) => (index + at) % 3 === 0).map(({ id }) => id)
        const after = without(full, nodeIds, at % 2 === 0)
        expect(checkDocument(after)).toEqual([])
        expect(after.parked.map(({ id }) => id)).toEqual(pinned.map(({ id }) => id))
        for (const item of after.parked) expect(item.about ?? item.formerly).toBeDefined()
      }),
      { numRuns: 100 },
    )
  })
})

describe('where something is pinned, in words', () => {
  test('a node by its name, an edge by its ends, a nameless one by what it stands next to', () => {
    const document = smallDrawing()
    const nameless = { ...node('parallel', 'split', null, 0, 400), name: '' }
    const exception = { id: 'x', source: 'start', target: 'split', kind: 'exception' as const }
    const edges = [...document.edges, exception]
    const drawn = { ...document, nodes: [...document.nodes, nameless], edges }
    expect(placeWords(drawn, 'check')).toBe('check')
    expect(placeWords(drawn, 'e3')).toBe('way from decide to pack')
    expect(placeWords(drawn, 'x')).toBe('exception path from start to parallel split or join after start')
    expect(placeWords(drawn, 'nowhere')).toBeUndefined()
  })
})
