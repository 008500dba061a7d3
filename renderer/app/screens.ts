import type { Screen } from '../state/route.ts'

export interface ScreenInfo {
  readonly screen: Screen
  readonly title: string
  readonly key: string
}

/** The tabs, in the order of the work. */
export const screenInfos: readonly ScreenInfo[] = [
  { screen: 'map', title: 'Map', key: 'Alt+Digit1' },
  { screen: 'assessment', title: 'Assessment', key: 'Alt+Digit2' },
  { screen: 'matrix', title: 'Matrix', key: 'Alt+Digit3' },
  { screen: 'plan', title: 'Plan', key: 'Alt+Digit4' },
  { screen: 'report', title: 'Report', key: 'Alt+Digit5' },
]
