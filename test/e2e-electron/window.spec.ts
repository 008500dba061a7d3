import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { _electron, expect, test } from '@playwright/test'
import type { ElectronApplication } from '@playwright/test'

const root = fileURLToPath(new URL('../../', import.meta.url))
let app: ElectronApplication
let dataFolder: string

test.beforeEach(async () => {
  dataFolder = mkdtempSync(join(tmpdir(), 'baton-electron-'))
  const executablePath = process.env['BATON_ELECTRON'] ?? ''
  app = await _electron.launch({ executablePath, args: [root, `--data=${dataFolder}`] })
})

test.afterEach(async () => {
  await app.close()
  rmSync(dataFolder, { recursive: true, force: true })
})

test('the window opens on the sample engagement, without Node in the page', async () => {
  const page = await app.firstWindow()
  await expect(page).toHaveTitle(/Baton/)
  expect(page.url()).toMatch(/^baton:\/\/app\//)
  expect(await page.evaluate(() => typeof (globalThis as { require?: unknown }).require)).toBe('undefined')
  const listed = await page.evaluate(() => window.baton?.call('engagement.list', {}))
  expect(listed).toMatchObject({ ok: true, value: [{ sample: true }] })
})

test('the page cannot leave, open windows or reach the network', async () => {
  const page = await app.firstWindow()
  await page.waitForLoadState()
  const address = page.url()
  const reached = await page.evaluate(async () => {
    const answer = await fetch('http://127.0.0.1:9/').then(
      () => 'answered',
      () => 'refused',
    )
    const opened = window.open('https://example.invalid/')
    location.href = 'https://example.invalid/'
    return { answer, opened: opened === null }
  })
  expect(reached).toEqual({ answer: 'refused', opened: true })
  expect(page.url()).toBe(address)
  expect(app.windows()).toHaveLength(1)
})

test('the report is printed by the own engine', async () => {
  const page = await app.firstWindow()
  const printed = await page.evaluate(async () => {
    const listed = (await window.baton?.call('engagement.list', {})) as { value: { id: string }[] }
    const engagementId = listed.value[0]?.id
    return window.baton?.call('report.pdf', { engagementId, paper: 'A4' })
  })
  const { base64 } = (printed as { value: { base64: string } }).value
  expect(Buffer.from(base64, 'base64').subarray(0, 5).toString()).toBe('%PDF-')
})
