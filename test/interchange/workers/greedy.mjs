// Comes up as the real worker does, and asks for ever more memory.
import { parentPort } from 'node:worker_threads'

parentPort.on('message', () => {
  const kept = []
  for (;;) kept.push({ more: kept.length, text: `${kept.length}` })
})
parentPort.postMessage({ kind: 'ready' })
