import { ActionIcon, Select } from '@mantine/core'
import { IconArrowRight, IconArrowsExchange } from '@tabler/icons-react'
import type { ComparedSide } from '#shared/model/comparison.ts'
import type { EngagementView } from '#shared/model/engagement.ts'
import { openComparison } from '../../state/route-store.ts'
import type { ComparedPlace } from '../../state/route.ts'
import { choicesOf } from './side-choices.ts'
import classes from './compare-screen.module.css'

interface Props {
  readonly view: EngagementView
  readonly before: ComparedSide
  readonly after: ComparedSide
}

/** Says what stands on each side, and lets another one be chosen. */
export function Sides({ view, before, after }: Props) {
  const [one, other] = [placeOf(before), placeOf(after)]
  return (
    <div className={classes.sides}>
      <SidePicker
        label="Before"
        view={view}
        side={before}
        other={after}
        onPick={(place) => openComparison(place, other, 'replace')}
      />
      <IconArrowRight size={16} aria-hidden="true" className={classes.arrow} />
      <SidePicker
        label="After"
        view={view}
        side={after}
        other={before}
        onPick={(place) => openComparison(one, place, 'replace')}
      />
      <ActionIcon
        aria-label="Swap before and after"
        title="Swap before and after"
        onClick={() => openComparison(other, one, 'replace')}
      >
        <IconArrowsExchange size={18} stroke={1.5} />
      </ActionIcon>
    </div>
  )
}

interface PickerProps {
  readonly label: string
  readonly view: EngagementView
  readonly side: ComparedSide
  readonly other: ComparedSide
  readonly onPick: (place: ComparedPlace) => void
}

function SidePicker({ label, view, side, other, onPick }: PickerProps) {
  const shown = keyOf(placeOf(side))
  return (
    <Select
      className={classes.side}
      aria-label={label}
      data={choicesOf(view.workflows, side, other, shown)}
      value={shown}
      searchable
      allowDeselect={false}
      comboboxProps={{ width: 320, position: 'bottom-end' }}
      onChange={(value) => value !== null && value !== shown && onPick({ workflowId: value })}
    />
  )
}

function placeOf({ workflowId, revision, newest }: ComparedSide): ComparedPlace {
  return newest ? { workflowId } : { workflowId, revision }
}

function keyOf({ workflowId, revision }: ComparedPlace): string {
  return revision === undefined ? workflowId : `${workflowId}@${revision}`
}
