import { createStore } from 'zustand/vanilla'
import { readMemory, writeMemory } from './memory.ts'
import { hookFor } from './use-store.ts'

export type Panel = 'navigator' | 'inspector'

/** What may stand beside or below the map; at most one at a time. */
export const mapPanelKinds = ['outline', 'steps', 'parking', 'history'] as const
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

interface Panels {
  readonly panels: Readonly<Record<Panel, boolean>>
  readonly mapPanel: MapPanelKind | null
}

interface WindowState extends Panels {
  /** The panels while a room looks on; null: those above are in force. Nothing of them is remembered. */
  readonly apart: Panels | null
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
  apart: null,
  dialog: null,
  renaming: null,
}))

export const useWindow = hookFor(windowStore)
export const selectPanels = (state: WindowState) => (state.apart ?? state).panels
export const selectMapPanel = (state: WindowState) => (state.apart ?? state).mapPanel
export const selectDialog = (state: WindowState) => state.dialog
export const selectRenaming = (state: WindowState) => state.renaming

export function togglePanel(panel: Panel): void {
  const panels = selectPanels(windowStore.getState())
  const open = !panels[panel]
  if (setPart({ panels: { ...panels, [panel]: open } }))
    writeMemory(`panel.${panel}`, open ? 'open' : 'closed')
}

export function showMapPanel(kind: MapPanelKind | null): void {
  if (setPart({ mapPanel: kind })) writeMemory('panel.map', kind ?? 'closed')
}

/** Changes the panels in force; whether the change is one to be remembered. */
function setPart(part: Partial<Panels>): boolean {
  const { apart } = windowStore.getState()
  windowStore.setState(apart === null ? part : { apart: { ...apart, ...part } })
  return apart === null
}

/** Puts all panels away, to be opened as they are needed; false brings them back as they were. */
export function setApart(apart: boolean): void {
  const closed: Panels = { panels: { navigator: false, inspector: false }, mapPanel: null }
  windowStore.setState({ apart: apart ? closed : null })
}

/** Opens the panel beside the map, in the place of another one; closes it when it is open. */
export function toggleMapPanel(kind: MapPanelKind): void {
  showMapPanel(selectMapPanel(windowStore.getState()) === kind ? null : kind)
}

export function openDialog(dialog: DialogRequest): void {
  windowStore.setState({ dialog })
}

export function closeDialog(): void {
  windowStore.setState({ dialog: null })
}

/** Its name is typed in the list, which opens for it; before a room in the bar, where there is no list. */
export function startRenaming(workflowId: string | null): void {
  const { apart, panels } = windowStore.getState()
  if (workflowId !== null && apart === null && !panels.navigator) togglePanel('navigator')
  windowStore.setState({ renaming: workflowId })
}
