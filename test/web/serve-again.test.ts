import { readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { serve } from '../../electron/web/serve.ts'
import { ask } from '../helpers/http.ts'
import { tempFolder, valueOf } from '../helpers/temp-workbench.ts'

let folder: ReturnType<typeof tempFolder>
beforeEach(() => {
  folder = tempFolder()
})
afterEach(() => folder.remove())

const open = async (port = 0) => valueOf(await serve({ dataFolder: folder.path, port }))
type Door = Awaited<ReturnType<typeof open>>

async function cookieFrom({ port, address }: Door): Promise<string> {
  const { search } = new URL(address)
  const entered = await ask(port, `/${search}`, { headers: { host: `127.0.0.1:${port}` } })
  return entered.headers['set-cookie']?.[0]?.split(';')[0] ?? ''
}

async function isLetIn(port: number, cookie: string): Promise<boolean> {
  const host = `127.0.0.1:${port}`
  const headers = { host, origin: `http://${host}`, cookie, 'content-type': 'application/json' }
  return (await ask(port, '/call/app.info', { method: 'POST', body: '{}', headers })).status === 200
}

describe('a browser door that is opened again on a data folder', () => {
  test('is where the one before it was, and lets its windows go on', async () => {
    const first = await open()
    const cookie = await cookieFrom(first)
    await first.close()
    const second = await open()
    expect(second.port).toBe(first.port)
    expect(await isLetIn(second.port, cookie)).toBe(true)
    expect(second.address).not.toBe(first.address)
    await second.close()
    expect(statSync(join(folder.path, 'door.json')).mode & 0o077).toBe(0)
  })

  test('goes elsewhere while the one before it is still open, and leaves its memory alone', async () => {
    const first = await open()
    const memory = readFileSync(join(folder.path, 'door.json'), 'utf8')
    const second = await open()
    expect(second.port).not.toBe(first.port)
    expect(await isLetIn(second.port, await cookieFrom(first))).toBe(false)
    expect(readFileSync(join(folder.path, 'door.json'), 'utf8')).toBe(memory)
    await second.close()
    await first.close()
  })

  test('knows nothing of a door of the day before, nor of a file that is no memory', async () => {
    const first = await open()
    const cookie = await cookieFrom(first)
    await first.close()
    const path = join(folder.path, 'door.json')
    const before = new Date(Date.now() - 25 * 60 * 60 * 1000)
    utimesSync(path, before, before)
    const second = await open(first.port)
    expect(await isLetIn(second.port, cookie)).toBe(false)
    await second.close()
    writeFileSync(path, '{"port":')
    await (await open()).close()
  })
})
