/**
 * What is being done to the engagement and has not been answered yet. Undo waits for it, so that it takes back what
 * was done last, also where the screen shows that sooner than the answer comes (the list is told of it as well).
 */
let underWay: Promise<unknown> | null = null

/** Also what was begun before it and is still on its way. */
export function doing<T>(work: Promise<T>): Promise<T> {
  const all = Promise.allSettled([underWay, work])
  underWay = all
  void all.then(() => {
    if (underWay === all) underWay = null
  })
  return work
}

export function isUnderWay(): boolean {
  return underWay !== null
}

export async function allDone(): Promise<void> {
  await underWay
}
