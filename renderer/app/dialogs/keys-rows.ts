import { commandGroups } from '../../state/command.ts'
import type { Command } from '../../state/command.ts'
import { keyCaps } from '../commands/key-words.ts'

export interface KeyRow {
  readonly id: string
  readonly title: string
  /** The caps of each binding that does it. */
  readonly bindings: readonly (readonly string[])[]
}

export interface KeySection {
  readonly title: string
  readonly rows: readonly KeyRow[]
}

/** Every key of the table by area; with a query, those whose title, keyword or key holds all its words. */
export function keySections(commands: readonly Command[], query: string): KeySection[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  return commandGroups
    .map((title) => ({
      title,
      rows: commands.filter((each) => each.group === title && matches(each, words)).flatMap(keyRow),
    }))
    .filter(({ rows }) => rows.length > 0)
}

function keyRow({ id, title, keys = [], unlisted = false }: Command): KeyRow[] {
  if (keys.length === 0 || unlisted) return []
  return [{ id, title: title.replace(/\s*…$/, ''), bindings: keys.map(keyCaps) }]
}

function matches({ title, keywords = '', group, keys = [] }: Command, words: readonly string[]): boolean {
  const caps = keys.map((key) => keyCaps(key).join('+').toLowerCase())
  const text = `${title} ${keywords} ${group}`.toLowerCase()
  return words.every(
    (word) => text.includes(word) || caps.some((key) => key === word || key.endsWith(`+${word}`)),
  )
}
