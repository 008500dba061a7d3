import { existsSync, mkdirSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { exclusively } from '../../build/lib/lock.mjs'
import { tempFolder } from '../helpers/temp-folder.ts'

test('work under one lock never overlaps', async () => {
  const lock = join(tempFolder(), 'lock')
  let inside = 0
  let most = 0
  const work = async () => {
    inside += 1
    most = Math.max(most, inside)
    await new Promise((resolve) => setImmediate(resolve))
    inside -= 1
  }
  await Promise.all([exclusively(lock, work), exclusively(lock, work), exclusively(lock, work)])
  expect(most).toBe(1)
  expect(existsSync(lock)).toBe(false)
})

test('work that fails gives the lock back', async () => {
  const lock = join(tempFolder(), 'lock')
  await expect(exclusively(lock, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await exclusively(lock, async () => 'next')).toBe('next')
})

test('the lock of a process that died long ago is taken over', async () => {
  const lock = join(tempFolder(), 'lock')
  mkdirSync(lock)
  utimesSync(lock, 1, 1)
  expect(await exclusively(lock, async () => 'mine')).toBe('mine')
})
