import { Tooltip } from '@mantine/core'
import { memo } from 'react'
import type { ReactNode } from 'react'
import classes from './palette.module.css'

interface Props {
  /** What it does: `Add step`. */
  readonly name: string
  /** A word for it, shown where a room looks on. */
  readonly word: string
  /** Its key; shown on it where it is a single one. */
  readonly hint: string
  /** Where the tab key enters the tools; arrows go on from there. */
  readonly first?: boolean
  readonly off?: boolean
  readonly run: () => void
  readonly children: ReactNode
}

/** Drawn again when it says something else, and not with every edit. */
export const Tool = memo(function Tool(props: Props) {
  const { name, word, hint, first = false, off = false, run, children } = props
  return (
    <Tooltip label={`${name} · ${hint}`}>
      <button
        type="button"
        className={classes.tool}
        aria-label={name}
        aria-disabled={off}
        tabIndex={first ? 0 : -1}
        onClick={() => !off && run()}
      >
        {children}
        <span className={classes.key} data-key={hint.length === 1 ? hint : ''} aria-hidden="true">
          <span className={classes.word}>{word}</span>
        </span>
      </button>
    </Tooltip>
  )
})
