import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { failure } from '#shared/lib/result.ts'
import { defaultRubric } from '#shared/model/rubric.ts'
import { openWorkbench } from '../../electron/door/open-workbench.ts'
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

function openBrowserWorkbench(dataFolder: string) {
  const opened = openWorkbench({
    dataFolder,
    door: 'browser',
    printing: 'print-dialog',
    printPdf: async () => failure('no-browser', 'None.'),
    emit: () => {},
    withSample: false,
  })
  if (!opened.ok) throw new Error(opened.message)
  return opened.value
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

test('import into a title that two engagements have is refused, and nothing is stored', async () => {
  const folder = tempFolder()
  writeFileSync(join(folder, 'a.bpmn'), smallBpmn('A'))
  const opened = openBrowserWorkbench(join(folder, 'data'))
  const details = { title: 'Review', notes: '', consultants: [], startsOn: null, endsOn: null }
  for (const client of ['Acme', 'Bolt']) await opened.workbench['engagement.create']({ client, ...details })
  await opened.close()
  const { code, err } = await baton(['import', 'a.bpmn', '--data', 'data', '--engagement', 'Review'], folder)
  expect(code).toBe(1)
  const listed = await list(folder)
  for (const { id, client } of listed) expect(err).toContain(`${id} (${client})`)
  expect(listed.map(({ workflowCount }) => workflowCount)).toEqual([0, 0])
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
  expect(JSON.parse(json.out)).toMatchObject({ rubricVersion: '1.0' })
  const table = await baton(args, folder)
  expect(table.lines.at(-1)).toBe('Verdicts by rubric 1.0.')
  expect(table.lines[0]).toMatch(/^WAVE\s+KIND\s+INITIATIVE/)
})

test('a changed rubric is named by the plan, as a table and as JSON', async () => {
  const folder = tempFolder()
  writeFileSync(join(folder, 'a.bpmn'), smallBpmn('A'))
  await baton(['import', 'a.bpmn', '--data', 'data', '--engagement', 'E'], folder)
  const [engagement] = await list(folder)
  const engagementId = engagement?.id ?? ''
  const opened = openBrowserWorkbench(join(folder, 'data'))
  const rubric = { ...defaultRubric, verdict: { automateUpTo: 6, hybridUpTo: 10 } }
  await opened.workbench['rubric.save']({ engagementId, rubric })
  await opened.close()
  const args = ['plan', '--data', 'data', '--engagement', engagementId]
  expect((await baton(args, folder)).lines.at(-1)).toBe('Verdicts by a changed rubric, 1.0 + changes 1.')
  expect(JSON.parse((await baton([...args, '--json'], folder)).out)).toMatchObject({
    rubricVersion: '1.0 + changes 1',
  })
})

test.each([
  ['plan', ['plan', '--engagement', 'nobody']],
  ['parked', ['parked', '--engagement', 'nobody']],
  ['report', ['report', '--engagement', 'nobody', '--out', 'a.pdf']],
])('%s of an engagement that is not there fails with 1 and one sentence', async (_name, args) => {
  const { code, out, err } = await baton([...args, '--data', 'data'], tempFolder())
  expect(code).toBe(1)
  expect(out).toBe('')
  expect(err.trim().split('\n')).toHaveLength(1)
})

test('import stores nothing at all when no file can be read, not even the engagement', async () => {
  const folder = tempFolder()
  writeFileSync(join(folder, 'bad.bpmn'), 'no')
  const given = ['import', 'bad.bpmn', 'missing.bpmn', '--data', 'data', '--engagement', 'E']
  expect((await baton(given, folder)).code).toBe(1)
  expect(await list(folder)).toEqual([])
})

test.skipIf(process.platform === 'win32')(
  'import and score say the same of the same file, and begin with its path as it was typed',
  async () => {
    const folder = tempFolder()
    mkdirSync(join(folder, 'maps'))
    writeFileSync(join(folder, 'maps', 'bad.bpmn'), 'no')
    execFileSync('mkfifo', [join(folder, 'pipe.bpmn')])
    symlinkSync('loop.bpmn', join(folder, 'loop.bpmn'))
    const files = ['maps/bad.bpmn', 'maps', 'pipe.bpmn', 'loop.bpmn', 'missing.bpmn']
    const scored = await baton(['score', ...files], folder)
    const imported = await baton(['import', ...files, '--data', 'data', '--engagement', 'E'], folder)
    expect(imported.err).toBe(scored.err)
    const lines = scored.err.trim().split('\n')
    expect(lines.map((line) => line.split(': ')[1])).toEqual(['maps/bad.bpmn:1', ...files.slice(1)])
    expect(lines[0]).toMatch(/^baton: maps\/bad\.bpmn:1: is not XML/)
  },
)

test.each([
  ['list', ['list']],
  ['plan', ['plan', '--engagement', 'e']],
  ['report', ['report', '--engagement', 'e', '--out', 'a.pdf']],
])('%s makes no data folder; it says that there is none', async (_name, args) => {
  const folder = tempFolder()
  const { code, err } = await baton([...args, '--data', 'data'], folder)
  expect(code).toBe(1)
  expect(err).toContain(`There is no Baton data in ${join(folder, 'data')}.`)
  expect(existsSync(join(folder, 'data'))).toBe(false)
})

test.each([
  ['plan', ['plan', '--engagement', 'nobody']],
  ['parked', ['parked', '--engagement', 'nobody']],
  ['report', ['report', '--engagement', 'nobody', '--out', 'a.pdf']],
])('%s of an unknown engagement names the id and where the ids are', async (_name, args) => {
  const folder = tempFolder()
  writeFileSync(join(folder, 'a.bpmn'), smallBpmn('A'))
  await baton(['import', 'a.bpmn', '--data', 'data', '--engagement', 'E'], folder)
  const { code, err } = await baton([...args, '--data', 'data'], folder)
  expect(code).toBe(1)
  expect(err).toContain('“nobody”')
  expect(err).toContain('baton list --data data')
})

test('a file in the way of the data folder is named', async () => {
  const folder = tempFolder()
  writeFileSync(join(folder, 'file'), '')
  for (const command of [['list'], ['import', 'file', '--engagement', 'E']]) {
    const { code, err } = await baton([...command, '--data', join('file', 'sub')], folder)
    expect(code).toBe(1)
    expect(err).toContain(`${join(folder, 'file')} is a file`)
  }
})

test.skipIf(process.platform !== 'linux')(
  'a folder that takes no children is refused, not waited for',
  async () => {
    const data = ['--data', '/proc/nowhere/data']
    const imported = await baton(['import', 'a.bpmn', '--engagement', 'E', ...data], tempFolder())
    expect(imported.code).toBe(1)
    expect(imported.err).toContain('cannot be made')
    expect((await baton(['doctor', ...data], tempFolder())).out).toMatch(/Data folder\s+BROKEN/)
  },
)

test.skipIf(process.platform === 'win32')(
  'doctor looks into the database as list does, and leaves the folder as it was',
  async () => {
    const folder = tempFolder()
    writeFileSync(join(folder, 'a.bpmn'), smallBpmn('A'))
    await baton(['import', 'a.bpmn', '--data', 'sound', '--engagement', 'E'], folder)
    for (const name of ['empty', 'damaged', 'pipe']) mkdirSync(join(folder, name))
    writeFileSync(join(folder, 'damaged', 'baton.db'), 'x'.repeat(5000))
    execFileSync('mkfifo', [join(folder, 'pipe', 'baton.db')])
    const state = async (name: string) => {
      const { lines } = await baton(['doctor', '--data', name], folder)
      return lines.find((line) => line.startsWith('Data folder'))?.split(/\s{2,}/)[1]
    }
    const names = ['sound', 'empty', 'damaged', 'pipe', 'none/yet']
    const states: (string | undefined)[] = []
    for (const name of names) states.push(await state(name))
    expect(states).toEqual(['fine', 'fine', 'BROKEN', 'BROKEN', 'fine'])
    expect(readdirSync(join(folder, 'sound'))).toEqual(['baton.db'])
    expect(readdirSync(join(folder, 'empty'))).toEqual([])
    expect(existsSync(join(folder, 'none'))).toBe(false)
  },
)

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
