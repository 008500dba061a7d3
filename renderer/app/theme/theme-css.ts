import { fontFamily, themeNames, themes, typeScale } from '#shared/design/tokens.ts'
import type { Theme, ThemeName } from '#shared/design/tokens.ts'
import { textGrowth } from '../../state/theme-store.ts'

/**
 * The tokens as CSS custom properties (`automateWash` → `--automate-wash`), one rule a theme; `growth` is how
 * much larger a very large window is drawn, lengths (rem) and text alike.
 */
export function themeCss(growth = 1): string {
  const root = `:root { --growth: ${growth}; font-size: ${16 * growth}px; }`
  return [root, ...themeNames.map((name) => themeRule(name, growth))].join('\n')
}

function themeRule(name: ThemeName, growth: number): string {
  const colours = Object.entries(themes[name] satisfies Theme).map(
    ([token, value]) => `--${kebab(token)}: ${value};`,
  )
  const sizes = Object.entries(typeScale).map(
    ([size, pixels]) => `--text-${size}: ${Math.round(pixels * textGrowth[name] * growth)}px;`,
  )
  const scheme = `color-scheme: ${name === 'dark' ? 'dark' : 'light'};`
  return `:root[data-theme='${name}'] { ${scheme} --font: ${fontFamily}; ${[...colours, ...sizes].join(' ')} }`
}

function kebab(token: string): string {
  return token.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
