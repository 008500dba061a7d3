import { useRef, useState } from 'react'
import type { KeyboardEvent, RefObject } from 'react'
import type { FlowNode } from '#shared/model/document.ts'
import type { NodeTitle } from '#shared/model/edits/name-node.ts'
import { nameKey } from '#shared/lib/name-key.ts'
import { escapeText } from '#shared/outline/parts/text.ts'
import { selectCatalogue, useEngagement } from '../../../state/engagement-store.ts'
import type { Leaving } from '../../../state/map/actions/finish-name.ts'
import { readTitle, titleFrom } from '../../../state/map/actions/typed-title.ts'
import type { Accepted } from '../../../state/map/actions/typed-title.ts'
import { useProposals } from '../../../ui/proposals/use-proposals.ts'
import type { Typed } from './name-field.tsx'
import { titleProblem, titleProposals, titleWords, unknownDepartment } from './title-proposals.ts'
import type { TitleProposal, TitleContext } from './title-proposals.ts'

const none: Accepted = new Set()

/**
 * The line that names a node while it is typed: what it says, and what could be meant. `goesOn`: behind the name
 * there is a way that has something to say.
 */
export function useTitle(
  { name, kind }: FlowNode,
  field: RefObject<HTMLTextAreaElement | null>,
  goesOn: boolean,
) {
  const catalogue = useEngagement(selectCatalogue)
  const [typed, setTyped] = useState<Typed | null>(null)
  const [accepted, setAccepted] = useState(none)
  /** The same, for the key that takes a department and ends the typing at once. */
  const latest = useRef(none)
  const context: TitleContext = { kind, catalogue, accepted }
  const [given] = useState(() => lineFor(name, context))
  const rows = typed === null ? [] : titleProposals(typed, context)
  const proposals = useProposals(rows, true)

  const now = (): TitleContext => ({ kind, catalogue, accepted: latest.current })

  function pick(row: TitleProposal): void {
    if (row.accepts !== undefined) latest.current = new Set([...accepted, nameKey(row.accepts)])
    setAccepted(latest.current)
    field.current?.setRangeText(row.insert, row.from, row.to, 'end')
    proposals.point(null)
    const { value = '', selectionEnd = 0 } = field.current ?? {}
    setTyped({ text: value, caret: selectionEnd })
  }

  return {
    given,
    proposals,
    words: typed === null ? '' : titleWords(typed, context),
    /** Why the line cannot be kept. */
    problem: (text: string) => titleProblem(text, now()),
    /** What looks like a department in a line that is new, and is kept as part of the name. */
    unknown: (text: string) =>
      text === given ? undefined : unknownDepartment({ text, caret: text.length }, now()),
    pick: (id: string) => {
      const row = rows.find((each) => each.id === id)
      if (row !== undefined) pick(row)
    },
    onTyped: (next: Typed) => {
      // Until something is typed the line is only the name that stands there.
      if (typed !== null || next.text !== given) setTyped(next)
    },
    /**
     * Tab takes the line that is meant, Enter only one that somebody went to. Where that completes nothing, for
     * the line is whole and only its department is new, Tab goes on to the way, if there is one.
     */
    onKey: (event: KeyboardEvent<HTMLTextAreaElement>): boolean => {
      const { key, shiftKey, ctrlKey, metaKey } = event
      if (ctrlKey || metaKey || shiftKey) return false
      const by = { ArrowDown: 1, ArrowUp: -1 }[key] as 1 | -1 | undefined
      const row = rows.find((each) => each.id === proposals.active?.id)
      if (row !== undefined && by !== undefined) proposals.move(by)
      else if (row !== undefined && (key === 'Tab' || (key === 'Enter' && proposals.chosen))) {
        pick(row)
        if (key === 'Tab' && row.insert === '' && goesOn) return false
      }
      // A department alone, `Sales:`, wants a name: nobody means to go on yet.
      else if (key !== 'Tab' || !isUnnamed(event.currentTarget.value, context)) return false
      event.preventDefault()
      return true
    },
    /** null: nothing was changed. What is left by a click is kept whole, whatever is wrong with it. */
    read: (text: string, how: Leaving): NodeTitle | null => {
      if (text === given) return null
      if (how === 'away' && titleProblem(text, now()) !== null) return { name: text, systemIds: [] }
      return titleFrom(readTitle(text, kind, catalogue, latest.current))
    },
  }
}

/** The name as it is typed: with backslashes only where it would be read as something else. */
function lineFor(name: string, { kind, catalogue, accepted }: TitleContext): string {
  const read = readTitle(name, kind, catalogue, accepted)
  const plain = read.name.text === name && read.department === null && read.systems.length === 0
  return plain && read.problems.length === 0 ? name : escapeText(name)
}

function isUnnamed(text: string, { kind, catalogue, accepted }: TitleContext): boolean {
  return text.trim() !== '' && readTitle(text, kind, catalogue, accepted).name.text === ''
}
