import { createStore } from 'zustand/vanilla'
import type { Failure } from '#shared/lib/result.ts'
import type { SimulationView } from '#shared/model/analysis/timing.ts'
import { call } from '../bridge/call.ts'
import { hookFor } from './use-store.ts'

interface SimulationState {
  /** The workflow whose cases are being drawn; null: none. */
  readonly busy: string | null
  /** As last drawn. */
  readonly view: SimulationView | null
  readonly failure: (Failure & { readonly workflowId: string }) | null
}

const simulationStore = createStore<SimulationState>(() => ({ busy: null, view: null, failure: null }))
export const useSimulation = hookFor(simulationStore)
export const selectSimulation = (state: SimulationState) => state

/** Draws cases of the workflow as it is stored, while the window goes on; one workflow at a time. */
export async function drawCases(workflowId: string, cases: number, seed: number): Promise<void> {
  if (simulationStore.getState().busy !== null) return
  simulationStore.setState({ busy: workflowId, failure: null })
  const drawn = await call('workflow.simulate', { workflowId, cases, seed })
  if (drawn.ok) simulationStore.setState({ busy: null, view: drawn.value })
  else simulationStore.setState({ busy: null, failure: { ...drawn, workflowId } })
}
