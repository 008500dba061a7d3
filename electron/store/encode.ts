import { createHash } from 'node:crypto'
import type { Answers } from '#shared/model/answers.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'

export interface Encoded {
  readonly text: string
  /** Lower-case hex of the UTF-8 text. */
  readonly sha256: string
}

/** The one stored form of a document: its JSON. What an edit left as it was is not written out anew. */
export function encodeDocument(document: WorkflowDocument): Encoded {
  const fields = Object.entries(document).flatMap(([name, value]) =>
    value === undefined
      ? []
      : [`${JSON.stringify(name)}:${Array.isArray(value) ? list(value) : JSON.stringify(value)}`],
  )
  return encoded(`{${fields.join(',')}}`)
}

/** The one stored form of the answers. */
export function encodeAnswers(answers: Answers): Encoded {
  return encoded(JSON.stringify(answers))
}

function encoded(text: string): Encoded {
  return { text, sha256: sha256(text) }
}

function list(items: readonly unknown[]): string {
  return `[${items.map(written).join(',')}]`
}

/** The text of a node or an edge holds as long as it does: it cannot be changed in place any more. */
const known = new WeakMap<object, string>()

function written(item: unknown): string {
  if (typeof item !== 'object' || item === null) return JSON.stringify(item) ?? 'null'
  const earlier = known.get(item)
  if (earlier !== undefined) return earlier
  const text = JSON.stringify(item)
  freeze(item)
  known.set(item, text)
  return text
}

function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return
  Object.freeze(value)
  for (const part of Object.values(value)) freeze(part)
}

export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}
