import type { Proposal, Proposals } from './use-proposals.ts'
import { optionId } from './use-proposals.ts'
import classes from './proposals.module.css'

interface Props {
  readonly label: string
  readonly proposals: Proposals
  readonly onPick: (row: Proposal) => void
}

/** The lines under a field; the field keeps the focus and the keys. */
export function ProposalList({ label, proposals, onPick }: Props) {
  const { rows, active, listId, point } = proposals
  return (
    <div id={listId} role="listbox" aria-label={label} className={classes.list} hidden={rows.length === 0}>
      {rows.map((row) => (
        <Row
          key={row.id}
          id={optionId(listId, row.id)}
          row={row}
          active={row === active}
          onPoint={() => point(row.id)}
          onPick={() => onPick(row)}
        />
      ))}
    </div>
  )
}

interface RowProps {
  readonly id: string
  readonly row: Proposal
  readonly active: boolean
  readonly onPoint: () => void
  readonly onPick: () => void
}

function Row({ id, row, active, onPoint, onPick }: RowProps) {
  const { title, detail, sign, caps = [] } = row
  return (
    <button
      type="button"
      tabIndex={-1}
      ref={active ? intoView : undefined}
      id={id}
      role="option"
      className={classes.row}
      aria-selected={active}
      onPointerMove={active ? undefined : onPoint}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onPick}
    >
      {sign !== undefined && <span className={classes.sign}>{sign}</span>}
      <span className={classes.title}>{title}</span>
      {detail !== undefined && <span className={classes.detail}>{detail}</span>}
      {caps.length > 0 && (
        <span className={classes.caps}>
          {caps.map((cap) => (
            <kbd key={cap}>{cap}</kbd>
          ))}
        </span>
      )}
    </button>
  )
}

/** Given to the meant line only, so that it is always in sight. */
function intoView(line: HTMLElement | null): void {
  line?.scrollIntoView({ block: 'nearest' })
}
