import { NumberInput } from '@mantine/core'
import type { Unit } from './rubric-fields.ts'

interface Props {
  readonly label: string
  readonly unit: Unit
  readonly value: number
  readonly invalid: boolean
  readonly onChange: (value: number) => void
}

/** Shares are typed as percentages; an emptied field is no number, which the check then says. */
export function FigureInput({ label, unit, value, invalid, onChange }: Props) {
  const factor = unit === 'share' ? 100 : 1
  return (
    <NumberInput
      aria-label={label}
      value={Number.isNaN(value) ? '' : Math.round(value * factor * 100) / 100}
      error={invalid}
      suffix={unit === 'share' ? '\u00a0%' : undefined}
      allowNegative={false}
      decimalScale={unit === 'share' ? 1 : 0}
      onChange={(typed) => onChange(typeof typed === 'number' ? typed / factor : Number.NaN)}
    />
  )
}
