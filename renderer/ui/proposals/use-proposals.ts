import { optionId } from '../option-id.ts'
import { useId, useState } from 'react'
import type { ReactNode } from 'react'

/** A line that can be chosen. */
export interface Proposal {
  readonly id: string
  readonly title: string
  readonly detail?: string
  readonly sign?: ReactNode
  /** Keys that choose it, whichever line is meant. */
  readonly caps?: readonly string[]
}

export interface Proposals {
  readonly rows: readonly Proposal[]
  /** The line that is meant: the first, or the one the arrows or the pointer went to. */
  readonly active: Proposal | undefined
  /** Whether somebody went to it. */
  readonly chosen: boolean
  move(by: 1 | -1): void
  point(id: string | null): void
  readonly listId: string
  /** For the field that keeps the focus. */
  readonly field: {
    readonly role: 'combobox'
    readonly 'aria-autocomplete': 'list'
    readonly 'aria-expanded': boolean
    readonly 'aria-controls': string | undefined
    readonly 'aria-activedescendant': string | undefined
  }
}

/** Which of the lines under a field is meant. `first`: the first is, until another is gone to. */
export function useProposals(rows: readonly Proposal[], first: boolean): Proposals {
  const listId = useId()
  const [pointed, setPointed] = useState<string | null>(null)
  const there = rows.findIndex((row) => row.id === pointed)
  const active = rows[there] ?? (first ? rows[0] : undefined)
  const open = rows.length > 0
  return {
    rows,
    active,
    chosen: there >= 0,
    listId,
    point: setPointed,
    move(by) {
      const from = active === undefined ? -1 : rows.indexOf(active)
      setPointed(rows[Math.min(rows.length - 1, Math.max(0, from + by))]?.id ?? null)
    },
    field: {
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-expanded': open,
      'aria-controls': open ? listId : undefined,
      'aria-activedescendant': active === undefined ? undefined : optionId(listId, active.id),
    },
  }
}
