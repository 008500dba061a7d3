import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { pathOf } from '../helpers/browser-door.ts'
import { ask } from '../helpers/http.ts'
import { tempFolder } from '../helpers/temp-folder.ts'

const entry = fileURLToPath(new URL('../../electron/cli/main.ts', import.meta.url))

test.each(['SIGINT', 'SIGTERM'] as const)(
  'serve prints its address, answers, opens the sample, and on %s puts the database away',
  async (signal) => {
    const data = tempFolder()
    const child = spawn(process.execPath, [entry, 'serve', '--no-open', '--data', data])
    const closed = once(child, 'close')
    const [address] = (await once(createInterface({ input: child.stdout }), 'line')) as [string]
    const { port, host, origin } = new URL(address)
    const entered = await ask(Number(port), pathOf(address))
    const cookie = entered.headers['set-cookie']?.[0]?.split(';')[0] ?? ''
    const answer = await ask(Number(port), '/call/engagement.list', {
      method: 'POST',
      body: '{}',
      headers: { host, origin, cookie, 'content-type': 'application/json' },
    })
    expect(answer.json()).toMatchObject({ ok: true, value: [{ sample: true }] })
    child.kill(signal)
    expect((await closed)[0]).toBe(0)
    expect(existsSync(join(data, 'baton.db'))).toBe(true)
    expect(existsSync(join(data, 'baton.db-wal'))).toBe(false)
  },
)
