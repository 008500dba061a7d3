import { createStore } from 'zustand/vanilla'
import type { Failure, Result } from '#shared/lib/result.ts'
import type { AnalysisView } from '#shared/model/analysis/analysis.ts'
import { call, onEvent } from '../bridge/call.ts'
import { latestOnly } from './map/latest-only.ts'
import { savedMap } from './map/map-session.ts'
import { hookFor } from './use-store.ts'

interface AnalysisState {
  /** The workflow that is asked about; `view` may still be that of the one before. */
  readonly workflowId: string | null
  /** As last told; stays until the next answer is there. */
  readonly view: AnalysisView | null
  readonly failure: Failure | null
  /** Why the newest changes are not in it: they could not be stored. */
  readonly behind: string | null
  /** A price of a hand-over tried in the split of one workflow, in points; kept until one is tried in another. Null: the rubric's. */
  readonly tried: { readonly workflowId: string; readonly lambda: number } | null
}

const nothing = { workflowId: null, view: null, failure: null, behind: null }

export const analysisStore = createStore<AnalysisState>(() => ({ ...nothing, tried: null }))
export const useAnalysis = hookFor(analysisStore)
export const selectAnalysisFailure = (state: AnalysisState) => state.failure
export const selectBehind = (state: AnalysisState) => state.behind
export const selectLambda = ({ workflowId, tried }: AnalysisState) =>
  tried !== null && tried.workflowId === workflowId ? tried.lambda : null
export const selectAnalysisView = (state: AnalysisState) => state.view

interface Answer {
  readonly read: Result<AnalysisView>
  readonly behind: string | null
}

const refresh = latestOnly(analyse, (answer, workflowId: string) => deliver(workflowId, answer))

async function analyse(workflowId: string): Promise<Answer> {
  const saved = await savedMap(workflowId)
  const lambda = selectLambda(analysisStore.getState()) ?? undefined
  const read = await call('workflow.analyse', { workflowId, lambda })
  return { read, behind: saved.ok ? null : saved.message }
}

/** An answer about a workflow that nobody looks at any more is dropped. */
function deliver(workflowId: string, { read, behind }: Answer): void {
  if (analysisStore.getState().workflowId !== workflowId) return
  if (read.ok) analysisStore.setState({ view: read.value, failure: null, behind })
  else analysisStore.setState({ view: null, failure: read, behind: null })
}

/** How many of the window's parts follow it: the screen, the overlay of the map. */
let followers = 0

/** Reads what lies behind a verdict, and again after each save, until the function it answers with is called. */
export function followAnalysis(workflowId: string): () => void {
  followers += 1
  if (analysisStore.getState().workflowId !== workflowId)
    analysisStore.setState({ workflowId, failure: null, behind: null })
  refresh(workflowId)
  const stop = onEvent((event) => {
    const saved = event.kind === 'workflow-saved' && event.workflowId === workflowId
    if (saved || event.kind === 'engagement-changed') refresh(workflowId)
  })
  return () => {
    stop()
    followers -= 1
    // Whoever goes on to another workflow follows that at once: until then what is on screen stays.
    queueMicrotask(forgetUnfollowed)
  }
}

function forgetUnfollowed(): void {
  if (followers === 0) analysisStore.setState(nothing)
}

export function retryAnalysis(): void {
  const { workflowId } = analysisStore.getState()
  if (workflowId !== null) refresh(workflowId)
}

/** Splits the workflow anew at another price of a hand-over; null: the rubric's. */
export function setLambda(lambda: number | null): void {
  const { workflowId } = analysisStore.getState()
  if (workflowId === null) return
  analysisStore.setState({ tried: lambda === null ? null : { workflowId, lambda } })
  refresh(workflowId)
}
