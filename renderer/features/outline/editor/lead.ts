import { beginningOf } from '#shared/outline/line/read-line.ts'

export const sign = /^(\s*)([-–—•*+!](?![->]))(\s*)(.*)$/u
const arrow = /→|[-=]+>/u

/** What the line after the last of these begins with: where it most likely belongs. */
export function leadAfter(lines: readonly string[]): string {
  const text = lines.at(-1) ?? ''
  const indent = indentOf(text)
  const signed = sign.exec(text)
  if (signed?.[2] === '+') return `${indent}  `
  if (signed !== null) return arrow.test(text) ? `${indent}${signed[2]} ` : `${indent}  `
  if (/\?\s*$/u.test(text)) return `${indent}  - `
  if (/^\s*(?:[^:]+:\s*)?\((?:parallel|split)\)\s*$/iu.test(text)) return `${indent}  + `
  return arrow.test(text) ? behindBranch(lines) : indent
}

/** A branch that leads elsewhere is over: another way out is next, or what follows the step the exception path left. */
function behindBranch(lines: readonly string[]): string {
  const { column } = beginningOf(lines.at(-1) ?? '')
  const at = lastAbove(lines.slice(0, -1), (line) => line.column < column)
  const opening = sign.exec(lines[at] ?? '')
  if (opening === null) return indentOf(lines.at(-1) ?? '')
  const [, indent = '', mark = ''] = opening
  if (mark !== '!') return `${indent}${mark} `
  const from = beginningOf(lines[at] ?? '').column
  const owner = lastAbove(
    lines.slice(0, at),
    (line) => line.column < from || (line.column === from && line.sign === null),
  )
  const step = lines[owner] ?? ''
  // A step behind a sign, `- yes: Pack goods`, stands behind it.
  return sign.test(step) ? `${indentOf(step)}  ` : indentOf(step)
}

function lastAbove(
  lines: readonly string[],
  fits: (line: ReturnType<typeof beginningOf>) => boolean,
): number {
  return lines.findLastIndex((line) => line.trim() !== '' && fits(beginningOf(line)))
}

export function indentOf(text: string): string {
  return /^\s*/u.exec(text)?.[0] ?? ''
}
