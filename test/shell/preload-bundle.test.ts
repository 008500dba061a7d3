import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createContext, runInContext } from 'node:vm'
import { beforeAll, expect, test } from 'vitest'
import type { BatonBridge } from '#shared/contract/bridge.ts'
import { bundle } from '../../build/lib/bundle.mjs'

const path = fileURLToPath(new URL('../../out/preload/index.cjs', import.meta.url))

beforeAll(() => bundle('preload'), 60_000)

/** Runs the built preload as a sandboxed one runs: `require` knows electron and nothing else. */
function loadPreload() {
  const required: string[] = []
  const invoked: unknown[][] = []
  const listeners = new Map<string, ((event: unknown, value: unknown) => void)[]>()
  const exposed = new Map<string, unknown>()
  const electron = {
    contextBridge: { exposeInMainWorld: (name: string, api: unknown) => void exposed.set(name, api) },
    ipcRenderer: {
      invoke: async (...args: unknown[]) => void invoked.push(args),
      on: (channel: string, listener: (event: unknown, value: unknown) => void) =>
        void listeners.set(channel, [...(listeners.get(channel) ?? []), listener]),
      off: (channel: string, listener: unknown) =>
        void listeners.set(
          channel,
          (listeners.get(channel) ?? []).filter((one) => one !== listener),
        ),
    },
  }
  const require = (name: string) => {
    required.push(name)
    if (name !== 'electron') throw new Error(`A sandboxed preload cannot load ${name}.`)
    return electron
  }
  runInContext(readFileSync(path, 'utf8'), createContext({ require, exports: {}, module: { exports: {} } }))
  const say = (channel: string, value: unknown) => {
    for (const listener of listeners.get(channel) ?? []) listener({ sender: 'secret' }, value)
  }
  return { required, invoked, exposed, say, bridge: exposed.get('baton') as BatonBridge }
}

test('it is one file that needs Electron only, and exposes the bridge only', () => {
  const { required, exposed, bridge } = loadPreload()
  expect(required).toEqual(['electron'])
  expect([...exposed.keys()]).toEqual(['baton'])
  expect(Object.keys(bridge).sort()).toEqual(['call', 'onCommand', 'onEvent'])
})

test('a call goes to the one channel', async () => {
  const { bridge, invoked } = loadPreload()
  await bridge.call('engagement.list', {})
  expect(invoked).toEqual([['baton:call', 'engagement.list', {}]])
})

test('listeners get the value, not the Electron event, until they stop', () => {
  const { bridge, say } = loadPreload()
  const events: unknown[] = []
  const commands: unknown[] = []
  const stop = bridge.onEvent((...args) => void events.push(args))
  bridge.onCommand((...args) => void commands.push(args))
  say('baton:event', { kind: 'engagements-changed' })
  say('baton:command', 'edit.undo')
  stop()
  say('baton:event', { kind: 'engagements-changed' })
  expect(events).toEqual([[{ kind: 'engagements-changed' }]])
  expect(commands).toEqual([['edit.undo']])
})
