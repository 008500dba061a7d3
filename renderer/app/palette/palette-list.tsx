import type { PaletteRow, PaletteSection } from './palette-rows.ts'
import classes from './palette.module.css'

interface Props {
  readonly id: string
  readonly sections: readonly PaletteSection[]
  readonly active: string | undefined
  readonly onPoint: (id: string) => void
}

export const optionId = (list: string, row: string) => `${list}-${row}`

/** What can be chosen, by headings. The field above keeps the focus and says which line is meant. */
export function PaletteList({ id, sections, active, onPoint }: Props) {
  return (
    <div id={id} role="listbox" aria-label="What was found" className={classes.list}>
      {sections.map(({ title, rows }) => (
        <div key={title} role="group" aria-labelledby={`${id}-${title}`}>
          <div id={`${id}-${title}`} role="presentation" className={classes.heading}>
            {title}
          </div>
          {rows.map((row) => (
            <Row
              key={row.id}
              id={optionId(id, row.id)}
              row={row}
              active={row.id === active}
              onPoint={() => onPoint(row.id)}
            />
          ))}
        </div>
      ))}
    </div>
  )
}

/** Given to the meant line only, so that it is always in sight. */
function intoView(line: HTMLElement | null): void {
  line?.scrollIntoView({ block: 'nearest' })
}

interface RowProps {
  readonly id: string
  readonly row: PaletteRow
  readonly active: boolean
  readonly onPoint: () => void
}

function Row({ id, row, active, onPoint }: RowProps) {
  const { title, detail, sign, caps, disabled = false, choose } = row
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
      {sign !== undefined && <span className={classes.sign}>{sign}</span>}
      <span className={classes.title}>{title}</span>
      {detail !== undefined && <span className={classes.detail}>{detail}</span>}
      {caps !== undefined && (
        <span className={classes.caps}>
          {caps.map((cap) => (
            <kbd key={cap}>{cap}</kbd>
          ))}
        </span>
      )}
    </div>
  )
}
