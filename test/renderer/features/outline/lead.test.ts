import { describe, expect, test } from 'vitest'
import { leadAfter } from '../../../../renderer/features/outline/editor/lead.ts'

describe('what the next line of an outline begins with', () => {
  test('after an exception path that leads elsewhere it follows the step that path left', () => {
    expect(
      leadAfter(['Check order', '! Order wrong 10%', '  Back office: Correct order -> Check order']),
    ).toBe('')
    expect(
      leadAfter(['Check order', '  ! Late 5%', '    Wait', '  ! Wrong 10%', '    Mend → Check order']),
    ).toBe('')
    expect(leadAfter(['Fine?', '  - yes: Pack', '    ! Broken', '      Mend -> Pack'])).toBe('    ')
    expect(leadAfter(['Fine?', '  - yes', '    Pack', '      ! Broken', '        Mend -> Pack'])).toBe('    ')
  })

  test('after a way that leads elsewhere another way follows', () => {
    expect(leadAfter(['Fine?', '  - no', '    Mend -> Check'])).toBe('  - ')
    expect(leadAfter(['(parallel)', '  + Pick', '    Pack -> Ship'])).toBe('  + ')
    expect(leadAfter(['Fine?', '  - no -> Check'])).toBe('  - ')
  })

  test('elsewhere as before: at its own level, or below a question', () => {
    expect(leadAfter(['Check order'])).toBe('')
    expect(leadAfter(['Check', 'Mend -> Check'])).toBe('')
    expect(leadAfter(['  Fine?'])).toBe('    - ')
    expect(leadAfter(['! Order wrong 10%'])).toBe('  ')
  })
})
