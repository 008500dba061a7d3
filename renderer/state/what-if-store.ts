import { count, inQuotes } from '#shared/lib/words.ts'
import { createStore } from 'zustand/vanilla'
import type { Failure, Result } from '#shared/lib/result.ts'
import { success } from '#shared/lib/result.ts'
import type { AnalysisView } from '#shared/model/analysis/analysis.ts'
import { familyOf } from '#shared/model/scenarios.ts'
import { isSameSubject, MOST_CHANGES } from '#shared/model/what-if/change.ts'
import type { Change } from '#shared/model/what-if/change.ts'
import type { WhatIfView } from '#shared/model/what-if/view.ts'
import { call } from '../bridge/call.ts'
import { engagementStore, selectWorkflows, workflowById } from './engagement-store.ts'
import { latestOnly } from './map/latest-only.ts'
import { savedMap } from './map/map-session.ts'
import type { DoneAction } from './undo/done-actions.ts'
import { hookFor } from './use-store.ts'
import { duplicateWorkflow, freeName, noteAdded } from './workflow-actions.ts'

/** What was kept as a scenario, and how to take that back. */
export interface Kept {
  readonly workflowId: string
  readonly name: string
  readonly done: DoneAction
}

interface WhatIfState {
  readonly workflowId: string | null
  /** Of every workflow on which something is tried; kept while the window is open, never stored. */
  readonly tried: Readonly<Record<string, readonly Change[]>>
  /** As last told; stays until the next answer is there. */
  readonly view: WhatIfView | null
  readonly failure: Failure | null
  /** Asked for and not answered yet. */
  readonly busy: boolean
}

export const whatIfStore = createStore<WhatIfState>(() => ({
  workflowId: null,
  tried: {},
  view: null,
  failure: null,
  busy: false,
}))
export const useWhatIf = hookFor(whatIfStore)
export const selectWhatIf = (state: WhatIfState) => state.view
export const selectWhatIfBusy = (state: WhatIfState) => state.busy
export const selectWhatIfFailure = (state: WhatIfState) => state.failure

const none: readonly Change[] = []
export function selectTried(workflowId: string) {
  return (state: WhatIfState) => state.tried[workflowId] ?? none
}

const refresh = latestOnly(ask, (read, workflowId: string) => deliver(workflowId, read))
/** How often it was asked, and up to which of the questions the last answer goes. */
let [asked, working] = [0, 0]

function ask(workflowId: string): Promise<Result<WhatIfView>> {
  working = asked
  const changes = [...selectTried(workflowId)(whatIfStore.getState())]
  return call('workflow.whatIf', { workflowId, changes })
}

/** An answer about a workflow that nobody looks at any more is dropped. */
function deliver(workflowId: string, read: Result<WhatIfView>): void {
  if (whatIfStore.getState().workflowId !== workflowId) return
  const busy = working < asked
  if (read.ok) whatIfStore.setState({ view: read.value, failure: null, busy })
  else whatIfStore.setState({ failure: read, busy })
}

/** Works it out for the workflow as it is stored now: to be called with every new view of it. */
export function refreshWhatIf({ workflowId }: Pick<AnalysisView, 'workflowId'>): void {
  if (whatIfStore.getState().workflowId !== workflowId)
    whatIfStore.setState({ workflowId, view: null, failure: null })
  asked += 1
  whatIfStore.setState({ busy: true })
  refresh(workflowId)
}

/** Tries changes on top of those tried already; a later one about the same thing takes the place of the earlier. */
export function tryChanges(workflowId: string, changes: readonly Change[]): void {
  const now = selectTried(workflowId)(whatIfStore.getState())
  const left = now.filter((each) => !changes.some((change) => isSameSubject(each, change)))
  setTried(workflowId, [...left, ...changes].slice(0, MOST_CHANGES))
}

/** Takes changes off the list; what was tried after them stays. */
export function dropChanges(workflowId: string, changes: readonly Change[]): void {
  const now = selectTried(workflowId)(whatIfStore.getState())
  setTried(
    workflowId,
    now.filter((each) => !changes.some((change) => isSameSubject(each, change))),
  )
}

export function dropAllChanges(workflowId: string): void {
  setTried(workflowId, none)
}

function setTried(workflowId: string, changes: readonly Change[]): void {
  whatIfStore.setState(({ tried }) => ({ tried: { ...tried, [workflowId]: changes } }))
  refreshWhatIf({ workflowId })
}

/** Makes a scenario of the workflow with what was tried; can be taken back like anything done to the engagement. */
export async function keepWhatIf(workflowId: string, name: string): Promise<Result<Kept>> {
  const saved = await savedMap(workflowId)
  if (!saved.ok) return saved
  const changes = selectTried(workflowId)(whatIfStore.getState())
  const copy = await duplicateWorkflow(
    workflowId,
    freeName(familyNames(workflowId), name),
    { kind: 'scenario' },
    changes,
  )
  if (!copy.ok) return copy
  const { id, engagementId } = copy.value
  const done = noteAdded(`Keep ${inQuotes(copy.value.name)} as a scenario`, [{ id }], engagementId)
  return success({ workflowId: id, name: copy.value.name, done })
}

const LONGEST_NAME = 60

/** Named for what was tried, within the workflow and its scenarios: `Without SAP`, `Without SAP and 2 other changes`. */
export function suggestedName(workflowId: string): string {
  const [first = 'What if', ...others] = (whatIfStore.getState().view?.changes ?? [])
    .filter(({ state }) => state === 'made')
    .map(({ title }) => title)
  const more = others.length === 0 ? '' : ` and ${count(others.length, 'other change')}`
  const room = LONGEST_NAME - more.length
  const head = first.length <= room ? first : `${first.slice(0, room - 1)}…`
  return freeName(familyNames(workflowId), `${head}${more}`)
}

/** Of the workflow and its scenarios, in small letters: two that are called alike could not be told apart in the list. */
function familyNames(workflowId: string): ReadonlySet<string> {
  const engagement = engagementStore.getState()
  const workflow = workflowById(workflowId)(engagement)
  const family = workflow === undefined ? [] : familyOf(workflow, selectWorkflows(engagement))
  return new Set(family.map(({ name }) => name.toLowerCase()))
}
