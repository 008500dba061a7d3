import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { workflowDocumentSchema } from '#shared/model/document.ts'
import { createImporter } from '../../electron/interchange/importer.ts'
import { unreadable } from '../../electron/interchange/read-file-bounded.ts'
import { harmlessFiles, hostileFiles } from './hostile-files.ts'

const good = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="P" name="Prüfung"><task id="A" name="Größe prüfen"/></process></definitions>`
const importer = createImporter()
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'baton-import-'))
})
afterAll(async () => {
  await importer.close()
  rmSync(folder, { recursive: true, force: true })
})

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, `${name.replaceAll(/\W+/g, '-')}.bpmn`)
  writeFileSync(path, content)
  return path
}

describe('hostile files', () => {
  test.each(hostileFiles)(
    '$name: fails with $code, its place and a remedy',
    async ({ name, code, says, line, content }) => {
      const path = write(name, content())
      const result = await importer.readFile(path)
      expect(result).toMatchObject({
        ok: false,
        code,
        where: { file: path, ...(line !== undefined && { line }) },
      })
      const message = result.ok ? '' : result.message
      expect(message).toMatch(says)
      expect(message).toMatch(/^[^\n]{20,400}\.$/)
      expect(message).not.toMatch(/Error:|\bat \w+ \(/)
    },
  )

  test.each(harmlessFiles)(
    '$name: is read, and the document keeps the contract',
    async ({ name, content }) => {
      const result = await importer.readFile(write(name, content()))
      const [workflow] = result.ok ? result.value : []
      expect(workflowDocumentSchema.safeParse(workflow?.document).error).toBeUndefined()
      expect(workflow?.report.elements).toBe(
        (workflow?.report.mapped ?? 0) + (workflow?.report.reported.length ?? 0),
      )
    },
  )

  test('after all of them the importer still reads a good file', async () => {
    expect(await importer.readFile(write('good', good))).toMatchObject({
      ok: true,
      value: [{ name: 'Prüfung' }],
    })
  })
})

describe('files that cannot be read', () => {
  test('a folder', async () => {
    const path = join(folder, 'models')
    mkdirSync(path)
    expect(await importer.readFile(path)).toMatchObject({ ok: false, code: 'folder', where: { file: path } })
  })

  test('a missing file, and one below a file', async () => {
    expect(await importer.readFile(join(folder, 'none.bpmn'))).toMatchObject({ ok: false, code: 'missing' })
    expect(await importer.readFile(join(write('plain', good), 'x.bpmn'))).toMatchObject({
      ok: false,
      code: 'missing',
    })
  })

  test.skipIf(process.platform === 'win32')('a pipe, which would never end, and a device', async () => {
    const pipe = join(folder, 'pipe')
    execFileSync('mkfifo', [pipe])
    expect(await importer.readFile(pipe)).toMatchObject({ ok: false, code: 'unsupported' })
    expect(await importer.readFile('/dev/zero')).toMatchObject({ ok: false, code: 'unsupported' })
  })

  test.each([
    ['EACCES', 'permission'],
    ['EPERM', 'permission'],
    ['EIO', 'disk'],
  ])('one that the file system refuses with %s', (code, expected) => {
    const refusal = unreadable('secret.bpmn', Object.assign(new Error('refused'), { code }))
    expect(refusal).toMatchObject({ ok: false, code: expected, where: { file: 'secret.bpmn' } })
    expect(refusal.message).toMatch(/^secret\.bpmn .*; .*\.$/)
  })

  // Root may read anything, so that the file system refuses nothing there.
  test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'one without permission',
    async () => {
      const path = write('secret', good)
      chmodSync(path, 0)
      expect(await importer.readFile(path)).toMatchObject({ ok: false, code: 'permission' })
    },
  )
})

describe('encodings', () => {
  const declared = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?>${good}`
  const utf16 = (text: string, swap: boolean) => {
    const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le')
    return swap ? bytes.swap16() : bytes
  }
  const cases: readonly [string, Uint8Array][] = [
    ['UTF-8', Buffer.from(declared('UTF-8'))],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${declared('UTF-8')}`)],
    ['UTF-8 without a declaration', Buffer.from(good)],
    ['Latin-1', Buffer.from(declared('ISO-8859-1'), 'latin1')],
    ['UTF-16, little end first', utf16(declared('UTF-16'), false)],
    ['UTF-16, big end first', utf16(declared('UTF-16'), true)],
    ['UTF-16 without a byte order mark', Buffer.from(declared('UTF-16'), 'utf16le')],
    ['UTF-8 that says it is UTF-16', Buffer.from(declared('UTF-16'))],
  ]
  test.each(cases)('%s', async (_, bytes) => {
    const result = await importer.readBytes(bytes, 'check.bpmn')
    expect(result.ok && result.value[0]?.document.nodes[0]?.name).toBe('Größe prüfen')
  })
})

test('files read at once do not get into each other’s way', async () => {
  const names = Array.from({ length: 12 }, (_, index) => `Workflow ${index}`)
  const results = await Promise.all(
    names.map((name) => importer.readBytes(Buffer.from(good.replace('Prüfung', name)), 'many.bpmn')),
  )
  expect(results.map((result) => result.ok && result.value[0]?.name)).toEqual(names)
})

test('bytes over the limit are refused before they are read', async () => {
  const bytes = new Uint8Array(25 * 1024 * 1024 + 1)
  expect(await importer.readBytes(bytes, 'big.bpmn')).toMatchObject({ ok: false, code: 'too-large' })
})
