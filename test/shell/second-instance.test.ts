import { expect, test } from 'vitest'
import { bootElectron } from '../helpers/boot-electron.ts'
import { tempFolder } from '../helpers/temp-folder.ts'

test('a second Baton on one data folder opens nothing and quits', { timeout: 120_000 }, async () => {
  const { app, standIn } = await bootElectron(tempFolder(), (electron) => {
    electron.standIn.firstInstance = false
  })
  expect(app.quitting).toBe(true)
  expect(standIn.windows).toEqual([])
  expect(standIn.invoked.size).toBe(0)
})
