import { NumberInput } from '@mantine/core'
import { defaultRubric } from '#shared/model/rubric.ts'
import { ruleFigure } from '#shared/model/rubric/changes.ts'
import type { Unit } from '#shared/model/rubric/fields.ts'
import classes from './rubric.module.css'

interface Props {
  readonly label: string
  readonly unit: Unit
  readonly value: number
  /** The method's own figure, shown beside one that differs. */
  readonly method: number
  readonly invalid: boolean
  readonly onChange: (value: number) => void
}

const decimals: Readonly<Record<Unit, number>> = { count: 0, decimal: 3, share: 1 }

/**
 * Shares are typed as percentages; an emptied field is no number, which the check then says. A figure that differs from
 * the method's has that one beside it, to be taken back.
 */
export function FigureInput({ label, unit, value, method, invalid, onChange }: Props) {
  const factor = unit === 'share' ? 100 : 1
  const changed = !Number.isNaN(value) && value !== method
  return (
    <div className={classes.figure} data-changed={changed}>
      <NumberInput
        aria-label={label}
        value={Number.isNaN(value) ? '' : Math.round(value * factor * 1000) / 1000}
        error={invalid}
        suffix={unit === 'share' ? '\u00a0%' : undefined}
        allowNegative={false}
        decimalScale={decimals[unit]}
        onChange={(typed) =>
          onChange(typeof typed === 'number' ? Number((typed / factor).toPrecision(12)) : Number.NaN)
        }
      />
      {changed && (
        <button
          type="button"
          className={classes.method}
          title={`Back to the figure of the method’s rubric ${defaultRubric.version}`}
          aria-label={`method: ${ruleFigure(method, unit)}, back to it for ${label}`}
          onClick={() => onChange(method)}
        >
          method: {ruleFigure(method, unit)}
        </button>
      )}
    </div>
  )
}
