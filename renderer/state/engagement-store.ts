import { createStore } from 'zustand/vanilla'
import type { Failure } from '#shared/lib/result.ts'
import type { Catalogue } from '#shared/model/catalogue.ts'
import type { EngagementView, WorkflowSummary } from '#shared/model/engagement.ts'
import { withoutEntries } from '#shared/model/used-entries.ts'
import { call } from '../bridge/call.ts'
import { withPending } from './pending-entries.ts'
import { hookFor } from './use-store.ts'

/** The open engagement as the workbench last told it. `view` of another engagement is never shown: see `openId`. */
export interface EngagementState {
  readonly openId: string | null
  readonly view: EngagementView | null
  readonly failure: Failure | null
}

const closed: EngagementState = { openId: null, view: null, failure: null }

export const engagementStore = createStore<EngagementState>(() => closed)
export const useEngagement = hookFor(engagementStore)

const noWorkflows: readonly WorkflowSummary[] = []
const emptyCatalogue: Catalogue = { departments: [], systems: [] }

export const selectOpenId = (state: EngagementState) => state.openId
export const selectView = (state: EngagementState) => state.view
export const selectFailure = (state: EngagementState) => state.failure
export const selectWorkflows = (state: EngagementState) => state.view?.workflows ?? noWorkflows
export const selectCatalogue = (state: EngagementState) => state.view?.catalogue ?? emptyCatalogue
/** What may be chosen: without what undo took out of the catalogue. */
export function selectOffered({ view }: EngagementState): Catalogue {
  if (view === null) return emptyCatalogue
  if (view.withdrawn.length === 0) return view.catalogue
  const known = offered.get(view)
  if (known !== undefined) return known
  const catalogue = withoutEntries(view.catalogue, view.withdrawn)
  offered.set(view, catalogue)
  return catalogue
}
const offered = new WeakMap<EngagementView, Catalogue>()
export const selectRubric = (state: EngagementState) => state.view?.rubric ?? null

export function workflowById(id: string | null) {
  return (state: EngagementState): WorkflowSummary | undefined =>
    state.view?.workflows.find((workflow) => workflow.id === id)
}

export async function openEngagement(engagementId: string): Promise<void> {
  if (engagementStore.getState().openId !== engagementId) {
    engagementStore.setState({ openId: engagementId, view: null, failure: null })
  }
  await reloadEngagement()
}

export function closeEngagement(): void {
  engagementStore.setState(closed)
}

let reading: Promise<void> | null = null
let next: Promise<void> | null = null

/**
 * Reads the open engagement anew. Asked while it is being read, it is read once more afterwards, however often
 * it was asked: the promise always ends with what was true when it was asked.
 */
export function reloadEngagement(): Promise<void> {
  if (reading === null) {
    reading = read().finally(() => {
      reading = null
    })
    return reading
  }
  next ??= reading.then(() => {
    next = null
    return reloadEngagement()
  })
  return next
}

/** An answer that arrives after the user went elsewhere is dropped. */
async function read(): Promise<void> {
  const { openId } = engagementStore.getState()
  if (openId === null) return
  const result = await call('engagement.open', { engagementId: openId })
  if (engagementStore.getState().openId !== openId) return
  engagementStore.setState(
    result.ok ? { view: withPending(result.value), failure: null } : { failure: result },
  )
}

export function patchWorkflow(workflowId: string, changes: Partial<WorkflowSummary>): void {
  patchView((view) => ({
    ...view,
    workflows: view.workflows.map((each) => (each.id === workflowId ? { ...each, ...changes } : each)),
  }))
}

export function setCatalogue(catalogue: Catalogue): void {
  patchView((view) => withPending({ ...view, catalogue }))
}

export function patchView(change: (view: EngagementView) => EngagementView): void {
  engagementStore.setState(({ view }) => (view === null ? {} : { view: change(view) }))
}
