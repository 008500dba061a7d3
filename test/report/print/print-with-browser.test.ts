import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildReport } from '../../../electron/report/build-report.ts'
import { findBrowser } from '../../../electron/report/print/find-browser.ts'
import { printWithBrowser } from '../../../electron/report/print/print-with-browser.ts'
import { reportHtml } from '../../../electron/report/report-html.ts'
import { reportInput, workflow } from '../hand-made.ts'
import { sampleReportInput } from '../sample-report.ts'

const folder = mkdtempSync(join(tmpdir(), 'baton-print-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function hasPoppler(): boolean {
  try {
    execFileSync('pdfinfo', ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

const poppler = (tool: string, ...given: string[]) => execFileSync(tool, given, { encoding: 'utf8' })
const canPrint = findBrowser() !== null
const missing = [
  ...(canPrint ? [] : ['an installed browser (Chrome, Chromium, Edge or Brave)']),
  ...(hasPoppler() ? [] : ['poppler-utils']),
].join(' and ')
const because = missing === '' ? '' : ` (skipped: install ${missing})`

describe.skipIf(missing !== '')(`the printed report${because}`, () => {
  const file = { A4: join(folder, 'a4.pdf'), Letter: join(folder, 'letter.pdf') }

  beforeAll(async () => {
    const sample = await sampleReportInput()
    const model = buildReport({ ...sample, workflows: sample.workflows.slice(0, 4) })
    const greek = buildReport(reportInput([workflow({ name: 'Έγκριση и проверка' })], 'Жёлтый & Γαλάζιο'))
    await save(file.A4, reportHtml(model, 'A4'), 'A4')
    await save(file.Letter, reportHtml(greek, 'Letter'), 'Letter')
  }, 180_000)

  async function save(path: string, html: string, paper: 'A4' | 'Letter') {
    const printed = await printWithBrowser(html, paper)
    if (!printed.ok) throw new Error(printed.message)
    writeFileSync(path, printed.value)
  }

  test('has the paper that was asked for, upright or turned, on every page', () => {
    const sizes = (path: string) => {
      const lines = poppler('pdfinfo', '-f', '1', '-l', '99', path).match(/Page +\d+ size: .*/g) ?? []
      return new Set(
        lines.map((line) =>
          (line.match(/[\d.]+(?= x)|(?<=x )[\d.]+/g) ?? [])
            .map((value) => Math.round(Number(value) / 4) * 4)
            .sort((a, b) => a - b)
            .join(' × '),
        ),
      )
    }
    expect(sizes(file.A4)).toEqual(new Set(['596 × 840']))
    expect(sizes(file.Letter)).toEqual(new Set(['612 × 792']))
  })

  test('embeds every font and holds no bitmap', () => {
    for (const path of Object.values(file)) {
      const fonts = poppler('pdffonts', path).trim().split('\n').slice(2)
      expect(fonts.length).toBeGreaterThan(0)
      expect(fonts.filter((line) => !/ yes (yes|no) +(yes|no) +\d+ +\d+$/.test(line))).toEqual([])
      expect(poppler('pdfimages', '-list', path).trim().split('\n').slice(2)).toEqual([])
    }
  })

  test('writes other scripts in its own font', () => {
    const fonts = poppler('pdffonts', file.Letter).trim().split('\n').slice(2)
    expect(fonts.filter((line) => !/Inter/.test(line))).toEqual([])
    expect(poppler('pdftotext', file.Letter, '-')).toContain('Έγκριση и проверка')
  })

  test('is tagged, in English and has an outline', () => {
    expect(poppler('pdfinfo', file.A4)).toMatch(/Tagged: +yes/)
    const structure = poppler('pdfinfo', '-struct', file.A4)
    expect(structure).toMatch(/^ *H1/m)
    expect(structure).toMatch(/^ *Table/m)
    expect(structure).toMatch(/^ *TH/m)
    expect(poppler('cat', file.A4).includes('/Outlines')).toBe(true)
  })

  test('numbers its pages and repeats client and rubric at their foot, except on the cover', () => {
    const page = (number: number) =>
      poppler('pdftotext', '-layout', '-f', String(number), '-l', String(number), file.A4, '-')
    expect(page(1)).not.toContain('· Confidential')
    expect(page(2)).toMatch(/Larkmoor Group · Confidential +Rubric 1\.0 · Baton +2\s*$/)
    expect(page(3)).toMatch(/Rubric 1\.0 · Baton +3\s*$/)
  })

  test('holds its words as text', () => {
    expect(poppler('pdftotext', file.A4, '-')).toContain('Where each workflow stands')
  })
})

describe('printing fails with a remedy', () => {
  test('when there is no browser', async () => {
    const printed = await printWithBrowser('<p>x</p>', 'A4', { browser: null })
    expect(printed).toMatchObject({ ok: false, code: 'no-browser' })
    expect(printed.ok ? '' : printed.message).toContain('Install Chrome')
  })

  test('when the browser cannot be started', async () => {
    const printed = await printWithBrowser('<p>x</p>', 'A4', { browser: join(folder, 'nothing') })
    expect(printed).toMatchObject({ ok: false, code: 'print-failed' })
  })

  test.skipIf(process.platform === 'win32')('when it ends at once', async () => {
    const printed = await printWithBrowser('<p>x</p>', 'A4', { browser: program('exit 3') })
    expect(printed).toMatchObject({ ok: false, code: 'print-failed' })
    expect(printed.ok ? '' : printed.message).toContain('BATON_BROWSER')
  })

  test.skipIf(process.platform === 'win32')(
    'when it never answers; it and its children are ended',
    async () => {
      const note = join(folder, 'child.pid')
      const browser = program(`sleep 300 &\necho $! > ${note}\nwait`)
      const printed = await printWithBrowser('<p>x</p>', 'A4', { browser, longestWait: 400 })
      expect(printed).toMatchObject({ ok: false, code: 'print-failed' })
      const child = Number(execFileSync('cat', [note], { encoding: 'utf8' }))
      expect(isRunning(child)).toBe(false)
    },
  )

  test('and leaves no profile behind', async () => {
    const before = profiles()
    await printWithBrowser('<p>x</p>', 'A4', { browser: join(folder, 'nothing') })
    expect(profiles().filter((name) => !before.includes(name))).toEqual([])
  })

  function program(script: string): string {
    const path = join(folder, `browser-${script.length}`)
    writeFileSync(path, `#!/bin/sh\n${script}\n`)
    chmodSync(path, 0o755)
    return path
  }

  function profiles(): readonly string[] {
    return readdirSync(tmpdir()).filter((name) => /^baton-print-(?!test)/.test(name))
  }

  /** A killed child may linger as a zombie until it is reaped; that is not running. */
  function isRunning(pid: number): boolean {
    try {
      const state = execFileSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' }).trim()
      return state !== '' && !state.startsWith('Z')
    } catch {
      return false
    }
  }
})
