import { Modal } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useId, useRef, useState } from 'react'
import { foundWords } from './found-words.ts'
import { NothingFound } from './nothing-found.tsx'
import { optionId } from '../../ui/option-id.ts'
import { PaletteList } from './palette-list.tsx'
import { closePalette } from './palette-store.ts'
import type { PaletteFor } from './palette-store.ts'
import { useChosen } from '../../ui/use-chosen.ts'
import { useResults } from './use-results.ts'
import classes from './palette.module.css'

const titles: Readonly<Record<PaletteFor, string>> = {
  actions: 'Command palette',
  search: 'Search',
}

const placeholders: Readonly<Record<PaletteFor, string>> = {
  actions: 'What do you want to do, or to find?',
  search: 'Find on every map',
}

/** Every action by its name, and everything that is drawn or written on the maps. */
export function PaletteDialog({ what }: { readonly what: PaletteFor }) {
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
      <Modal.Content aria-label={titles[what]}>
        <Modal.Body>
          <Palette what={what} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}

function Palette({ what }: { readonly what: PaletteFor }) {
  const list = useId()
  const [text, setText] = useState('')
  const query = text.trim()
  const { sections, late, ...found } = useResults(query, what)
  const { active, point, onKeyDown } = useChosen(sections)
  const enterWhenFound = useWaitingEnter(late, active?.choose)
  const any = sections.length > 0
  return (
    <>
      <div className={classes.head}>
        <IconSearch size={18} stroke={1.5} aria-hidden="true" />
        <input
          ref={takeFocus}
          className={classes.field}
          type="text"
          role="combobox"
          aria-label={titles[what]}
          aria-expanded={any}
          aria-controls={any ? list : undefined}
          aria-autocomplete="list"
          aria-activedescendant={active === undefined ? undefined : optionId(list, active.id)}
          placeholder={placeholders[what]}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          data-autofocus
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value)
            point(null)
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && late && (what === 'search' || !any)) {
              event.preventDefault()
              enterWhenFound()
            } else onKeyDown(event)
          }}
        />
      </div>
      {any ? (
        <PaletteList id={list} sections={sections} active={active?.id} onPoint={point} />
      ) : (
        <NothingFound query={query} what={what} answer={found.answer} failure={found.failure} />
      )}
      <div className={classes.foot}>
        <span role="status">{foundWords({ query, ...found })}</span>
        <span aria-hidden="true">
          <kbd>↑</kbd> <kbd>↓</kbd> choose · <kbd>Enter</kbd> {what === 'search' ? 'go there' : 'run'} ·{' '}
          <kbd>Esc</kbd> close
        </span>
      </div>
    </>
  )
}

function takeFocus(field: HTMLInputElement | null): void {
  field?.focus()
}

/** Enter pressed before the hits of the last letter are here means the first of those, not of an earlier text. */
function useWaitingEnter(late: boolean, choose: (() => void) | undefined): () => void {
  const waiting = useRef(false)
  useEffect(() => {
    if (late || !waiting.current) return
    waiting.current = false
    choose?.()
  }, [late, choose])
  return () => {
    waiting.current = true
  }
}
