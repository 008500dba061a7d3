// Comes up as the real worker does, and never finishes a file.
import { parentPort } from 'node:worker_threads'

parentPort.on('message', () => {
  for (;;);
})
parentPort.postMessage({ kind: 'ready' })
