import { Button, Modal, TextInput } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { Fragment, useEffect, useState } from 'react'
import { count } from '#shared/lib/words.ts'
import spoken from '../../ui/spoken.module.css'
import { commandTable } from '../commands/command-table.ts'
import { keySections } from './keys-rows.ts'
import type { KeyRow, KeySection } from './keys-rows.ts'
import classes from './keys-dialog.module.css'

/** Every key of the command table, by area: found by typing, and printed as one sheet. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const [query, setQuery] = useState('')
  useFocusBack()
  const sections = keySections(commandTable, query)
  const found = sections.reduce((sum, { rows }) => sum + rows.length, 0)
  return (
    <Modal
      opened
      onClose={onClose}
      title="Keys"
      size={960}
      classNames={{ inner: classes.sheet, overlay: classes.overlay }}
    >
      <div className={classes.bar} data-sheet>
        <TextInput
          aria-label="Find a key"
          placeholder="Find a key, or what it does"
          className={classes.find}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
          data-autofocus
        />
        <Button leftSection={<IconPrinter size={16} stroke={1.5} />} onClick={() => window.print()}>
          Print
        </Button>
      </div>
      <p role="status" className={spoken.spoken}>
        {count(found, 'action')}
      </p>
      {found === 0 && (
        <p className={classes.none}>
          No key does that. The command palette finds actions that have no key of their own.
        </p>
      )}
      <div className={classes.groups}>
        {sections.map((section) => (
          <Section key={section.title} section={section} />
        ))}
      </div>
    </Modal>
  )
}

/** Whoever looked a key up goes on where they were. */
function useFocusBack(): void {
  const [opener] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      if (opener instanceof HTMLElement && opener.isConnected && opener !== document.body)
        opener.focus({ preventScroll: true })
    },
    [opener],
  )
}

function Section({ section }: { readonly section: KeySection }) {
  return (
    <section className={classes.group}>
      <h3>{section.title}</h3>
      <dl>
        {section.rows.map((row) => (
          <div key={row.id} className={classes.row}>
            <dt>{row.title}</dt>
            <dd>
              <Bindings row={row} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Bindings({ row }: { readonly row: KeyRow }) {
  return row.bindings.map((caps, index) => (
    <Fragment key={caps.join('+')}>
      {index > 0 && <span className={classes.or}>or</span>}
      <span className={classes.caps}>
        {caps.map((cap) => (
          <kbd key={cap}>{cap}</kbd>
        ))}
      </span>
    </Fragment>
  ))
}
