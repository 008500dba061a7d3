import { fontFamily, themeNames, themes, typeScale } from '#shared/design/tokens.ts'
import type { Theme, ThemeName } from '#shared/design/tokens.ts'
import { textGrowth } from '../../state/theme-store.ts'

/** The tokens as CSS custom properties (`automateWash` → `--automate-wash`), one rule a theme. */
export function themeCss(): string {
  return themeNames.map(themeRule).join('\n')
}

function themeRule(name: ThemeName): string {
  const colours = Object.entries(themes[name] satisfies Theme).map(
    ([token, value]) => `--${kebab(token)}: ${value};`,
  )
  const sizes = Object.entries(typeScale).map(
    ([size, pixels]) => `--text-${size}: ${Math.round(pixels * textGrowth[name])}px;`,
  )
  const scheme = `color-scheme: ${name === 'dark' ? 'dark' : 'light'};`
  return `:root[data-theme='${name}'] { ${scheme} --font: ${fontFamily}; ${[...colours, ...sizes].join(' ')} }`
}

function kebab(token: string): string {
  return token.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
