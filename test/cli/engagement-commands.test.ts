import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { baton } from '../helpers/baton.ts'
import { smallBpmn } from '../helpers/small-bpmn.ts'
import { tempFolder } from '../helpers/temp-folder.ts'

interface Listed {
  readonly id: string
  readonly title: string
  readonly client: string
  readonly workflowCount: number
}

async function list(folder: string): Promise<Listed[]> {
  const { lines } = await baton(['list', '--data', 'data', '--json'], folder)
  return lines.map((line) => JSON.parse(line) as Listed)
}

test('import makes the engagement at first, finds it again later, and list shows it', async () => {
  const folder = tempFolder()
  writeFileSync(join(folder, 'a.bpmn'), smallBpmn('Invoices'))
  writeFileSync(join(folder, 'b.bpmn'), smallBpmn('Claims'))
  const first = await baton(
    ['import', 'a.bpmn', '--data', 'data', '--engagement', 'Review', '--client', 'Acme'],
    folder,
  )
  expect(first.code).toBe(0)
  expect(first.lines).toHaveLength(1)
  expect(first.lines[0]).toMatch(/^[\w-]+\tInvoices\t\d+\/\d+$/)
  expect((await baton(['import', 'b.bpmn', '--data', 'data', '--engagement', 'review'], folder)).code).toBe(0)
  expect(await list(folder)).toMatchObject([{ title: 'Review', client: 'Acme', workflowCount: 2 }])
})

test('the client of a new engagement is its name unless said', async () => {
  const folder = tempFolder()
  writeFileSync(join(folder, 'a.bpmn'), smallBpmn('A'))
  await baton(['import', 'a.bpmn', '--data', 'data', '--engagement', 'Acme'], folder)
  expect(await list(folder)).toMatchObject([{ title: 'Acme', client: 'Acme' }])
})

test('a file that cannot be read stores nothing of itself, and the others are imported', async () => {
  const folder = tempFolder()
  writeFileSync(join(folder, 'bad.bpmn'), 'no')
  writeFileSync(join(folder, 'good.bpmn'), smallBpmn('Good'))
  const files = ['bad.bpmn', 'missing.bpmn', 'good.bpmn']
  const { code, lines, err } = await baton(
    ['import', ...files, '--data', 'data', '--engagement', 'E'],
    folder,
  )
  expect(code).toBe(1)
  expect(lines).toHaveLength(1)
  expect(err).toContain('bad.bpmn')
  expect(err).toContain('missing.bpmn')
  expect(await list(folder)).toMatchObject([{ workflowCount: 1 }])
})

test('plan prints the plan of the engagement, as a table or whole as JSON', async () => {
  const folder = tempFolder()
  writeFileSync(join(folder, 'a.bpmn'), smallBpmn('A'))
  await baton(['import', 'a.bpmn', '--data', 'data', '--engagement', 'E'], folder)
  const [engagement] = await list(folder)
  const args = ['plan', '--data', 'data', '--engagement', engagement?.id ?? '']
  const json = await baton([...args, '--json'], folder)
  expect(json.code).toBe(0)
  expect(Object.keys(JSON.parse(json.out) as object)).toEqual(
    expect.arrayContaining(['settings', 'initiatives', 'schedule', 'pitfalls', 'assumptions']),
  )
  const table = await baton(args, folder)
  expect(table.lines[0]).toMatch(/^WAVE\s+KIND\s+INITIATIVE/)
})

test.each([
  ['plan', ['plan', '--engagement', 'nobody']],
  ['report', ['report', '--engagement', 'nobody', '--out', 'a.pdf']],
])('%s of an engagement that is not there fails with 1 and one sentence', async (_name, args) => {
  const { code, out, err } = await baton([...args, '--data', 'data'], tempFolder())
  expect(code).toBe(1)
  expect(out).toBe('')
  expect(err.trim().split('\n')).toHaveLength(1)
})

test('doctor names every part, and a data folder that cannot be is broken', async () => {
  const folder = tempFolder()
  const { code, lines } = await baton(['doctor', '--data', 'data'], folder)
  expect(code).toBe(0)
  expect(lines.slice(1).map((line) => line.split(/\s{2,}/)[0])).toEqual([
    'Node',
    'SQLite',
    'Data folder',
    'Browser',
    'Electron',
  ])
  writeFileSync(join(folder, 'file'), '')
  const broken = await baton(['doctor', '--data', join('file', 'data')], folder)
  expect(broken.code).toBe(1)
  expect(broken.out).toMatch(/Data folder\s+BROKEN/)
})
