import type { StepParts } from './read-parts.ts'
import type { Span } from './text.ts'
import { mask, unescapeText } from './text.ts'

export interface PartAt extends Span {
  readonly part: 'department' | 'name' | 'system'
  /** What of it stands before the caret: what type-ahead goes by. */
  readonly typed: string
}

/**
 * The part the caret is in, for type-ahead; choosing something replaces `from`–`to`. A name that begins the line
 * may yet become a department: offer those as well while `parts.department` is null. null behind the systems.
 */
export function partAt(text: string, parts: StepParts, caret: number): PartAt | null {
  const masked = mask(text)
  const open = masked.lastIndexOf('[', caret - 1)
  const within = open >= 0 && !masked.slice(open, caret).includes(']')
  if (within)
    return at('system', text, { from: pieceStart(masked, open, caret), to: pieceEnd(masked, caret) }, caret)
  const { department, name } = parts
  if (department !== null && caret <= department.to) return at('department', text, department, caret)
  if (masked.slice(name.to, caret).includes('[')) return null
  return at('name', text, { from: Math.min(name.from, caret), to: Math.max(name.to, caret) }, caret)
}

function at(part: PartAt['part'], text: string, { from, to }: Span, caret: number): PartAt {
  const start = Math.min(from, caret)
  return { part, from: start, to, typed: unescapeText(text.slice(start, caret)).trim() }
}

function pieceStart(masked: string, open: number, caret: number): number {
  const before = masked.slice(open + 1, caret)
  const start = open + 1 + Math.max(before.lastIndexOf(','), before.lastIndexOf(';')) + 1
  const lead = /^\s*/u.exec(masked.slice(start, caret))?.[0].length ?? 0
  return start + lead
}

function pieceEnd(masked: string, caret: number): number {
  const after = masked.slice(caret).search(/[,;\]]/u)
  return after < 0 ? masked.length : caret + after
}
