import { describe, expect, test } from 'vitest'
import { mergeDetails, overtakenWords } from '../../../../renderer/features/engagements/merge-details.ts'

const had = {
  client: 'Acme',
  title: 'Week 1',
  consultants: ['Ann'],
  startsOn: null,
  endsOn: null,
  notes: '',
}

describe('the details of an engagement, changed in two windows', () => {
  test('what was not touched here stays as it was changed there', () => {
    const merged = mergeDetails(
      had,
      { ...had, title: 'Week 2' },
      { ...had, client: 'Acme Ltd', notes: 'Call' },
    )
    expect(merged.details).toEqual({ ...had, client: 'Acme Ltd', title: 'Week 2', notes: 'Call' })
    expect(merged.overtaken).toEqual([])
  })

  test('what was changed in both is told before it is replaced; changed alike it is not', () => {
    const typed = { ...had, client: 'ACME', consultants: ['Ann', 'Bob'], startsOn: '2026-01-01' }
    const kept = { ...had, client: 'Acme Ltd', consultants: [], startsOn: '2026-01-01' }
    const merged = mergeDetails(had, typed, kept)
    expect(merged).toEqual({ details: typed, overtaken: ['client', 'consultants'] })
    expect(overtakenWords(kept, 'client')).toBe(
      'Another window has made this “Acme Ltd” meanwhile. Save again to replace it.',
    )
    expect(overtakenWords(kept, 'consultants')).toBe(
      'Another window has emptied this meanwhile. Save again to replace it.',
    )
    expect(mergeDetails(kept, typed, kept).overtaken).toEqual([])
  })
})
