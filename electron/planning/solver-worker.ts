import { parentPort } from 'node:worker_threads'
import { solveModel } from './solve-model.ts'
import type { SolverRequest } from './solver-messages.ts'

// HiGHS blocks its thread while it solves, so it has one of its own.
parentPort?.on('message', (request: SolverRequest) => {
  void solveModel(request).then((answer) => parentPort?.postMessage(answer))
})
