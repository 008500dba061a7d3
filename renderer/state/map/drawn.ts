/** A page in the background draws no frames; what waits for one goes on after this many milliseconds. */
const LONGEST = 100

/** Resolves when the page has drawn what it holds now: turning a large map into text must not come before that. */
export function drawn(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, LONGEST)
    requestAnimationFrame(() => {
      // The first message after the callbacks of a frame arrives when that frame has been painted.
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', () => {
        clearTimeout(timer)
        port1.close()
        resolve()
      })
      port1.start()
      port2.postMessage(null)
    })
  })
}
