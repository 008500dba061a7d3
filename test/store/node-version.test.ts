import { expect, test } from 'vitest'
import { assertNode } from '../../electron/store/node-version.ts'

test.each(['22.14.0', '22.20.1', '24.0.0', '30.1.2'])('Node %s may load the database', (version) => {
  expect(assertNode(version)).toEqual({ ok: true, value: null })
})

test.each(['18.19.0', '20.19.5', '22.13.9', '22.2.0'])('Node %s is told which one is needed', (version) => {
  const result = assertNode(version)
  expect(result).toMatchObject({ ok: false, code: 'wrong-node' })
  expect(result).toHaveProperty('message', expect.stringMatching(/22\.14.*npm start/s))
})
