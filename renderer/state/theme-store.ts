import { createStore } from 'zustand/vanilla'
import { themeNames } from '#shared/design/tokens.ts'
import type { ThemeName } from '#shared/design/tokens.ts'
import { readMemory, writeMemory } from './memory.ts'

export const themeChoices = ['system', ...themeNames] as const
export type ThemeChoice = (typeof themeChoices)[number]

interface ThemeState {
  readonly choice: ThemeChoice
  /** The theme in force: the choice, or what the system prefers. */
  readonly theme: ThemeName
}

const prefersDark = window.matchMedia('(prefers-color-scheme: dark)')

function themeOf(choice: ThemeChoice): ThemeName {
  if (choice !== 'system') return choice
  return prefersDark.matches ? 'dark' : 'light'
}

function remembered(): ThemeChoice {
  const stored = readMemory('theme')
  return themeChoices.find((choice) => choice === stored) ?? 'system'
}

export const themeStore = createStore<ThemeState>(() => {
  const choice = remembered()
  return { choice, theme: themeOf(choice) }
})

export function chooseTheme(choice: ThemeChoice): void {
  writeMemory('theme', choice)
  themeStore.setState({ choice, theme: themeOf(choice) })
}

prefersDark.addEventListener('change', () => {
  themeStore.setState(({ choice }) => ({ theme: themeOf(choice) }))
})
