import { Modal } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useId, useMemo, useState } from 'react'
import { count } from '#shared/lib/words.ts'
import { groupOffers, offerFinder } from './offers.ts'
import { PaletteList, optionId } from './palette-list.tsx'
import { commandSections } from './palette-rows.ts'
import { closePalette, selectOffers, usePalette } from './palette-store.ts'
import { recentIds } from './recent.ts'
import { useChosen } from './use-chosen.ts'
import classes from './palette.module.css'

/** Every action by its name, and what it is called on the keyboard. */
export function PaletteDialog() {
  return (
    <Modal.Root
      opened
      onClose={closePalette}
      size={680}
      yOffset="10vh"
      returnFocus={false}
      transitionProps={{ duration: 0 }}
      classNames={{ content: classes.palette, body: classes.body }}
    >
      <Modal.Overlay transitionProps={{ duration: 0 }} />
      <Modal.Content aria-label="Command palette">
        <Modal.Body>
          <Palette />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}

function Palette() {
  const list = useId()
  const offers = usePalette(selectOffers)
  const recent = useMemo(() => recentIds(), [])
  const find = useMemo(() => offerFinder(offers), [offers])
  const [text, setText] = useState('')
  const query = text.trim()
  const sections = useMemo(
    () =>
      commandSections(
        query === '' ? groupOffers(offers, recent) : [{ title: 'Actions', offers: find(query, recent) }],
      ).filter(({ rows }) => rows.length > 0),
    [query, offers, find, recent],
  )
  const { active, point, onKeyDown } = useChosen(sections)
  const found = sections.reduce((sum, section) => sum + section.rows.length, 0)
  return (
    <>
      <div className={classes.head}>
        <IconSearch size={18} stroke={1.5} aria-hidden="true" />
        <input
          className={classes.field}
          type="text"
          role="combobox"
          aria-label="Find an action"
          aria-expanded={found > 0}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={active === undefined ? undefined : optionId(list, active.id)}
          placeholder="What do you want to do?"
          autoComplete="off"
          spellCheck={false}
          data-autofocus
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value)
            point(null)
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      {found > 0 ? (
        <PaletteList id={list} sections={sections} active={active?.id} onPoint={point} />
      ) : (
        <div className={classes.empty}>
          <strong>No action is called that.</strong>
          Try a word of what it does, such as “lane”, “theme” or “import”.
        </div>
      )}
      <div className={classes.foot}>
        <span role="status">{count(found, 'action')}</span>
        <span aria-hidden="true">
          <kbd>↑</kbd> <kbd>↓</kbd> choose · <kbd>Enter</kbd> run · <kbd>Esc</kbd> close
        </span>
      </div>
    </>
  )
}
