import { expect, test } from 'vitest'
import { profileWords } from '#shared/model/analysis/profile-words.ts'

const at = (name: string, value: number | null) => ({ name, value })

test('says which dimensions pull to which side, the strongest first', () => {
  const profile = [
    at('Scope', 0.7),
    at('Flexibility', 1),
    at('Intelligence', 0.2),
    at('Human involvement', 0.6),
  ]
  expect(profileWords(profile)).toBe(
    'Flexibility and scope pull towards orchestrating a process; intelligence pulls towards automating a task; human involvement stands between the two.',
  )
})

test('what cannot be placed pulls nowhere', () => {
  expect(profileWords([at('Scope', null), at('Flexibility', 0)])).toBe(
    'Flexibility pulls towards automating a task.',
  )
  expect(profileWords([at('Scope', null)])).toBe(
    'Nothing is known yet that would pull this workflow to either side.',
  )
})
