import { createHash } from 'node:crypto'
import type { WorkflowDocument } from '#shared/model/document.ts'

export interface EncodedDocument {
  readonly text: string
  /** Lower-case hex of the UTF-8 text. */
  readonly sha256: string
}

/** The one stored form of a document. */
export function encodeDocument(document: WorkflowDocument): EncodedDocument {
  const text = JSON.stringify(document)
  return { text, sha256: sha256(text) }
}

export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}
