import { useEffect } from 'react'
import type { EngagementView } from '#shared/model/engagement.ts'
import type { Plan } from '#shared/model/plan.ts'
import { countedWorkflows } from '#shared/model/scenarios.ts'
import { loadPlan, selectComputing, selectPlan, selectPlanFailure, usePlan } from '../../state/plan-store.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Assumptions } from './assumptions.tsx'
import { InitiativeTable } from './initiative-table.tsx'
import { LeftOut } from './left-out.tsx'
import { Pitfalls } from './pitfalls.tsx'
import { PlanExpected } from './plan-expected.tsx'
import { PlanFailed } from './plan-failed.tsx'
import { PlanSettingsForm } from './plan-settings-form.tsx'
import { headline } from './plan-words.ts'
import { Timeline } from './timeline.tsx'
import classes from './plan-screen.module.css'

/** What to do first, and why: initiatives in waves, with everything that decides their order. */
export function PlanScreen({ view }: { readonly view: EngagementView }) {
  const plan = usePlan(selectPlan)
  const failure = usePlan(selectPlanFailure)
  const engagementId = view.engagement.id
  useEffect(() => void loadPlan(engagementId), [engagementId])
  if (failure !== null) return <PlanFailed failure={failure} engagementId={engagementId} />
  if (plan === null) return <PlanExpected workflows={countedWorkflows(view.workflows).length} />
  if (plan.initiatives.length === 0) return <NothingToPlan done={plan.nothingToDo} />
  return <Planned plan={plan} view={view} />
}

function Planned({ plan, view }: { readonly plan: Plan; readonly view: EngagementView }) {
  const computing = usePlan(selectComputing)
  return (
    <div className={classes.page} aria-busy={computing}>
      <header>
        <h1>{headline(plan)}</h1>
        <p className={classes.lead} role="status">
          {computing ? 'Working out the order …' : plan.schedule.proofNote}
        </p>
      </header>
      <Pitfalls pitfalls={plan.pitfalls} />
      <PlanSettingsForm settings={plan.settings} />
      <Timeline plan={plan} />
      <LeftOut plan={plan} />
      <InitiativeTable plan={plan} systems={view.catalogue.systems} />
      <Assumptions sentences={plan.assumptions} />
    </div>
  )
}

function NothingToPlan({ done }: { readonly done: Plan['nothingToDo'] }) {
  if (done.length > 0)
    return (
      <EmptyState title="Nothing left to plan">
        {done.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </EmptyState>
    )
  return (
    <EmptyState title="Nothing to plan yet">
      <p>
        Each workflow with steps brings one to three initiatives: optimise it, automate it or its steady part,
        orchestrate it or the rest. Baton then finds the order that releases the most hours within the
        client’s capacity.
      </p>
      <p>Draw or import a workflow on the Map to begin.</p>
    </EmptyState>
  )
}
