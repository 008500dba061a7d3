import { createStore } from 'zustand/vanilla'
import { compareMaps } from '#shared/compare/compare-maps.ts'
import type { Difference, MapComparison } from '#shared/compare/types.ts'
import type { Failure } from '#shared/lib/result.ts'
import type { Comparison } from '#shared/model/comparison.ts'
import type { Point } from '#shared/model/document.ts'
import { call } from '../../bridge/call.ts'
import type { ComparedPlace } from '../route.ts'
import { hookFor } from '../use-store.ts'

/** What the drawing surface of the comparison lends to commands while it is on screen. */
export interface ComparePort {
  fit(): void
  zoomBy(factor: number): void
  /** In pixels of the screen. */
  panBy(way: Point): void
  /** Shows the focused difference again, wherever the maps were moved meanwhile. */
  look(): void
  /** From side by side to one above the other, or back. */
  arrange(): void
}

interface CompareState {
  readonly comparison: Comparison | null
  /** What differs, worked out once for `comparison`. */
  readonly result: MapComparison | null
  readonly failure: Failure | null
  /** The difference that both maps show. */
  readonly focused: string | null
  readonly port: ComparePort | null
}

const nothing: CompareState = { comparison: null, result: null, failure: null, focused: null, port: null }

export const compareStore = createStore<CompareState>(() => nothing)
export const useCompare = hookFor(compareStore)
export const selectComparison = (state: CompareState) => state.comparison
export const selectResult = (state: CompareState) => state.result
export const selectCompareFailure = (state: CompareState) => state.failure
export const selectFocused = (state: CompareState) => state.focused
/** The difference itself; null while none is looked at. */
export const selectDifference = ({ result, focused }: CompareState): Difference | null =>
  result?.differences.find(({ id }) => id === focused) ?? null

let newest = 0

/** Reads both sides as they are now. What is on screen stays until the answer is there. */
export async function loadComparison(before: ComparedPlace, after: ComparedPlace): Promise<void> {
  const mine = ++newest
  const read = await call('workflow.compare', { before, after })
  if (mine !== newest) return
  if (!read.ok) {
    compareStore.setState({ comparison: null, result: null, failure: read })
    return
  }
  const comparison = read.value
  compareStore.setState({
    comparison,
    result: compareMaps(comparison.before, comparison.after),
    failure: null,
  })
}

export function leaveComparison(): void {
  newest += 1
  compareStore.setState(nothing)
}

/** Both maps show it; chosen again, they go back to it. */
export function focusDifference(id: string): void {
  const { focused, port } = compareStore.getState()
  if (focused === id) port?.look()
  else compareStore.setState({ focused: id })
}

/** The next or previous difference of the list; the first from none. Stays at the ends. */
export function stepDifference(by: 1 | -1): void {
  const { result, focused } = compareStore.getState()
  const differences = result?.differences ?? []
  const at = differences.findIndex(({ id }) => id === focused)
  const next = differences[at === -1 ? 0 : at + by]
  if (next !== undefined) focusDifference(next.id)
}

export function setComparePort(port: ComparePort | null): void {
  compareStore.setState({ port })
}
