import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Result } from '#shared/lib/result.ts'
import type { Plan } from '#shared/model/plan.ts'
import { bootElectron } from '../helpers/boot-electron.ts'
import type * as StandInModule from '../helpers/electron-stand-in.ts'

const dataFolder = mkdtempSync(join(tmpdir(), 'baton-main-'))
let electron: typeof StandInModule

beforeAll(async () => {
  electron = await bootElectron(dataFolder)
}, 120_000)

afterAll(() => rmSync(dataFolder, { recursive: true, force: true }))

function firstWindow() {
  const [window] = electron.standIn.windows
  if (window === undefined) throw new Error('No window was opened.')
  return window
}

interface Sender {
  readonly sender: unknown
  readonly senderFrame: unknown
}

function call(name: unknown, input: unknown, event: Partial<Sender> = {}) {
  const { webContents } = firstWindow()
  const handler = electron.standIn.invoked.get('baton:call') as (...args: unknown[]) => Promise<unknown>
  return handler({ sender: webContents, senderFrame: webContents.mainFrame, ...event }, name, input)
}

describe('the window', () => {
  test('is sandboxed, isolated and without Node', () => {
    expect(electron.app.sandboxed).toBe(true)
    expect(firstWindow().options['webPreferences']).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
    })
  })

  test('shows our page, from our own scheme', async () => {
    expect(firstWindow().webContents.mainFrame.url).toBe('baton://app/')
    await expect.poll(() => firstWindow().page).toContain('<title>Baton</title>')
    expect(electron.standIn.schemes).toEqual([
      expect.objectContaining({ scheme: 'baton', privileges: expect.objectContaining({ secure: true }) }),
    ])
  })

  test.each([
    [0, false],
    [1, true],
  ])('with unsaved work asks before it is closed; answer %i leaves: %s', (choice, leaves) => {
    electron.standIn.choice = choice
    let left = false
    firstWindow().webContents.say('will-prevent-unload', { preventDefault: () => (left = true) })
    expect(electron.standIn.questions.at(-1)).toBe('The newest changes are not saved yet.')
    expect(left).toBe(leaves)
  })

  test('keeps its profile with the data, so that one Baton a data folder holds the lock', () => {
    expect(electron.app.paths['userData']).toBe(join(dataFolder, 'window'))
  })
})

describe('what a page may not do', () => {
  test.each([
    ['https://evil.example/', true, false],
    ['file:///etc/passwd', true, false],
    ['data:text/html,x', true, false],
    ['baton://other/', true, false],
    ['about:srcdoc', true, false],
    ['baton://app/#/e/1', true, true],
    ['about:srcdoc', false, true],
    ['https://evil.example/', false, false],
  ])('going to %s (main frame: %s) is allowed: %s', (url, isMainFrame, allowed) => {
    for (const name of ['will-frame-navigate', 'will-redirect']) {
      let prevented = false
      firstWindow().webContents.say(name, { url, isMainFrame, preventDefault: () => (prevented = true) })
      expect(prevented).toBe(!allowed)
    }
  })

  test('new windows and web views are denied', () => {
    const { webContents } = firstWindow()
    const open = webContents.openHandler as unknown as (details: object) => unknown
    expect(open({ url: 'https://evil.example/' })).toEqual({ action: 'deny' })
    let prevented = false
    webContents.say('will-attach-webview', { preventDefault: () => (prevented = true) })
    expect(prevented).toBe(true)
  })

  test.each(['media', 'geolocation', 'notifications', 'openExternal', 'clipboard-read', 'hid'])(
    'the permission %s is refused, asked for or looked up',
    (permission) => {
      const { permissionRequest, permissionCheck } = electron.session.defaultSession
        .asked as unknown as Record<string, (...args: unknown[]) => unknown>
      let decision: unknown
      permissionRequest?.(null, permission, (allowed: boolean) => (decision = allowed))
      expect(decision).toBe(false)
      expect(permissionCheck?.(null, permission)).toBe(false)
    },
  )

  test.each([
    ['https://evil.example/a.js', true],
    ['http://127.0.0.1/', true],
    ['ws://evil.example/', true],
    ['file:///etc/passwd', true],
    ['baton://app/assets/a.js', false],
    ['blob:baton://app/1', false],
  ])('a request to %s is cancelled: %s', (url, cancelled) => {
    const ask = electron.session.defaultSession.asked['beforeRequest'] as unknown as (
      details: object,
      decide: (decision: object) => void,
    ) => void
    let decision: unknown
    ask({ url }, (given) => (decision = given))
    expect(decision).toEqual({ cancel: cancelled })
  })
})

