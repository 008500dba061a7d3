// Present in Node, Electron and browsers alike; declared here because shared code sees neither library.
declare const crypto: { randomUUID(): string }

/** A new globally unique id. */
export function newId(): string {
  return crypto.randomUUID()
}
