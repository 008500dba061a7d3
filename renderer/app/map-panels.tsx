import { IconHistory, IconIndentIncrease, IconParking, IconTable } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { HistoryPanel } from '../features/history/history-panel.tsx'
import { OutlinePanel } from '../features/outline/outline-panel.tsx'
import { ParkingPanel } from '../features/parking/parking-panel.tsx'
import { StepsPanel } from '../features/steps/steps-panel.tsx'
import type { MapPanelKind } from '../state/window-store.ts'

interface MapPanelInfo {
  readonly kind: MapPanelKind
  readonly title: string
  /** tinykeys binding that shows and hides it. */
  readonly key: string
  readonly icon: ReactNode
  /** Between the workflow list and the map, or under the map. */
  readonly place: 'beside' | 'below'
  /** Shown inside the open map: it may use `useMap`. */
  readonly content: ReactNode
}

/** The panels beside and below the map, in the order of their buttons. */
export const mapPanels: readonly MapPanelInfo[] = [
  {
    kind: 'outline',
    title: 'Outline',
    key: 'Alt+KeyO',
    icon: <IconIndentIncrease size={18} stroke={1.5} />,
    place: 'beside',
    content: <OutlinePanel />,
  },
  {
    kind: 'steps',
    title: 'Steps table',
    key: 'Alt+KeyT',
    icon: <IconTable size={18} stroke={1.5} />,
    place: 'below',
    content: <StepsPanel />,
  },
  {
    kind: 'parking',
    title: 'Parking lot',
    key: 'Alt+KeyQ',
    icon: <IconParking size={18} stroke={1.5} />,
    place: 'beside',
    content: <ParkingPanel />,
  },
  {
    kind: 'history',
    title: 'History',
    key: 'Alt+KeyH',
    icon: <IconHistory size={18} stroke={1.5} />,
    place: 'beside',
    content: <HistoryPanel />,
  },
]
