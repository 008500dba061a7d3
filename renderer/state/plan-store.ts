import { createStore } from 'zustand/vanilla'
import type { Failure, Result } from '#shared/lib/result.ts'
import type { Figure, Initiative, InitiativeEdit, Plan, PlanSettings } from '#shared/model/plan.ts'
import { call } from '../bridge/call.ts'
import { hookFor } from './use-store.ts'

interface PlanState {
  readonly engagementId: string | null
  readonly plan: Plan | null
  readonly failure: Failure | null
  /** A change is being computed; the plan shown is the one before it. */
  readonly computing: boolean
}

const none: PlanState = { engagementId: null, plan: null, failure: null, computing: false }

export const planStore = createStore<PlanState>(() => none)
export const usePlan = hookFor(planStore)
export const selectPlan = (state: PlanState) => state.plan
export const selectPlanFailure = (state: PlanState) => state.failure
export const selectComputing = (state: PlanState) => state.computing

/** Requests in flight; only the newest one's answer is shown. */
let newest = 0

export async function loadPlan(engagementId: string): Promise<void> {
  if (planStore.getState().engagementId !== engagementId) planStore.setState({ ...none, engagementId })
  await take(call('plan.get', { engagementId }))
}

export async function changeSettings(settings: PlanSettings): Promise<Failure | null> {
  const { engagementId } = planStore.getState()
  return engagementId === null ? null : take(call('plan.settings', { engagementId, settings }))
}

/** Sets fields of one initiative by hand; `undefined` brings a derived value back. */
export async function editInitiative(
  initiative: Initiative,
  changes: Partial<Omit<InitiativeEdit, 'key'>>,
): Promise<Failure | null> {
  const { engagementId } = planStore.getState()
  if (engagementId === null) return null
  const edit = compact({ ...setByHand(initiative), ...changes, key: initiative.key })
  const { plan } = planStore.getState()
  if (plan !== null) planStore.setState({ plan: asEdited(plan, edit) })
  const failed = await take(call('plan.edit', { engagementId, edit }))
  // What was shown ahead of the answer is taken back.
  if (failed !== null && plan !== null) planStore.setState({ plan })
  return failed
}

/** The plan with the edit's own fields shown at once; the order follows when it is worked out. */
function asEdited(plan: Plan, edit: InitiativeEdit): Plan {
  const initiatives = plan.initiatives.map((each) =>
    each.key === edit.key
      ? {
          ...each,
          included: edit.included ?? true,
          value: setFigure(each.value, edit.value),
          effort: setFigure(each.effort, edit.effort),
        }
      : each,
  )
  return { ...plan, initiatives }
}

function setFigure(figure: Figure, value: number | undefined): Figure {
  const derived = figure.source === 'edited' ? figure.derived : figure.value
  if (value === undefined) return { ...figure, value: derived ?? figure.value, source: 'derived' }
  return { ...figure, value, source: 'edited', ...(derived === undefined ? {} : { derived }) }
}

/** What is set by hand on an initiative now: an edit replaces it whole. */
function setByHand({ value, effort, explicitDependsOn, included }: Initiative): Omit<InitiativeEdit, 'key'> {
  return {
    ...(value.source === 'edited' ? { value: value.value } : {}),
    ...(effort.source === 'edited' ? { effort: effort.value } : {}),
    ...(explicitDependsOn.length > 0 ? { dependsOn: [...explicitDependsOn] } : {}),
    ...(included ? {} : { included }),
  }
}

/** Without fields at rest: a request carries no `undefined`. */
function compact(edit: InitiativeEdit): InitiativeEdit {
  const set = Object.entries(edit).filter(([, value]) => value !== undefined)
  return Object.fromEntries(set) as InitiativeEdit
}

async function take(work: Promise<Result<Plan>>): Promise<Failure | null> {
  const mine = ++newest
  planStore.setState({ computing: true })
  const result = await work
  if (mine !== newest) return result.ok ? null : result
  if (result.ok) planStore.setState({ plan: result.value, failure: null, computing: false })
  else planStore.setState(({ plan }) => ({ computing: false, failure: plan === null ? result : null }))
  return result.ok ? null : result
}
