import type { ReactNode } from 'react'
import type { MapPanelKind } from '../state/window-store.ts'

interface MapPanelInfo {
  readonly kind: MapPanelKind
  readonly title: string
  /** tinykeys binding that shows and hides it. */
  readonly key: string
  readonly icon: ReactNode
  /** Shown inside the open map: it may use `useMap`. */
  readonly content: ReactNode
}

/** The panels between the workflow list and the map, in the order of their buttons. */
export const mapPanels: readonly MapPanelInfo[] = []
