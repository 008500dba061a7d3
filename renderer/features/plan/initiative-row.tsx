import { Checkbox } from '@mantine/core'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { dayFigure } from '#shared/lib/words.ts'
import type { CatalogueEntry } from '#shared/model/catalogue.ts'
import { connectorDaysOf } from '#shared/model/plan-days.ts'
import type { Initiative, Plan } from '#shared/model/plan.ts'
import { editInitiative } from '../../state/plan-store.ts'
import { notifyFailure } from '../../ui/notify.tsx'
import { FigureCell } from './figure-cell.tsx'
import { InitiativeDetails } from './initiative-details.tsx'
import { KindSign } from './kind-sign.tsx'
import { rowId, toggleRow, useOpenRows } from './open-rows.ts'
import { kindWords, nameOf, waveText } from './plan-words.ts'
import classes from './initiative-table.module.css'

interface Props {
  readonly initiative: Initiative
  readonly plan: Plan
  readonly systems: readonly CatalogueEntry[]
}

export function InitiativeRow({ initiative, plan, systems }: Props) {
  const open = useOpenRows((state) => state.keys.has(initiative.key))
  const placement = plan.schedule.placements.find(({ key }) => key === initiative.key)
  const { key, name, kind, included } = initiative
  const connectors = placement === undefined ? 0 : connectorDaysOf(placement, initiative)
  return (
    <>
      <tr data-left-out={!included} data-open={open}>
        <td>
          <Checkbox
            aria-label={`${name} in the plan`}
            checked={included}
            onChange={(event) => void include(initiative, event.currentTarget.checked)}
          />
        </td>
        <th scope="row">{name}</th>
        <td>
          <span className={classes.kind}>
            <KindSign kind={kind} />
            {kindWords[kind]}
          </span>
        </td>
        <td className={classes.number}>
          <FigureCell initiative={initiative} field="value" />
        </td>
        <td className={classes.number}>
          <FigureCell initiative={initiative} field="effort" />
          {connectors > 0 && <span className={classes.connectors}>+ {dayFigure(connectors)} connectors</span>}
        </td>
        <td className={classes.after}>
          {initiative.dependsOn.map((other) => nameOf(plan, other)).join(', ') || '–'}
        </td>
        <td>{placement === undefined ? '–' : waveText(placement)}</td>
        <td>
          <button
            type="button"
            id={rowId(key)}
            className={classes.expand}
            aria-expanded={open}
            aria-label={`Why: ${name}`}
            onClick={() => toggleRow(key)}
          >
            Why {open ? <IconChevronDown size={14} /> : <IconChevronRight size={14} />}
          </button>
        </td>
      </tr>
      {open && (
        <tr className={classes.detailsRow}>
          <td />
          <td colSpan={7}>
            <InitiativeDetails initiative={initiative} plan={plan} systems={systems} />
          </td>
        </tr>
      )}
    </>
  )
}

async function include(initiative: Initiative, included: boolean): Promise<void> {
  const failed = await editInitiative(initiative, { included: included ? undefined : false })
  if (failed !== null) notifyFailure(failed)
}
