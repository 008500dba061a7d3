import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBookmark,
  IconBookmarkFilled,
  IconCopy,
  IconFileImport,
  IconHistory,
  IconPlus,
} from '@tabler/icons-react'
import { memo } from 'react'
import type { Line } from '#shared/model/fold-turns.ts'
import type { Moment } from '#shared/model/history.ts'
import { momentId, onItsDay, runDetails, whatWords } from './moment-words.ts'
import { clockWords } from '#shared/lib/time-words.ts'
import classes from './history-panel.module.css'

interface Props {
  readonly moment: Line
  /** From the newest, counted from 1. */
  readonly place: number
  /** How many there are; -1 while that is not known. */
  readonly of: number
  readonly selected: boolean
  /** What is on the map now, not earlier. */
  readonly isNow: boolean
  readonly onGo: (moment: Moment) => void
}

/** One moment: when, what was done, and why it is worth coming back to. The list around it takes the keys. */
export const MomentRow = memo(function MomentRow({ moment, place, of, selected, isNow, onGo }: Props) {
  const { name, reason, savedAt } = moment
  const details = runDetails(moment)
  return (
    <div
      id={momentId(moment)}
      className={classes.row}
      role="option"
      tabIndex={-1}
      aria-selected={selected}
      aria-setsize={of}
      aria-posinset={place}
      data-kind={moment.kind}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onGo(moment)}
      onKeyDown={() => {}}
    >
      <time className={classes.time} dateTime={savedAt}>
        {clockWords(savedAt)}
      </time>
      <span className={classes.sign} aria-hidden="true">
        <Sign moment={moment} />
      </span>
      <span className={classes.what}>
        {name !== null && <strong className={classes.name}>{name}</strong>}
        <span className={name === null ? undefined : classes.aside}>{whatWords(moment)}</span>
        {details !== '' && <span className={classes.aside}>{details}</span>}
        {reason !== null && <span className={classes.aside}>{onItsDay(moment, reason)}</span>}
      </span>
      {isNow && <span className={classes.now}>Now</span>}
    </div>
  )
})

function Sign({ moment: { kind, name, reason } }: Pick<Props, 'moment'>) {
  const look = { size: 15, stroke: 1.5 }
  if (name !== null) return <IconBookmarkFilled {...look} />
  switch (kind) {
    case 'conflict-copy':
      return <IconCopy {...look} />
    case 'recovery':
      return <IconHistory {...look} />
    case 'import':
      return <IconFileImport {...look} />
    case 'create':
      return <IconPlus {...look} />
    case 'undo':
      return <IconArrowBackUp {...look} />
    case 'redo':
      return <IconArrowForwardUp {...look} />
    case 'edit':
      return reason === null ? null : <IconBookmark {...look} />
  }
}
