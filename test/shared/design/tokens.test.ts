import { describe, expect, test } from 'vitest'
import { themeNames, themes } from '#shared/design/tokens.ts'

/** Relative luminance of `#rrggbb` (WCAG 2.2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05)
}

describe.each(themeNames)('the %s theme', (name) => {
  const theme = themes[name]

  test.each(['added', 'removed', 'changed'] as const)(
    'reads %s as text on paper, surface and its wash',
    (change) => {
      for (const ground of [theme.paper, theme.surface, theme[`${change}Wash`]])
        expect(contrast(theme[change], ground)).toBeGreaterThan(4.5)
    },
  )
})
