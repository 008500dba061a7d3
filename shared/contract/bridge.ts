import type { Result } from '../lib/result.ts'
import type { WorkbenchEvent } from './events.ts'

/** What the Electron preload exposes as `window.baton`; the browser door offers the same over HTTP. */
export interface BatonBridge {
  /** Checked again behind the door; unknown names and bad inputs come back as failures. */
  call(name: string, input: unknown): Promise<Result<unknown>>
  /** Returns the function that stops listening. */
  onEvent(listener: (event: WorkbenchEvent) => void): () => void
  /** A menu command was chosen (its id in the command table). */
  onCommand(listener: (commandId: string) => void): () => void
}
