import { ActionIcon } from '@mantine/core'
import { useEffect } from 'react'
import { IconChevronLeft, IconChevronRight, IconX } from '@tabler/icons-react'
import { endWalk, restWalk, selectWalk, useSearch } from '../../state/search-store.ts'
import { runCommand } from '../commands/command-table.ts'
import classes from './find-bar.module.css'

/** Over the map after a search: which of the hits this is, and the way to the next. */
export function FindBar() {
  const walk = useSearch(selectWalk)
  const isShown = walk !== null
  useEffect(() => (isShown ? whenWorkGoesOn(restWalk) : undefined), [isShown])
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

/** Keys on the map that are not yet, or no longer, work on it. */
const ofSearch = new Set(['F3', 'Escape', '/', 'Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock'])

/** A click on the map, or a key there; returns how to stop listening. */
function whenWorkGoesOn(act: () => void): () => void {
  const listen = (event: Event) => {
    const key = event instanceof KeyboardEvent ? event.key : null
    const onMap = event.target instanceof Element && event.target.closest('[data-canvas]') !== null
    if (onMap && (key === null || !ofSearch.has(key))) act()
  }
  window.addEventListener('pointerdown', listen, true)
  window.addEventListener('keydown', listen, true)
  return () => {
    window.removeEventListener('pointerdown', listen, true)
    window.removeEventListener('keydown', listen, true)
  }
}
