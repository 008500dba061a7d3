import { createStore } from 'zustand/vanilla'
import { readMemory, writeMemory } from './memory.ts'
import { partsInRoom } from './panel-room.ts'
import type { Room, SidePart } from './panel-room.ts'
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
  /** What a workflow can start from: a new one (template: not from an empty map), or the open one that is still empty. */
  | { readonly kind: 'new-workflow'; readonly what: 'new' | 'template' | 'fill' }
  | { readonly kind: 'save-template'; readonly workflowId: string }
  | { readonly kind: 'template'; readonly templateId: string }
  | { readonly kind: 'palette'; readonly what: 'actions' | 'search' }
  /** A list or table to become steps of the open map; empty: to be pasted into the dialog. */
  | {
      readonly kind: 'paste-steps'
      readonly text: string
      /** No map is open: a workflow is made for the steps, once they are wanted. */
      readonly begins?: true
      /** Key of the edit that they were pasted with: one undo for both, while it is the newest. */
      readonly joins?: string
    }

interface Panels {
  readonly panels: Readonly<Record<Panel, boolean>>
  readonly mapPanel: MapPanelKind | null
}

interface WindowState extends Panels {
  /** The parts at the sides of a map, the one opened last at the end: the others make way for it in a small window. */
  readonly order: readonly SidePart[]
  /** What panels and map share; null where no map is shown. */
  readonly room: Room | null
  /** The panel beside the map that was asked for while its map was opening: it has the keyboard once it is there. */
  readonly awaited: MapPanelKind | null
  /** The panels while a room looks on; null: those above are in force. Nothing of them is remembered. */
  readonly apart: Panels | null
  readonly dialog: DialogRequest | null
  /** The workflow whose name is being typed in the list. */
  readonly renaming: string | null
  /** A workflow is being made whose name is typed next. */
  readonly nameComing: boolean
}

export const windowStore = createStore<WindowState>(() => ({
  panels: {
    navigator: readMemory('panel.navigator') !== 'closed',
    inspector: readMemory('panel.inspector') !== 'closed',
  },
  mapPanel: mapPanelKinds.find((kind) => kind === readMemory('panel.map')) ?? null,
  order: ['navigator', 'inspector', 'beside'],
  room: null,
  awaited: null,
  apart: null,
  dialog: null,
  renaming: null,
  nameComing: false,
}))

export const useWindow = hookFor(windowStore)
export const selectPanels = (state: WindowState) => inRoom(state).panels
export const selectMapPanel = (state: WindowState) => inRoom(state).mapPanel
export const selectDialog = (state: WindowState) => state.dialog
export const selectRenaming = (state: WindowState) => state.renaming
export const selectNameComing = (state: WindowState) => state.nameComing

const shownFor = new WeakMap<WindowState, Panels>()

/** The panels that are open and have room beside the map. What makes way comes back with the room for it. */
function inRoom(state: WindowState): Panels {
  const known = shownFor.get(state)
  if (known !== undefined) return known
  const { panels, mapPanel } = state.apart ?? state
  const isBeside = mapPanel !== null && mapPanel !== 'steps'
  const isOpen = (part: SidePart) => (part === 'beside' ? isBeside : panels[part])
  const open = state.order.filter(isOpen)
  const shown = state.room === null ? new Set(open) : partsInRoom(open, state.room)
  const inForce = {
    panels: { navigator: shown.has('navigator'), inspector: shown.has('inspector') },
    mapPanel: isBeside && !shown.has('beside') ? null : mapPanel,
  }
  shownFor.set(state, inForce)
  return inForce
}

export function togglePanel(panel: Panel): void {
  const state = windowStore.getState()
  const open = !selectPanels(state)[panel]
  if (open) openLast(panel)
  if (setPart({ panels: { ...(state.apart ?? state).panels, [panel]: open } }))
    writeMemory(`panel.${panel}`, open ? 'open' : 'closed')
}

export function showMapPanel(kind: MapPanelKind | null): void {
  if (kind !== null && kind !== 'steps') openLast('beside')
  windowStore.setState({ awaited: null })
  if (setPart({ mapPanel: kind })) writeMemory('panel.map', kind ?? 'closed')
}

/** For a map that is opening: the panel is there with it, and has the keyboard. */
export function awaitMapPanel(kind: MapPanelKind): void {
  showMapPanel(kind)
  windowStore.setState({ awaited: kind })
}

function openLast(part: SidePart): void {
  windowStore.setState(({ order }) => ({ order: [...order.filter((each) => each !== part), part] }))
}

/** Says how much room panels and map have; see `follow-room.ts`. */
export function setRoom(room: Room | null): void {
  windowStore.setState({ room })
}

/** Changes the panels in force; whether the change is one to be remembered. */
function setPart(part: Partial<Panels>): boolean {
  const { apart } = windowStore.getState()
  windowStore.setState(apart === null ? part : { apart: { ...apart, ...part } })
  return apart === null
}

/** Whether a room looks on, with panels of its own. */
export const selectApart = (state: WindowState) => state.apart !== null

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
  const state = windowStore.getState()
  const isListed = state.apart !== null || selectPanels(state).navigator
  if (workflowId !== null && !isListed) togglePanel('navigator')
  windowStore.setState({ renaming: workflowId, nameComing: false })
}

/** From here on keys are meant for the name of what is being made; `startRenaming` follows, with null where it failed. */
export function awaitName(): void {
  windowStore.setState({ nameComing: true })
}
