// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from 'vitest'
import { httpBridge } from '../../../renderer/bridge/http-bridge.ts'

afterEach(() => vi.unstubAllGlobals())

/** Answers every request with the body; null: nobody is there. */
function answering(body: string | null) {
  const sent = { method: '', address: '', headers: {} as Record<string, string>, body: '' }
  class FakeRequest extends EventTarget {
    readonly status = body === null ? 0 : 200
    readonly responseText = body ?? ''
    open(method: string, address: string) {
      Object.assign(sent, { method, address })
    }
    setRequestHeader(name: string, value: string) {
      sent.headers[name] = value
    }
    send(text: string) {
      sent.body = text
      queueMicrotask(() => this.dispatchEvent(new Event('loadend')))
    }
  }
  vi.stubGlobal('XMLHttpRequest', FakeRequest)
  return sent
}

describe('the browser door’s bridge', () => {
  test('posts the input as JSON to the method’s address and hands on the result', async () => {
    const sent = answering('{"ok":true,"value":[1]}')
    expect(await httpBridge('http://door').call('engagement.list', { a: 1 })).toEqual({
      ok: true,
      value: [1],
    })
    expect(sent).toEqual({
      method: 'POST',
      address: 'http://door/call/engagement.list',
      headers: { 'content-type': 'application/json' },
      body: '{"a":1}',
    })
  })

  test('hands on a failure as it is', async () => {
    answering('{"ok":false,"code":"stale","message":"Somebody else saved."}')
    expect(await httpBridge().call('workflow.save', {})).toEqual({
      ok: false,
      code: 'stale',
      message: 'Somebody else saved.',
    })
  })

  test('says in words that the server is gone', async () => {
    answering(null)
    const result = await httpBridge().call('app.info', {})
    expect(result).toMatchObject({ ok: false, code: 'unreachable' })
    expect(result).toHaveProperty('message', expect.stringContaining('Baton’s server is not answering.'))
  })

  test.each(['', '<html>', 'null', '7', '{}', '{"ok":"yes"}', '{"ok":true}'])(
    'an answer that is no result (%s) is a failure in words',
    async (body) => {
      answering(body)
      expect(await httpBridge().call('app.info', {})).toMatchObject({ ok: false, code: 'unreachable' })
    },
  )
})

class FakeEvents extends EventTarget {
  static readonly CLOSED = 2
  static readonly opened: FakeEvents[] = []
  static get last(): FakeEvents {
    return FakeEvents.opened.at(-1) as FakeEvents
  }
  readyState = 1
  readonly address: string
  constructor(address: string) {
    super()
    this.address = address
    FakeEvents.opened.push(this)
  }
  close() {
    this.readyState = FakeEvents.CLOSED
  }
}

describe('events of the browser door', () => {
  test('arrive as they are; after an interruption everything is read anew', () => {
    vi.stubGlobal('EventSource', FakeEvents)
    const heard: unknown[] = []
    const stop = httpBridge().onEvent((event) => heard.push(event))
    const source = FakeEvents.last
    source.dispatchEvent(new Event('open'))
    source.dispatchEvent(
      new MessageEvent('message', { data: '{"kind":"engagement-changed","engagementId":"1"}' }),
    )
    source.dispatchEvent(new Event('error'))
    source.dispatchEvent(new Event('open'))
    expect(heard).toEqual([
      { kind: 'engagement-changed', engagementId: '1' },
      { kind: 'engagements-changed' },
    ])
    stop()
    expect(source.readyState).toBe(FakeEvents.CLOSED)
  })

  test('come over one connection that names the window, however many listen', () => {
    vi.stubGlobal('EventSource', FakeEvents)
    const before = FakeEvents.opened.length
    const bridge = httpBridge()
    const heard: string[] = []
    const stops = ['one', 'two'].map((name) => bridge.onEvent(() => heard.push(name)))
    expect(FakeEvents.opened).toHaveLength(before + 1)
    expect(FakeEvents.last.address).toMatch(/^\/events\?window=.+/)
    FakeEvents.last.dispatchEvent(new MessageEvent('message', { data: '{"kind":"presence-changed"}' }))
    expect(heard).toEqual(['one', 'two'])
    stops[0]?.()
    expect(FakeEvents.last.readyState).toBe(1)
    stops[1]?.()
    expect(FakeEvents.last.readyState).toBe(FakeEvents.CLOSED)
  })

  test('a connection that the browser gave up is opened anew', () => {
    vi.useFakeTimers()
    vi.stubGlobal('EventSource', FakeEvents)
    const heard: unknown[] = []
    const stop = httpBridge().onEvent((event) => heard.push(event))
    const before = FakeEvents.opened.length
    FakeEvents.last.close()
    FakeEvents.last.dispatchEvent(new Event('error'))
    vi.advanceTimersByTime(3000)
    expect(FakeEvents.opened).toHaveLength(before + 1)
    FakeEvents.last.dispatchEvent(new Event('open'))
    expect(heard).toEqual([{ kind: 'engagements-changed' }])
    stop()
    vi.useRealTimers()
  })
})
