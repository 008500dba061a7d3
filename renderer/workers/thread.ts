interface Numbered {
  readonly id: number
}

/**
 * Asks a thread of its own, which goes on beside typing and drawing: each question gets a number, the answer carries
 * it back. `begin` starts the thread, with the first question; it is kept. null: the thread broke, and the next
 * question starts a new one.
 */
export function threadOf<Question extends Numbered, Answer extends Numbered>(
  begin: () => Worker,
): (question: Omit<Question, 'id'>) => Promise<Answer | null> {
  const waiting = new Map<number, (answer: Answer | null) => void>()
  let worker: Worker | null = null
  let asked = 0

  function start(): Worker {
    const started = begin()
    started.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      waiting.get(data.id)?.(data)
      waiting.delete(data.id)
    })
    started.addEventListener('error', () => giveUp(started))
    return started
  }

  function giveUp(broken: Worker): void {
    broken.terminate()
    if (worker === broken) worker = null
    for (const resolve of waiting.values()) resolve(null)
    waiting.clear()
  }

  return (question) =>
    new Promise((resolve) => {
      const id = ++asked
      waiting.set(id, resolve)
      worker ??= start()
      worker.postMessage({ ...question, id })
    })
}
