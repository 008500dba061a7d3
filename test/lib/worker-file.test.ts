import { expect, test } from 'vitest'
import { workerFile } from '../../electron/lib/worker-file.ts'

test.each([
  [
    'from source',
    'file:///baton/electron/planning/solve.ts',
    'file:///baton/electron/planning/solver-worker.ts',
  ],
  ['built', 'file:///baton/out/main/index.js', 'file:///baton/out/main/solver-worker.js'],
  [
    'packaged',
    'file:///opt/Baton/resources/app.asar/out/main/index.js',
    'file:///opt/Baton/resources/app.asar.unpacked/out/main/solver-worker.js',
  ],
])('%s, a worker’s entry lies beside its caller', (_how, caller, entry) => {
  expect(workerFile(caller, 'solver-worker').href).toBe(entry)
})
