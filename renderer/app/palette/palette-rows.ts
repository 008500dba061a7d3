import type { ReactNode } from 'react'
import { notifyFailure } from '../../ui/notify.tsx'
import { failure } from '#shared/lib/result.ts'
import { keyCaps } from '../commands/key-words.ts'
import type { Offer, OfferGroup } from './offers.ts'
import { closePalette } from './palette-store.ts'
import { rememberRun } from './recent.ts'

/** A line that can be chosen. */
export interface PaletteRow {
  readonly id: string
  readonly title: string
  /** Behind the title, quieter: where a hit lies, why a command cannot run. */
  readonly detail?: string
  readonly sign?: ReactNode
  readonly caps?: readonly string[]
  readonly disabled?: boolean
  readonly choose: () => void
}

export interface PaletteSection {
  readonly title: string
  readonly rows: readonly PaletteRow[]
}

export function commandSections(groups: readonly OfferGroup[]): PaletteSection[] {
  return groups.map(({ title, offers }) => ({ title, rows: offers.map(commandRow) }))
}

function commandRow({ command, reason }: Offer): PaletteRow {
  const [key] = command.keys ?? []
  return {
    id: command.id,
    title: command.title,
    disabled: reason !== null,
    ...(reason === null ? {} : { detail: reason }),
    ...(key === undefined ? {} : { caps: keyCaps(key) }),
    choose: () => run(command),
  }
}

function run(command: Offer['command']): void {
  closePalette()
  rememberRun(command.id)
  if (command.when()) void command.run()
  else notifyFailure(failure('refused', command.why?.() ?? `“${command.title}” does not apply here now.`))
}
