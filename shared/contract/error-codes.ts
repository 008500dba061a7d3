/**
 * Every code an expected failure can carry. Scripts rely on these words: add, never rename.
 * `exit 2` codes are wrong use of the command line; all others are a failed piece of work.
 */
export const errorCodes = [
  // the input file
  'missing', // no such file
  'folder', // a folder where a file was expected
  'permission', // may not be read or written
  'too-large', // over the size bound
  'too-deep', // nested beyond the bound
  'too-many', // more elements than the bound
  'timeout', // did not finish within the bound
  'out-of-memory', // the parser hit its memory bound and was stopped
  'binary', // not text
  'not-xml', // no XML at all
  'malformed', // XML that is broken or cut off
  'doctype', // carries a DOCTYPE, which Baton refuses
  'wrong-namespace', // XML, but not BPMN 2.0
  'duplicate-id', // two elements with one id
  'empty', // nothing to draw in it
  'unsupported', // a format Baton does not read
  // the store
  'not-found', // the engagement, workflow … does not exist (any more)
  'stale', // the save was based on an older revision
  'newer-database', // written by a later Baton
  'corrupt', // the database or a document fails its check
  'locked', // another process holds the data folder
  'wrong-node', // this Node is too old for the database module
  'disk', // write failed: full, read-only …
  // the request
  'invalid', // the input does not fit the contract
  'refused', // a rule forbids it
  'usage', // wrong use of the command line
  // the machine
  'no-browser', // no installed browser to print with
  'print-failed', // the print engine did not answer or failed
  'unreachable', // the window lost its workbench
  'internal', // a bug; the log has the details
] as const

export type ErrorCode = (typeof errorCodes)[number]

/** Where in the input an error lies. All parts optional; lines and columns count from 1. */
export interface Place {
  readonly file?: string
  readonly line?: number
  readonly column?: number
  /** Id of the element, e.g. the BPMN element or node. */
  readonly element?: string
  /** Field of a request, e.g. `answers.changesPerYear`. */
  readonly field?: string
}
