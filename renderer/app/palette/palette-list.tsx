import { intoView, optionId } from '../../ui/option-id.ts'
import { OptionLine } from '../../ui/option-line.tsx'
import { OptionList } from '../../ui/option-list.tsx'
import type { PaletteRow, PaletteSection } from './palette-rows.ts'
import classes from './palette.module.css'

interface Props {
  readonly id: string
  readonly sections: readonly PaletteSection[]
  readonly active: string | undefined
  readonly onPoint: (id: string) => void
}

/** What was found, by headings. */
export function PaletteList({ id, sections, active, onPoint }: Props) {
  return (
    <OptionList id={id} label="What was found" className={classes.list} sections={sections}>
      {(row) => (
        <Row
          key={row.id}
          id={optionId(id, row.id)}
          row={row}
          active={row.id === active}
          onPoint={() => onPoint(row.id)}
        />
      )}
    </OptionList>
  )
}

interface RowProps {
  readonly id: string
  readonly row: PaletteRow
  readonly active: boolean
  readonly onPoint: () => void
}

function Row({ id, row, active, onPoint }: RowProps) {
  const { disabled = false, choose } = row
  return (
    // The field above handles the keys: aria-activedescendant names this line.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      ref={active ? intoView : undefined}
      id={id}
      role="option"
      className={classes.row}
      aria-selected={active}
      aria-disabled={disabled}
      onPointerMove={active ? undefined : onPoint}
      onPointerDown={(event) => event.preventDefault()}
      onClick={disabled ? onPoint : choose}
    >
      <OptionLine {...row} />
    </div>
  )
}
