import { ActionIcon } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconX } from '@tabler/icons-react'
import { endWalk, selectWalk, useSearch } from '../../state/search-store.ts'
import { runCommand } from '../commands/command-table.ts'
import classes from './find-bar.module.css'

/** Over the map after a search: which of the hits this is, and the way to the next. */
export function FindBar() {
  const walk = useSearch(selectWalk)
  if (walk === null) return null
  const hit = walk.hits[walk.at]
  return (
    <section className={classes.bar} aria-label="Hits of the search" data-map-head="">
      <p role="status">
        <strong>“{walk.text}”</strong> {walk.at + 1} of {walk.hits.length}
        {hit !== undefined && <span className={classes.where}> · {hit.workflowName}</span>}
      </p>
      <ActionIcon
        aria-label="Previous hit"
        title="Previous hit (Shift+F3)"
        onClick={() => runCommand('search.previous')}
      >
        <IconChevronLeft size={16} stroke={1.5} />
      </ActionIcon>
      <ActionIcon aria-label="Next hit" title="Next hit (F3)" onClick={() => runCommand('search.next')}>
        <IconChevronRight size={16} stroke={1.5} />
      </ActionIcon>
      <ActionIcon aria-label="End the search" title="End the search (Esc)" onClick={endWalk}>
        <IconX size={16} stroke={1.5} />
      </ActionIcon>
    </section>
  )
}
