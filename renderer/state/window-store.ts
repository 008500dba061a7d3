import { createStore } from 'zustand/vanilla'
import { readMemory, writeMemory } from './memory.ts'
import { hookFor } from './use-store.ts'

export type Panel = 'navigator' | 'inspector'

/** What may stand between the workflow list and the map; at most one at a time. */
export const mapPanelKinds = ['outline', 'parking', 'history'] as const
export type MapPanelKind = (typeof mapPanelKinds)[number]

/** Which dialog lies over the window; at most one. */
export type DialogRequest =
  | { readonly kind: 'engagement'; readonly engagementId: string | null }
  | { readonly kind: 'catalogue' }
  | { readonly kind: 'rubric' }
  | { readonly kind: 'import-report'; readonly workflowId: string }
  | { readonly kind: 'keys' }
  /** `revision` null: the map as it is now. */
  | { readonly kind: 'name-moment'; readonly revision: number | null; readonly name: string | null }
  /** What a workflow can start from: a new one, or the open one that is still empty. */
  | { readonly kind: 'new-workflow'; readonly what: 'new' | 'fill' }
  | { readonly kind: 'save-template'; readonly workflowId: string }
  | { readonly kind: 'template'; readonly templateId: string }
  | { readonly kind: 'palette'; readonly what: 'actions' | 'search' }
  /** A list or table to become steps of the open map; empty: to be pasted into the dialog. */
  | { readonly kind: 'paste-steps'; readonly text: string }

interface WindowState {
  readonly panels: Readonly<Record<Panel, boolean>>
  readonly mapPanel: MapPanelKind | null
  readonly dialog: DialogRequest | null
  /** The workflow whose name is being typed in the list. */
  readonly renaming: string | null
}

export const windowStore = createStore<WindowState>(() => ({
  panels: {
    navigator: readMemory('panel.navigator') !== 'closed',
    inspector: readMemory('panel.inspector') !== 'closed',
  },
  mapPanel: mapPanelKinds.find((kind) => kind === readMemory('panel.map')) ?? null,
  dialog: null,
  renaming: null,
}))

export const useWindow = hookFor(windowStore)
export const selectPanels = (state: WindowState) => state.panels
export const selectMapPanel = (state: WindowState) => state.mapPanel
export const selectDialog = (state: WindowState) => state.dialog
export const selectRenaming = (state: WindowState) => state.renaming

export function togglePanel(panel: Panel): void {
  const open = !windowStore.getState().panels[panel]
  writeMemory(`panel.${panel}`, open ? 'open' : 'closed')
  windowStore.setState(({ panels }) => ({ panels: { ...panels, [panel]: open } }))
}

export function showMapPanel(kind: MapPanelKind | null): void {
  writeMemory('panel.map', kind ?? 'closed')
  windowStore.setState({ mapPanel: kind })
}

/** Opens the panel beside the map, in the place of another one; closes it when it is open. */
export function toggleMapPanel(kind: MapPanelKind): void {
  showMapPanel(windowStore.getState().mapPanel === kind ? null : kind)
}

export function openDialog(dialog: DialogRequest): void {
  windowStore.setState({ dialog })
}

export function closeDialog(): void {
  windowStore.setState({ dialog: null })
}

export function startRenaming(workflowId: string | null): void {
  windowStore.setState({ renaming: workflowId })
}
