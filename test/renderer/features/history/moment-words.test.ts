import { expect, test } from 'vitest'
import { dateTimeWords, minuteWords } from '#shared/lib/time-words.ts'
import type { Moment } from '#shared/model/history.ts'
import { whatWords } from '../../../../renderer/features/history/moment-words.ts'

const savedAt = '2026-11-26T12:00:00.000Z'

function moment(given: Partial<Moment>): Moment {
  const base = {
    id: 2,
    revision: 2,
    basedOn: 1,
    kind: 'edit',
    name: null,
    reason: null,
    summary: '',
    savedAt,
  } as const
  return { ...base, ...given }
}

test.each([
  [{ kind: 'undo', summary: 'Undone: added step Pay' }, 'Undone: added step Pay'],
  [{ kind: 'redo', summary: 'Redo: Set systems' }, 'Redone: set systems'],
  [
    { kind: 'recovery', summary: 'Restored revision 3 (Added step Pay)' },
    'Restored an earlier moment (Added step Pay)',
  ],
  [{ kind: 'recovery', summary: 'Restored “Before lunch”' }, 'Restored “Before lunch”'],
  [{ kind: 'conflict-copy', summary: 'Moved Pay' }, 'Kept copy: Moved Pay'],
  [{ summary: '' }, 'Changed'],
] satisfies [Partial<Moment>, string][])(
  'a line of the history, also of an older Baton: %j',
  (given, words) => {
    expect(whatWords(moment(given))).toBe(words)
  },
)

test('a restore of the same day names its time alone, of another day the day as well', () => {
  const restored = (time: string) =>
    whatWords(moment({ kind: 'recovery', summary: `Restored the map of ${dateTimeWords(time)}: Moved Pay` }))
  expect(restored(savedAt)).toBe(`Restored the map of ${minuteWords(savedAt)}: Moved Pay`)
  const earlier = '2026-11-20T12:00:00.000Z'
  expect(restored(earlier)).toBe(`Restored the map of ${dateTimeWords(earlier)}: Moved Pay`)
})
