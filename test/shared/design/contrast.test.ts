import { describe, expect, test } from 'vitest'
import { themeNames, themes } from '#shared/design/tokens.ts'
import type { Theme } from '#shared/design/tokens.ts'

type Token = keyof Theme

/** What is written in which colour on which ground, anywhere in the window or the report. */
const texts: readonly (readonly [Token, readonly Token[]])[] = [
  ['ink', ['paper', 'surface', 'chip', 'automateWash', 'hybridWash', 'orchestrateWash']],
  ['muted', ['paper', 'surface', 'chip', 'automateWash', 'hybridWash', 'orchestrateWash']],
  ['danger', ['paper', 'surface']],
  ['focus', ['paper', 'surface']],
  ['automate', ['paper', 'surface', 'automateWash']],
  ['hybrid', ['paper', 'surface', 'hybridWash']],
  ['orchestrate', ['paper', 'surface', 'orchestrateWash']],
  ['added', ['paper', 'surface', 'addedWash']],
  ['removed', ['paper', 'surface', 'removedWash']],
  ['changed', ['paper', 'surface', 'changedWash']],
  ['paper', ['ink', 'automate', 'hybrid', 'orchestrate', 'danger']],
]

/** Lines and shapes that carry meaning: outlines, edges, the ring of the focus. Hairlines only part what is apart anyway. */
const graphics: readonly (readonly [Token, readonly Token[]])[] = [
  ['line', ['paper', 'surface', 'automateWash']],
  ['ink', ['paper', 'surface', 'chip']],
  ['focus', ['paper', 'surface', 'chip', 'automateWash', 'hybridWash', 'orchestrateWash']],
  ['automate', ['paper', 'surface', 'chip']],
  ['hybrid', ['paper', 'surface', 'chip']],
  ['orchestrate', ['paper', 'surface', 'chip']],
  ['danger', ['paper', 'surface']],
]

describe.each(themeNames)('the %s theme', (name) => {
  const theme = themes[name]
  test.each(pairs(texts))('%s can be read on %s', (text, ground) => {
    expect(contrast(theme[text], theme[ground])).toBeGreaterThanOrEqual(4.5)
  })
  test.each(pairs(graphics))('%s is seen on %s', (shape, ground) => {
    expect(contrast(theme[shape], theme[ground])).toBeGreaterThanOrEqual(3)
  })
})

test('a projector’s text stands out far more', () => {
  const { ink, muted, paper, surface } = themes.projector
  for (const text of [ink, muted]) {
    for (const ground of [paper, surface]) expect(contrast(text, ground)).toBeGreaterThanOrEqual(7)
  }
})

test('the measure itself: black on white is 21, a colour on itself 1, and the WCAG example 4.54', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#777777', '#777777')).toBe(1)
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
})

function pairs(rows: readonly (readonly [Token, readonly Token[]])[]): [Token, Token][] {
  return rows.flatMap(([front, grounds]) => grounds.map((ground): [Token, Token] => [front, ground]))
}

/** WCAG 2.2: (L1 + 0.05) / (L2 + 0.05), the lighter first. */
function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].toSorted((a, b) => a - b) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) =>
    channel(Number.parseInt(colour.slice(at, at + 2), 16) / 255),
  )
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0)
}

function channel(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}
