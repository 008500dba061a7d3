import { ActionIcon } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { figureReasons } from '#shared/model/plan-figure.ts'
import type { Initiative } from '#shared/model/plan.ts'
import { editInitiative } from '../../state/plan-store.ts'
import { NumberField } from '../../ui/number-field.tsx'
import { notifyFailure } from '../../ui/notify.tsx'
import classes from './initiative-table.module.css'

interface Props {
  readonly initiative: Initiative
  readonly field: 'value' | 'effort'
}

const bounds = {
  value: { min: 0, max: 1e9, decimals: 0, words: 'Hours released a year' },
  effort: { min: 0.5, max: 1e6, decimals: 1, words: 'Person-days' },
} as const

/** A derived figure that can be set by hand, and set back. */
export function FigureCell({ initiative, field }: Props) {
  const { value, source, unknown } = initiative[field]
  const { min, max, decimals, words } = bounds[field]
  const label = `${words}: ${initiative.name}`
  const keep = async (typed: number) => {
    const failed = await editInitiative(initiative, { [field]: typed })
    return failed?.message ?? null
  }
  const reset = async () => {
    const failed = await editInitiative(initiative, { [field]: undefined })
    if (failed !== null) notifyFailure(failed)
  }
  return (
    <span
      className={classes.figure}
      data-edited={source === 'edited'}
      title={figureReasons(initiative[field])}
    >
      {source === 'edited' && (
        <ActionIcon
          size={24}
          aria-label={`Back to the derived figure. ${label}`}
          title="Back to the derived figure"
          onClick={() => void reset()}
        >
          <IconArrowBackUp size={16} stroke={1.5} />
        </ActionIcon>
      )}
      <NumberField
        label={label}
        labelHidden
        quiet
        value={value}
        min={min}
        max={max}
        decimals={decimals}
        unknown={unknown ? 'cannot be told' : undefined}
        width={unknown ? 132 : 96}
        onKeep={keep}
      />
    </span>
  )
}
