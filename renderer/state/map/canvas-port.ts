import type { Point, Size } from '#shared/model/document.ts'
import type { MapSelection } from './selection.ts'
import { createStore } from 'zustand/vanilla'
import { hookFor } from '../use-store.ts'

/** What commands and the inspector may ask of the drawing surface while it is on screen. */
export interface CanvasPort {
  /**
   * Brings these nodes and notes into view, in a size that can be read unless all of them are wanted; all of the map
   * without ids.
   */
  fit(ids?: readonly string[], whole?: boolean): void
  zoomBy(factor: number): void
  /** 1 is 100 %; the middle of the view stays where it is. */
  zoomTo(zoom: number): void
  /** Moves the view by most of a window: 1 to the right or down, -1 to the left or up. */
  panBy(dx: number, dy: number): void
  /** Pixels that the drawing has for the whole map: the tools at its foot left out. */
  room(): Size
  /** Middle of what is visible, in map units. */
  centre(): Point
  /** Free ground beside a node or an edge for something of a size, in map units; undefined where neither is drawn. */
  beside(id: string, size: Size): Point | undefined
  /** Moves the view just as far as it takes to see these nodes and notes whole; their top left where they are too many. */
  reveal(...ids: readonly string[]): void
  /** Brings nodes, notes and edges into view in a size that can be read, and marks them for a moment. */
  show(ids: readonly string[]): void
  /**
   * Moves the view down where the first row of the map has come to lie under what lies over its head; what it returns
   * moves it back, unless it has been moved since.
   */
  clearHead(): () => void
  /** Moves the view smoothly so that the nodes, and what follows them, are well in sight above the playback's bar. */
  follow(nodeIds: readonly string[]): void
  /**
   * Puts the keyboard focus on a node, or on an edge that is selected, and brings it into view, with others along with
   * it; null: on the lane that is selected, else on the canvas.
   */
  focus(id: string | null, along?: readonly string[]): void
  /** Brings what is now selected into view; the keyboard focus goes along where the map has it, or nothing. */
  keep(selection: MapSelection): void
}

/** Something that lies over the map and asks for an answer. */
export type CanvasRequest =
  | { readonly kind: 'connect'; readonly sourceId: string; readonly edgeKind: 'sequence' | 'exception' }
  | { readonly kind: 'owner' | 'uses'; readonly nodeIds: readonly string[] }
  | { readonly kind: 'ways'; readonly nodeId: string }
  | { readonly kind: 'add-lane'; readonly at: number }
  | { readonly kind: 'arrange' }
  | { readonly kind: 'rename-lane'; readonly departmentId: string }
  /** About a node or an edge; null: about nothing on the map. */
  | { readonly kind: 'park'; readonly about: string | null }

interface CanvasState {
  readonly port: CanvasPort | null
  readonly request: CanvasRequest | null
  /** Ids of what was just found: marked for a moment. */
  readonly marked: readonly string[]
}

export const canvasStore = createStore<CanvasState>(() => ({ port: null, request: null, marked: [] }))
export const useCanvas = hookFor(canvasStore)
export const selectRequest = (state: CanvasState) => state.request
export const selectMarked = (state: CanvasState) => state.marked

export function canvasPort(): CanvasPort | null {
  return canvasStore.getState().port
}

export function ask(request: CanvasRequest | null): void {
  canvasStore.setState({ request })
}

export function markPlaces(marked: readonly string[]): void {
  canvasStore.setState({ marked })
}
