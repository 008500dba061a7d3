import { VisuallyHidden } from '@mantine/core'
import type { CatalogueEntry } from '#shared/model/catalogue.ts'
import type { Initiative, Plan } from '#shared/model/plan.ts'
import { InitiativeRow } from './initiative-row.tsx'
import classes from './initiative-table.module.css'

interface Props {
  readonly plan: Plan
  readonly systems: readonly CatalogueEntry[]
}

/** Every initiative with its figures, in the order of the plan; those in no wave last. */
export function InitiativeTable({ plan, systems }: Props) {
  return (
    <div className={classes.scroll} role="region" aria-label="Initiatives" tabIndex={0}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">
              <VisuallyHidden>In the plan</VisuallyHidden>
            </th>
            <th scope="col">Initiative</th>
            <th scope="col">Kind</th>
            <th scope="col" className={classes.number}>
              Hours released a year
            </th>
            <th scope="col" className={classes.number}>
              Person-days
            </th>
            <th scope="col">After</th>
            <th scope="col">Wave</th>
            <th scope="col">
              <VisuallyHidden>Reasons</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {inPlanOrder(plan).map((initiative) => (
            <InitiativeRow key={initiative.key} initiative={initiative} plan={plan} systems={systems} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function inPlanOrder({ initiatives, schedule }: Plan): readonly Initiative[] {
  const start = new Map(
    schedule.placements.map(({ key, startWave, endWave }) => [key, startWave * 100 + endWave]),
  )
  return initiatives.toSorted((a, b) => (start.get(a.key) ?? 1e6) - (start.get(b.key) ?? 1e6))
}
