import { ActionIcon } from '@mantine/core'
import { IconLayoutColumns, IconLayoutRows, IconMaximize } from '@tabler/icons-react'
import classes from './compare-screen.module.css'

interface Props {
  readonly stacked: boolean
  readonly onArrange: () => void
  readonly onFit: () => void
}

/** How the maps are shown. */
export function MapTools({ stacked, onArrange, onFit }: Props) {
  const other = stacked ? 'Side by side' : 'One above the other'
  const Arranged = stacked ? IconLayoutColumns : IconLayoutRows
  return (
    <span className={classes.tools}>
      <ActionIcon size={24} aria-label={other} title={other} onClick={onArrange}>
        <Arranged size={16} stroke={1.5} />
      </ActionIcon>
      <ActionIcon size={24} aria-label="Show both whole" title="Show both whole (F)" onClick={onFit}>
        <IconMaximize size={16} stroke={1.5} />
      </ActionIcon>
    </span>
  )
}
