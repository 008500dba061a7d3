import { dayFigure, figure, list } from '#shared/lib/words.ts'
import { nameOf as entryName } from '#shared/model/catalogue.ts'
import type { CatalogueEntry } from '#shared/model/catalogue.ts'
import { connectorDaysOf } from '#shared/model/plan-days.ts'
import { figureReasons } from '#shared/model/plan-figure.ts'
import type { Figure, Initiative, Plan } from '#shared/model/plan.ts'
import { DependencyField } from './dependency-field.tsx'
import { daysText } from './plan-words.ts'
import classes from './initiative-table.module.css'

interface Props {
  readonly initiative: Initiative
  readonly plan: Plan
  readonly systems: readonly CatalogueEntry[]
}

/** Why it exists, why it stands where it stands, where its figures come from, and what it waits for. */
export function InitiativeDetails({ initiative, plan, systems }: Props) {
  return (
    <div className={classes.details}>
      <section>
        <h3>Why it is here</h3>
        <p>{initiative.rationale}</p>
        <Placed initiative={initiative} plan={plan} systems={systems} />
      </section>
      <section>
        <h3>Its figures</h3>
        <FigureOrigin name="Hours released" figure={initiative.value} />
        <FigureOrigin name="Person-days" figure={initiative.effort} />
      </section>
      <section>
        <h3>What it waits for</h3>
        <DependencyField initiative={initiative} plan={plan} />
      </section>
    </div>
  )
}

function Placed({ initiative, plan, systems }: Props) {
  const { placements, unplaced } = plan.schedule
  const placement = placements.find(({ key }) => key === initiative.key)
  if (placement === undefined) {
    const reason = unplaced.find(({ key }) => key === initiative.key)?.reason
    return <p>{reason ?? 'It is left out of the plan. Tick it to plan it again.'}</p>
  }
  const connected = placement.connects.map((id) => entryName(systems, id))
  return (
    <ul>
      {placement.because.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
      <li>
        {daysText(placement)} in all
        {connected.length > 0 &&
          `: ${dayFigure(initiative.effort.value)} of its own and ${dayFigure(connectorDaysOf(placement, initiative))} for the connectors of ${list(connected)}`}
        .
      </li>
    </ul>
  )
}

function FigureOrigin({ name, figure: origin }: { readonly name: string; readonly figure: Figure }) {
  const by =
    origin.source === 'edited' ? `Set by hand to ${figure(origin.value)}. Derived would be` : 'Derived'
  const derived = origin.derived === undefined ? '' : ` ${figure(origin.derived)}`
  return (
    <p>
      <strong>{name}.</strong> {by}
      {derived}: {figureReasons(origin)}
    </p>
  )
}
