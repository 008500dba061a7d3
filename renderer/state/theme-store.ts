import { createStore } from 'zustand/vanilla'
import { themeNames } from '#shared/design/tokens.ts'
import type { ThemeName } from '#shared/design/tokens.ts'
import { hookFor } from './use-store.ts'
import { readMemory, writeMemory } from './memory.ts'

export const themeChoices = ['system', ...themeNames] as const
export type ThemeChoice = (typeof themeChoices)[number]

/** A projector is read from the back of the room: everything typed grows by a seventh. */
export const textGrowth: Readonly<Record<ThemeName, number>> = { light: 1, dark: 1, projector: 8 / 7 }

/** On a very large window everything grows, so that 4K without system scaling is no page of small print. */
const largeWindows = [
  { window: window.matchMedia('(min-width: 3200px) and (min-height: 1600px)'), growth: 1.5 },
  { window: window.matchMedia('(min-width: 2400px) and (min-height: 1250px)'), growth: 1.25 },
]

/** The size for which a room's type is made, and how much larger than usual it is there. */
const ROOM = { width: 1366, height: 768, growth: 1.25 } as const
let forRoom = false

/** A projected window is as large on the wall whatever its resolution: there type is a share of its height. */
function windowGrowth(): number {
  if (forRoom) return roomGrowth(window.innerWidth, window.innerHeight)
  return largeWindows.find(({ window: large }) => large.matches)?.growth ?? 1
}

/** To the twentieth, and no smaller than the usual window. */
export function roomGrowth(width: number, height: number): number {
  const share = Math.min(width / ROOM.width, height / ROOM.height)
  return Math.max(1, Math.round(ROOM.growth * share * 20) / 20)
}

/** Draws the window for a room, or for whoever sits before it. */
export function sizeForRoom(room: boolean): void {
  forRoom = room
  follow()
}

function follow(): void {
  const growth = windowGrowth()
  if (growth !== themeStore.getState().growth) themeStore.setState({ growth })
}

interface ThemeState {
  readonly choice: ThemeChoice
  /** The theme in force: the choice, or what the system prefers. */
  readonly theme: ThemeName
  /** How much larger the whole window is drawn: 1 on all but very large ones. */
  readonly growth: number
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
  return { choice, theme: themeOf(choice), growth: windowGrowth() }
})

export const useTheme = hookFor(themeStore)
export const selectTextGrowth = (state: ThemeState) => textGrowth[state.theme] * state.growth
export const selectTheme = (state: ThemeState) => state.theme
export const selectGrowth = (state: ThemeState) => state.growth
export const selectChoice = (state: ThemeState) => state.choice

export function chooseTheme(choice: ThemeChoice): void {
  writeMemory('theme', choice)
  themeStore.setState({ choice, theme: themeOf(choice) })
}

prefersDark.addEventListener('change', () => {
  themeStore.setState(({ choice }) => ({ theme: themeOf(choice) }))
})

for (const { window: large } of largeWindows) large.addEventListener('change', follow)
window.addEventListener('resize', () => {
  if (forRoom) follow()
})
