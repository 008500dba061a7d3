import { describe, expect, test } from 'vitest'
import { defaultRubric } from '../../../shared/model/rubric.ts'
import { checkRubric } from '../../../renderer/features/rubric/check-rubric.ts'
import { opinionFields } from '../../../renderer/features/rubric/opinion-fields.ts'
import { bandsFields, verdictFields } from '../../../renderer/features/rubric/rubric-fields.ts'

describe('checking an edited rubric', () => {
  test('the method’s own has nothing wrong', () => {
    expect(checkRubric(defaultRubric).size).toBe(0)
  })

  test('bounds that do not rise are said at their row', () => {
    const draft = {
      ...defaultRubric,
      complexity: { ...defaultRubric.complexity, systems: [1, 3, 3, 8] as [number, number, number, number] },
    }
    expect([...checkRubric(draft)]).toEqual([
      ['complexity.systems', 'Each bound must be higher than the one before.'],
    ])
  })

  test('an emptied field asks for a number', () => {
    const draft = { ...defaultRubric, triggersChangeFrom: Number.NaN }
    expect(checkRubric(draft).get('triggersChangeFrom')).toBe('Type a number.')
  })

  test('verdicts in the wrong order are said at the hybrid bound', () => {
    const draft = { ...defaultRubric, verdict: { automateUpTo: 11, hybridUpTo: 11 } }
    expect(checkRubric(draft).get('verdict.hybridUpTo')).toBe(
      'The hybrid bound must be higher than the automate bound.',
    )
  })
})

describe('the fields of the rubric', () => {
  test.each([...verdictFields, ...opinionFields].map((field) => [field.path, field] as const))(
    '%s is read and written at its place, and nothing else changes',
    (_, field) => {
      const changed = field.set(defaultRubric, 0.5)
      expect(field.get(changed)).toBe(0.5)
      expect(field.set(changed, field.get(defaultRubric))).toEqual(defaultRubric)
    },
  )

  test.each(bandsFields.map((field) => [field.path, field] as const))('%s likewise', (_, field) => {
    const changed = field.set(defaultRubric, [10, 20, 30, 40])
    expect(field.get(changed)).toEqual([10, 20, 30, 40])
    expect(field.set(changed, field.get(defaultRubric))).toEqual(defaultRubric)
  })
})
