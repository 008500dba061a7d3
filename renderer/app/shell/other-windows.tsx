import { Tooltip } from '@mantine/core'
import { IconAppWindow } from '@tabler/icons-react'
import type { OtherWindow } from '#shared/contract/methods.ts'
import { selectOthers, usePresence } from '../../state/presence.ts'
import { clockWords } from '#shared/lib/time-words.ts'
import classes from './status-bar.module.css'

/** A quiet word that this map is open elsewhere too: nothing is wrong with that. */
export function OtherWindows() {
  const others = usePresence(selectOthers)
  return (
    <span role="status" aria-label="Other windows" className={classes.others}>
      {others.length > 0 && (
        <Tooltip label={explanation(others)}>
          {/* Reached by the tab key, so that the explanation can be read without a pointer. */}
          <button type="button" className={classes.other}>
            <IconAppWindow size={15} stroke={1.5} />
            {words(others)}
          </button>
        </Tooltip>
      )}
    </span>
  )
}

function words(others: readonly OtherWindow[]): string {
  return others.length === 1 ? 'Also open in another window' : `Also open in ${others.length} other windows`
}

function explanation([first, ...more]: readonly OtherWindow[]): string {
  const where = first?.door === 'electron' ? 'in the Baton app' : 'in a browser window or tab'
  const since = first === undefined ? '' : ` since ${clockWords(first.since)}`
  const which =
    more.length > 0 ? 'This map is open in other windows too' : `This map is also open ${where}${since}`
  return `${which}. What is drawn there appears here. If both draw at the same time, nothing is overwritten: Baton shows both versions.`
}
