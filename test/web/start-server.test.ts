import { connect, createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { networkInterfaces } from 'node:os'
import { expect, onTestFinished, test } from 'vitest'
import { createEventHub } from '../../electron/door/event-hub.ts'
import { startServer } from '../../electron/web/start-server.ts'
import { openTestDoor } from '../helpers/browser-door.ts'
import { echoWorkbench } from '../helpers/echo-workbench.ts'

const rooms = {
  workbench: echoWorkbench(),
  events: createEventHub(),
  log: { error: () => {} },
  pageFolder: '/nowhere',
}

test('a port in use is said, with what to do', async () => {
  const holder = createServer()
  await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void holder.close())
  const { port } = holder.address() as AddressInfo
  const started = await startServer(port, rooms)
  expect(started).toMatchObject({ ok: false, code: 'refused' })
  expect(started.ok ? '' : started.message).toContain(`Port ${port} is in use`)
})

const outside = Object.values(networkInterfaces())
  .flat()
  .find((one) => one !== undefined && !one.internal && one.family === 'IPv4')?.address

test.skipIf(outside === undefined)('the machine’s other addresses do not answer', async () => {
  const { port } = await openTestDoor()
  const code = await new Promise((resolve) => {
    const socket = connect(port, outside, () => resolve('connected'))
    socket.on('error', (error: NodeJS.ErrnoException) => resolve(error.code))
  })
  expect(code).toBe('ECONNREFUSED')
})