describe('the scheme', () => {
  async function get(url: string, method = 'GET') {
    const serve = electron.session.defaultSession.served.get('baton')
    if (serve === undefined) throw new Error('Nothing serves baton://.')
    return serve(new Request(url, { method }))
  }

  test('serves the page under the policy', async () => {
    const response = await get('baton://app/')
    expect(response.status).toBe(200)
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self';")
  })

  test.each([
    'baton://app/../package.json',
    'baton://app/%2e%2e/%2e%2e/package.json',
    'baton://app/..%2f..%2fpackage.json',
    'baton://app/nothing.js',
    'baton://other/index.html',
  ])('%s is not found', async (url) => {
    expect((await get(url)).status).toBe(404)
  })

  test('only GET is answered', async () => {
    expect((await get('baton://app/', 'POST')).status).toBe(404)
  })
})

describe('a call', () => {
  test('goes through to the workbench and its store', async () => {
    const listed = (await call('engagement.list', {})) as { ok: boolean; value: { sample: boolean }[] }
    expect(listed.ok).toBe(true)
    expect(listed.value.map(({ sample }) => sample)).toEqual([true])
    expect(await call('app.info', {})).toMatchObject({
      value: { door: 'electron', dataFolder, printing: 'own-engine' },
    })
  })

  test('that changes something is told to the window', async () => {
    const details = { client: 'A', title: 'B', consultants: [], startsOn: null, endsOn: null, notes: '' }
    expect(await call('engagement.create', details)).toMatchObject({ ok: true })
    expect(firstWindow().webContents.sent).toContainEqual(['baton:event', { kind: 'engagements-changed' }])
  })

  test('from a frame inside the page is refused', async () => {
    const answer = await call('engagement.list', {}, { senderFrame: { url: 'baton://app/' } })
    expect(answer).toMatchObject({ ok: false, code: 'refused' })
  })

  test('from a window we did not open is refused', async () => {
    const mainFrame = { url: 'baton://app/' }
    const answer = await call('engagement.list', {}, { sender: { mainFrame }, senderFrame: mainFrame })
    expect(answer).toMatchObject({ ok: false, code: 'refused' })
  })

  test('of an unknown method, or with an input that does not fit, is a failure', async () => {
    expect(await call('engagement.explode', {})).toMatchObject({ ok: false, code: 'invalid' })
    expect(await call({ toString: 1 }, {})).toMatchObject({ ok: false, code: 'invalid' })
    expect(await call('engagement.open', { engagementId: 7 })).toMatchObject({ ok: false, code: 'invalid' })
  })
})

test('a file is imported, and its plan solved, by the built workers', async () => {
  const details = { client: 'A', title: 'C', consultants: [], startsOn: null, endsOn: null, notes: '' }
  const created = (await call('engagement.create', details)) as { value: { id: string } }
  const xml =
    '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d"><process id="p" name="P">' +
    '<startEvent id="s"/><task id="t" name="Do it"/><sequenceFlow id="f" sourceRef="s" targetRef="t"/></process></definitions>'
  const files = [{ name: 'p.bpmn', base64: Buffer.from(xml).toString('base64') }]
  expect(await call('import.files', { engagementId: created.value.id, files })).toMatchObject({
    ok: true,
    value: [{ fileName: 'p.bpmn', outcome: { ok: true } }],
  })
  const planned = (await call('plan.get', { engagementId: created.value.id })) as Result<Plan>
  // Without its worker a plan falls back to greedy.
  expect(planned.ok && planned.value.schedule.proof).toBe('optimal')
})

test('a report is printed by the own engine, in a hidden window whose page may run no script, and which is closed again', async () => {
  const listed = (await call('engagement.list', {})) as { value: { id: string; sample: boolean }[] }
  const sample = listed.value.find((one) => one.sample)
  const before = electron.standIn.windows.length
  const printed = (await call('report.pdf', { engagementId: sample?.id, paper: 'Letter' })) as {
    value: { base64: string }
  }
  expect(Buffer.from(printed.value.base64, 'base64').toString()).toMatch(/^%PDF/)
  const hidden = electron.standIn.windows.slice(before)
  expect(hidden).toHaveLength(1)
  expect(hidden[0]?.options).toMatchObject({
    show: false,
    webPreferences: { sandbox: true, nodeIntegration: false },
  })
  expect(hidden[0]?.page).toContain('<html')
  expect(hidden[0]?.policy).toBe(
    "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:",
  )
  expect(hidden[0]?.destroyed).toBe(true)
  expect(electron.standIn.evaluated).toEqual([expect.stringContaining('document.fonts.ready')])
  expect(electron.standIn.printed.at(-1)).toMatchObject({
    pageSize: 'Letter',
    preferCSSPageSize: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  })
})

test('a second start shows the window of the first', () => {
  const before = electron.standIn.windows.length
  electron.app.say('second-instance', {})
  expect(electron.standIn.windows).toHaveLength(before)
})

test('quitting waits until the database is put away', async () => {
  let held = false
  electron.app.say('will-quit', { preventDefault: () => (held = true) })
  expect(held).toBe(true)
  expect(electron.app.quitting).toBe(false)
  await expect.poll(() => electron.app.quitting).toBe(true)
  // Folded in by the last connection to close.
  expect(existsSync(join(dataFolder, 'baton.db-wal'))).toBe(false)
})
