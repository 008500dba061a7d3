import type { Verdict } from '../model/assessment.ts'

/**
 * The one set of design tokens: the window turns a theme into CSS custom properties, the report inlines
 * the light one. Verdict colours are Okabe–Ito blue, purple and vermilion, darkened (lightened in dark)
 * until they pass WCAG 2.2 AA as text on paper.
 */
export interface Theme {
  /** Page background. */
  readonly paper: string
  /** Quiet surface: every other lane, hover, chips' ground. */
  readonly surface: string
  /** Main text and strong lines. */
  readonly ink: string
  /** Secondary text, ≥ 4.5 : 1 on paper and surface. */
  readonly muted: string
  /** Edges and node outlines, ≥ 3 : 1 on paper. */
  readonly line: string
  /** Hairlines between things. */
  readonly hairline: string
  readonly chip: string
  readonly focus: string
  readonly danger: string
  readonly automate: string
  readonly hybrid: string
  readonly orchestrate: string
  readonly automateWash: string
  readonly hybridWash: string
  readonly orchestrateWash: string
  /** What is new, gone or not the same on one of two maps; always beside a sign and a word. */
  readonly added: string
  readonly removed: string
  readonly changed: string
  readonly addedWash: string
  readonly removedWash: string
  readonly changedWash: string
}

export const themeNames = ['light', 'dark', 'projector'] as const
export type ThemeName = (typeof themeNames)[number]

export const themes: Readonly<Record<ThemeName, Theme>> = {
  light: {
    paper: '#ffffff',
    surface: '#f5f6f8',
    ink: '#14161a',
    muted: '#565d68',
    line: '#6b7280',
    hairline: '#dfe2e7',
    chip: '#e9ecf1',
    focus: '#005a9c',
    danger: '#b3261e',
    automate: '#005a9c',
    hybrid: '#86357a',
    orchestrate: '#a64300',
    automateWash: '#e8f1f8',
    hybridWash: '#f6edf4',
    orchestrateWash: '#fbf1ea',
    added: '#00664b',
    removed: '#a8121c',
    changed: '#755300',
    addedWash: '#e3f3ed',
    removedWash: '#fbe8e8',
    changedWash: '#faf2dc',
  },
  dark: {
    paper: '#14161a',
    surface: '#1b1e24',
    ink: '#f0f1f3',
    muted: '#a9b0bb',
    line: '#8b93a0',
    hairline: '#2f343d',
    chip: '#2a2f38',
    focus: '#6db8f0',
    danger: '#f2887f',
    automate: '#6db8f0',
    hybrid: '#e09ad2',
    orchestrate: '#f29a5c',
    automateWash: '#16293a',
    hybridWash: '#332030',
    orchestrateWash: '#3a2416',
    added: '#4fcca4',
    removed: '#ff8d8d',
    changed: '#e6bd4f',
    addedWash: '#123129',
    removedWash: '#3d1d20',
    changedWash: '#352b12',
  },
  projector: {
    paper: '#ffffff',
    surface: '#eef0f3',
    ink: '#000000',
    muted: '#33383f',
    line: '#33383f',
    hairline: '#9aa1ac',
    chip: '#dde1e7',
    focus: '#003f70',
    danger: '#8c1009',
    automate: '#003f70',
    hybrid: '#5f1c55',
    orchestrate: '#7a3000',
    automateWash: '#d9eaf6',
    hybridWash: '#f0dfed',
    orchestrateWash: '#f8e4d6',
    added: '#004a36',
    removed: '#7d0710',
    changed: '#533b00',
    addedWash: '#cfeadf',
    removedWash: '#f7d8d8',
    changedWash: '#f4e6bd',
  },
}

/** Four sizes, one typeface. Pixels on screen, points × 0.75 in print. */
export const typeScale = { small: 12, body: 13, heading: 16, display: 28 } as const
export const fontFamily = "'Inter', system-ui, sans-serif"

export const verdictWord: Readonly<Record<Verdict, string>> = {
  automate: 'Automate',
  hybrid: 'Hybrid',
  orchestrate: 'Orchestrate',
}

/**
 * The mark of a verdict on a 16 × 16 grid, so that shape carries it without colour: a filled square, a
 * half-filled diamond, a filled circle. `fill` is filled with the verdict's colour, `outline` stroked with it.
 */
/** A step that a machine does already: a box with a tick, drawn as a line. */
export const doneMark = 'M2 2h12v12h-12zM4.8 8.2l2.3 2.3 4.2-4.8'

export const verdictMark: Readonly<Record<Verdict, { readonly fill: string; readonly outline: string }>> = {
  automate: { fill: 'M2 2h12v12H2z', outline: 'M2 2h12v12H2z' },
  hybrid: { fill: 'M8 1v14L1 8z', outline: 'M8 1l7 7-7 7-7-7z' },
  orchestrate: {
    fill: 'M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13z',
    outline: 'M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13z',
  },
}
