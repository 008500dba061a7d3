// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { themes } from '../../../shared/design/tokens.ts'
import { themeCss } from '../../../renderer/app/theme/theme-css.ts'

test('every token of every theme becomes a custom property', () => {
  const css = themeCss()
  expect(css.match(/:root\[data-theme='(light|dark|projector)'\]/g)).toHaveLength(3)
  expect(css).toContain(`--automate-wash: ${themes.dark.automateWash};`)
  for (const theme of Object.values(themes)) {
    for (const value of Object.values(theme)) expect(css).toContain(`: ${String(value)};`)
  }
})

test('the projector’s text is larger', () => {
  const sizes = [...themeCss().matchAll(/--text-body: (\d+)px/g)].map(([, size]) => Number(size))
  expect(sizes[2]).toBeGreaterThan(sizes[0] ?? 0)
})
