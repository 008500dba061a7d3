import type { Proposal, Proposals } from './use-proposals.ts'
import { intoView, optionId } from '../option-id.ts'
import { OptionLine } from '../option-line.tsx'
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
      <OptionLine {...row} />
    </button>
  )
}
