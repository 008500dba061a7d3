import { afterEach, describe, expect, test } from 'vitest'
import { failure } from '#shared/lib/result.ts'
import { safeFileName } from '../../electron/workbench/safe-file-name.ts'
import { addSmallSample } from '../helpers/small-sample.ts'
import { openTempWorkbench, valueOf } from '../helpers/temp-workbench.ts'
import type { TempPorts, TempWorkbench } from '../helpers/temp-workbench.ts'

const details = {
  client: 'Hinz & <b>Kunz</b>',
  title: 'Q1/Q2: plan?',
  consultants: [],
  startsOn: null,
  endsOn: null,
  notes: '',
}

let temp: TempWorkbench
afterEach(() => temp.close())

async function open(ports: TempPorts = {}) {
  temp = openTempWorkbench(ports)
  const { id: engagementId } = valueOf(await temp.workbench['engagement.create'](details))
  return { engagementId, paper: 'A4' } as const
}

test('the page names the engagement, with everything typed in kept as text', async () => {
  const input = await open()
  const { html, title } = valueOf(await temp.workbench['report.html'](input))
  expect(title).toBe('Hinz & <b>Kunz</b> – Q1/Q2: plan?')
  expect(html).toContain('&lt;b&gt;Kunz&lt;/b&gt;')
  expect(html).not.toContain('<b>Kunz')
  expect(html).not.toMatch(/<script/i)
})

test('the page is the same for the sample each time it is asked for', async () => {
  temp = openTempWorkbench({ now: () => new Date('2026-11-22T12:00:00.000Z') })
  const engagementId = await addSmallSample(temp.workbench, 2)
  const page = async () =>
    valueOf(await temp.workbench['report.html']({ engagementId, paper: 'Letter' })).html
  const first = await page()
  expect(first).toContain('Larkmoor')
  expect(await page()).toBe(first)
  // How far it is is told for each workflow, each time.
  const told = [0, 1].map((done) => ({ kind: 'report-progress', engagementId, done, of: 2 }))
  expect(temp.events.filter(({ kind }) => kind === 'report-progress')).toEqual([...told, ...told])
})

test('the PDF is what the printer made of that page, under a name every system takes', async () => {
  const asked: unknown[] = []
  const input = await open({
    printPdf: async (html, paper) => {
      asked.push([html, paper])
      return { ok: true, value: new TextEncoder().encode('%PDF-1.7') }
    },
  })
  const pdf = valueOf(await temp.workbench['report.pdf'](input))
  expect(Buffer.from(pdf.base64, 'base64').toString()).toBe('%PDF-1.7')
  expect(pdf.fileName).toBe('Hinz & b Kunz b – Q1 Q2 plan.pdf')
  const { html } = valueOf(await temp.workbench['report.html'](input))
  expect(asked).toEqual([[html, 'A4']])
})

test('where nothing can print, the reason comes through', async () => {
  const input = await open({ printPdf: async () => failure('no-browser', 'Install Chromium.') })
  expect(await temp.workbench['report.pdf'](input)).toMatchObject({ ok: false, code: 'no-browser' })
})

describe('a file name', () => {
  test.each([
    ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j'],
    ['  ..dots.. ', 'dots'],
    ['tab\tand\u0000nothing', 'tab and nothing'],
    ['left\u202eright', 'left right'],
    ['CON', '_CON'],
    ['nul.report', '_nul.report'],
    ['Ärzte Größe 日本', 'Ärzte Größe 日本'],
    ['...', 'Engagement'],
    ['', 'Engagement'],
    ['x'.repeat(300), 'x'.repeat(120)],
  ])('from %j is %j', (text, name) => {
    expect(safeFileName(text)).toBe(name)
  })
})
