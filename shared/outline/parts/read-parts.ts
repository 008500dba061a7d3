import { readPrefix } from './read-prefix.ts'
import type { PrefixOptions } from './read-prefix.ts'
import { readSystems } from './read-systems.ts'
import type { Part, Problem } from './text.ts'
import { mask, partOf } from './text.ts'

/** `Sales: Check credit [CRM, Mail]` in its parts. */
export interface StepParts {
  /** null: no prefix. Of empty text (a colon alone): expressly no department. */
  readonly department: Part | null
  readonly name: Part
  readonly systems: readonly Part[]
  readonly problems: readonly Problem[]
}

/**
 * Reads what somebody types as the name of a step: a department before a colon, the name, systems in
 * brackets. Never throws; an unclosed bracket is read to the end and reported.
 */
export function readParts(text: string, options: PrefixOptions): StepParts {
  const masked = mask(text)
  const { systems, problems, before } = readSystems(text, masked, { from: 0, to: text.length })
  const { department, after } = readPrefix(text, masked, before, options)
  return { department, name: partOf(text, masked, { from: after, to: before.to }), systems, problems }
}
