import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nameKey } from '#shared/lib/name-key.ts'

test.each([
  ['SAP', 'sap'],
  ['Größe', 'GRÖSSE'.replace('SS', 'ß')],
  ['Éclair', 'E\u0301CLAIR'],
  ['ПРОДАЖИ', 'продажи'],
  ['Order  desk ', 'order desk'],
])('%s and %s are one name', (one, other) => {
  expect(nameKey(one)).toBe(nameKey(other))
})

test.each([
  ['SAP', 'SAP 2'],
  ['Resume', 'Résumé'],
])('%s and %s are two names', (one, other) => {
  expect(nameKey(one)).not.toBe(nameKey(other))
})

test('the key of a key is the key', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      expect(nameKey(nameKey(name))).toBe(nameKey(name))
    }),
  )
})
