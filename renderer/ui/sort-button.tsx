import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './sort-button.module.css'

interface Props {
  readonly sorted: 'asc' | 'desc' | false
  readonly onClick: () => void
  readonly children: ReactNode
}

/** A column heading that sorts; the arrow keeps its room, so that nothing moves when it appears. */
export function SortButton({ sorted, onClick, children }: Props) {
  return (
    <button type="button" className={classes.button} data-sorted={sorted !== false} onClick={onClick}>
      <span>{children}</span>
      <span className={classes.arrow} aria-hidden="true">
        {sorted === 'asc' && <IconArrowUp size={12} />}
        {sorted === 'desc' && <IconArrowDown size={12} />}
      </span>
    </button>
  )
}
