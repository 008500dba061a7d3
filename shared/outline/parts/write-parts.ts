import { escapeText } from './text.ts'
import type { PrefixOptions } from './read-prefix.ts'
import { readParts } from './read-parts.ts'

interface Given {
  /** null: none is written. Empty: a colon alone, expressly no department. */
  readonly department: string | null
  readonly name: string
  readonly systems: readonly string[]
}

/** The line that `readParts` reads as this: plain where that can be, else with the backslashes it takes. */
export function writeParts(given: Given, options: PrefixOptions): string {
  const plain = compose(given.name, given)
  return !/[\n\r]/u.test(plain) && reads(plain, given, options)
    ? plain
    : compose(escapeText(given.name), given)
}

/** A department as a prefix names it. */
export function writeDepartment(name: string, options: PrefixOptions): string {
  return readParts(`${name}: x`, options).department?.text === name && !/^[-+!*•–—]/u.test(name)
    ? name
    : escapeText(name)
}

function compose(name: string, { department, systems }: Given): string {
  const prefix = department === null ? '' : `${escapeText(department)}: `
  const list = systems.length === 0 ? '' : `[${systems.map((system) => escapeText(system)).join(', ')}]`
  return `${prefix}${name}${name === '' || list === '' ? '' : ' '}${list}`
}

function reads(line: string, given: Given, options: PrefixOptions): boolean {
  const { department, name, systems, problems } = readParts(line, options)
  return (
    problems.length === 0 &&
    name.text === given.name &&
    (department?.text ?? null) === given.department &&
    systems.length === given.systems.length
  )
}
