/** What a file may cost before it is refused (design: errors and hostile input). */
export const limits = {
  bytes: 25 * 1024 * 1024,
  depth: 256,
  elements: 50_000,
  /** In one tag. */
  attributes: 10_000,
  /** Leaves room, within the 5 s a user may wait, for reading the file and for stopping the worker. */
  parseMilliseconds: 4_000,
  /** A worker that has not come up by then never will; not part of the wait for a file. */
  startMilliseconds: 20_000,
  heapMegabytes: 256,
} as const
