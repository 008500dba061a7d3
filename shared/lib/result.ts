import type { ErrorCode, Place } from '../contract/error-codes.ts'

/** An expected failure, as data: what went wrong, where, and (in the message) what to do about it. */
export interface Failure {
  readonly ok: false
  readonly code: ErrorCode
  /** One plain sentence or two: what, and what to do. Shown to the user as it is. */
  readonly message: string
  /** Where in the input: a file and, where known, line, element or field. */
  readonly where?: Place
}

export interface Success<T> {
  readonly ok: true
  readonly value: T
}

export type Result<T> = Success<T> | Failure

export function success<T>(value: T): Success<T> {
  return { ok: true, value }
}

export function failure(code: ErrorCode, message: string, where?: Place): Failure {
  return where === undefined ? { ok: false, code, message } : { ok: false, code, message, where }
}
