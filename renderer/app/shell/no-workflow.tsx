import { useEffect, useRef } from 'react'
import { readPasted } from '../../state/map/clipboard/transfer.ts'
import { selectDialog, windowStore } from '../../state/window-store.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { beginWithPasted } from '../begin.ts'
import { commandById, runCommand } from '../commands/command-table.ts'
import { keyCaps } from '../commands/key-words.ts'
import classes from './no-workflow.module.css'

interface Way {
  readonly command: string
  readonly title: string
  readonly words: string
  /** Where the key is not the command's own. */
  readonly keys?: string
}

const ways: readonly Way[] = [
  {
    command: 'workflow.new',
    title: 'Draw it',
    words: 'An empty map, drawn with the people who do the work.',
  },
  {
    command: 'workflow.from-template',
    title: 'Start from a template',
    words: 'A workflow that many clients have, or one of your other engagements.',
  },
  {
    command: 'workflow.write',
    title: 'Write it as text',
    words: 'One step a line in the outline; the map draws itself.',
  },
  {
    command: 'workflow.from-list',
    title: 'Paste a list or an Excel table',
    words:
      'You see what becomes of each row before anything is made. Steps copied on another map are drawn at once.',
    keys: '$mod+v',
  },
  {
    command: 'workflow.import',
    title: 'Import BPMN files',
    words: 'Several at once; they can also be dropped anywhere in this window.',
  },
]

/** An engagement without a workflow: every way to begin one, with its key. The first has the keyboard. */
export function NoWorkflow() {
  usePastes()
  const first = useRef<HTMLUListElement>(null)
  useEffect(() => {
    // Unless somebody is busy elsewhere: with the list of workflows, in a dialog.
    if (document.activeElement === document.body) first.current?.querySelector('button')?.focus()
  }, [])
  return (
    <EmptyState title="Draw the first workflow">
      <p>
        A workflow is one process of the client, from what starts it to where it ends. Begin it in one of
        these ways:
      </p>
      <ul ref={first} className={classes.ways}>
        {ways.map((way) => (
          <li key={way.command}>
            <button type="button" className={classes.way} onClick={() => runCommand(way.command)}>
              <span className={classes.title}>{way.title}</span>
              <span className={classes.words}>{way.words}</span>
              <Keys binding={way.keys ?? commandById(way.command)?.keys?.[0]} />
            </button>
          </li>
        ))}
      </ul>
    </EmptyState>
  )
}

function Keys({ binding }: { readonly binding: string | undefined }) {
  if (binding === undefined) return null
  return (
    <span className={classes.keys}>
      {keyCaps(binding).map((cap) => (
        <kbd key={cap}>{cap}</kbd>
      ))}
    </span>
  )
}

/** A paste outside any field begins a workflow. */
function usePastes(): void {
  useEffect(() => {
    const take = (event: ClipboardEvent) => {
      const data = event.clipboardData
      if (data === null || event.defaultPrevented || isForField()) return
      if (beginWithPasted(readPasted((type) => data.getData(type))) !== null) event.preventDefault()
    }
    document.addEventListener('paste', take)
    return () => document.removeEventListener('paste', take)
  }, [])
}

function isForField(): boolean {
  if (selectDialog(windowStore.getState()) !== null) return true
  return document.activeElement?.closest('input, textarea, [contenteditable="true"], [role="dialog"]') != null
}
