import { createHash } from 'node:crypto'
import type { Answers } from '#shared/model/answers.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'

export interface Encoded {
  readonly text: string
  /** Lower-case hex of the UTF-8 text. */
  readonly sha256: string
}

/** The one stored form of a document. */
export function encodeDocument(document: WorkflowDocument): Encoded {
  return encode(document)
}

/** The one stored form of the answers. */
export function encodeAnswers(answers: Answers): Encoded {
  return encode(answers)
}

function encode(value: unknown): Encoded {
  const text = JSON.stringify(value)
  return { text, sha256: sha256(text) }
}

export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}
