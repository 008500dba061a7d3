import type { OverlayKind } from '../../../state/map/overlay-store.ts'
import type { NodeLook } from './overlay-marks.ts'

/** What the overlays are called, in menu, palette and legend. */
export const overlayTitles: Readonly<Record<OverlayKind, string>> = {
  split: 'The split: what to automate, what to orchestrate',
  'cut-vertices': 'Where the map hangs together by one element',
  cycles: 'What can come again',
  handoffs: 'Where work changes departments',
}

/** The same in a word or two, over what it comes to. */
export const overlayNames: Readonly<Record<OverlayKind, string>> = {
  split: 'Split',
  'cut-vertices': 'Hangs by one element',
  cycles: 'Can come again',
  handoffs: 'Handoffs',
}

/** The looks that a legend explains. */
export const overlayLooks: Readonly<Record<OverlayKind, readonly NodeLook[]>> = {
  split: ['automate', 'done', 'orchestrate'],
  'cut-vertices': ['joint'],
  cycles: ['repeats'],
  handoffs: ['receives'],
}

/** What a stronger edge means; absent where none is drawn stronger. */
export const overlayEdges: Readonly<Partial<Record<OverlayKind, string>>> = {
  split: 'hand-over',
  cycles: 'way round',
  handoffs: 'handoff',
}
