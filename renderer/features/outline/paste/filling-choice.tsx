import { SegmentedControl } from '@mantine/core'
import { count } from '#shared/lib/words.ts'
import classes from './paste-dialog.module.css'
import type { Use } from './use-filling.ts'

interface Props {
  /** Rows that name steps of the map, and all rows that are steps. */
  readonly found: number
  readonly of: number
  readonly use: Use
  readonly onChoose: (use: Use) => void
}

/** Rows that name steps of the map say more about these, or become steps beside them. */
export function FillingChoice({ found, of, use, onChoose }: Props) {
  return (
    <div className={classes.filling}>
      <p id="filling">
        {found} of {count(of, 'row')} {found === 1 ? 'names a step' : 'name steps'} of this map.
      </p>
      <SegmentedControl
        aria-labelledby="filling"
        value={use}
        onChange={onChoose}
        data={[
          { value: 'fill' as const, label: found === 1 ? 'Fill it in' : 'Fill them in' },
          { value: 'add' as const, label: of === 1 ? 'Add as a new step' : 'Add all as new steps' },
        ]}
      />
      {use === 'fill' && (
        <p className={classes.note}>
          Minutes, answers and departments are taken over, systems and comments come on top; an empty cell
          changes nothing.
        </p>
      )}
    </div>
  )
}
