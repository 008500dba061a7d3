import type { BrowserContext } from 'playwright'

declare global {
  interface Window {
    /** Resolves when the next frame is worked out: styles, layout and paint of what the page holds now. */
    readonly benchDrawn: () => Promise<void>
  }
}

/** Puts `benchDrawn` into every page of the context. */
export async function addClock(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const drawn = () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => {
          // The first message after the callbacks of a frame arrives when that frame has been painted.
          const { port1, port2 } = new MessageChannel()
          port1.addEventListener('message', () => resolve())
          port1.start()
          port2.postMessage(null)
        })
      })
    Object.defineProperty(window, 'benchDrawn', { value: drawn })
  })
}
