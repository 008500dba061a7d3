import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { baton } from '../helpers/baton.ts'
import { smallBpmn } from '../helpers/small-bpmn.ts'
import { tempFolder } from '../helpers/temp-folder.ts'

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = tempFolder()
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return folder
}

test('--json prints one line a workflow with the public fields', async () => {
  const folder = folderWith({ 'a.bpmn': smallBpmn('Invoices', 3) })
  const { code, lines, err } = await baton(['score', 'a.bpmn', '--json'], folder)
  expect(code).toBe(0)
  expect(err).toBe('')
  expect(lines).toHaveLength(1)
  const line = JSON.parse(lines[0] ?? '') as Record<string, unknown>
  expect(Object.keys(line).sort()).toEqual(
    [
      'caveats',
      'counts',
      'dimensions',
      'file',
      'fragments',
      'guards',
      'guidelines',
      'import',
      'lenses',
      'metricDetails',
      'metrics',
      'ok',
      'optimise',
      'profile',
      'profileBalance',
      'range',
      'rate',
      'readiness',
      'rubric',
      'stability',
      'split',
      'status',
      'timing',
      'total',
      'verdict',
      'workflow',
    ].sort(),
  )
  expect(line).toMatchObject({
    file: 'a.bpmn',
    workflow: 'Invoices',
    ok: true,
    rubric: '1.0',
    counts: { nodes: 5, steps: 3, flows: 4 },
    status: 'provisional',
    metrics: { nodes: 5, arcs: 4, cfc: 0, cnc: 0.8, avgConnectorDegree: null, cyclicity: 0 },
    fragments: { trivial: 4, polygon: 1, bond: 0, rigid: 0, repairs: [] },
    split: { lambda: 1, islands: [], handOverEdgeIds: [], repairs: [] },
  })
})

test('one bad file does not stop the others; it is a line with code and message, and the exit code is 1', async () => {
  const folder = folderWith({ 'a.bpmn': smallBpmn('A'), 'bad.bpmn': 'not a model', 'z.bpmn': smallBpmn('Z') })
  mkdirSync(join(folder, 'folder.bpmn'))
  const files = ['a.bpmn', 'bad.bpmn', 'missing.bpmn', 'folder.bpmn', 'z.bpmn']
  const { code, lines, err } = await baton(['score', '--json', ...files], folder)
  expect(code).toBe(1)
  const read = lines.map((line) => JSON.parse(line) as { file: string; ok: boolean; code?: string })
  expect(read.map(({ file, ok, code: why }) => [file, ok, why])).toEqual([
    ['a.bpmn', true, undefined],
    ['bad.bpmn', false, 'not-xml'],
    ['missing.bpmn', false, 'missing'],
    ['folder.bpmn', false, 'folder'],
    ['z.bpmn', true, undefined],
  ])
  expect(err).not.toMatch(/^\s+at /m)
})

test('answers change the scores they answer', async () => {
  const folder = folderWith({ 'a.bpmn': smallBpmn('A') })
  const args = ['score', 'a.bpmn', '--json', '--strategic', '5', '--changes-per-year', '12', '--regulated']
  const { lines } = await baton(args, folder)
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    dimensions: {
      strategicImportance: { score: 5, status: 'scored' },
      changeFrequency: { score: 5, status: 'scored' },
    },
    status: 'settled',
  })
})

test('without --json it is an aligned table of results; what failed is said on standard error', async () => {
  const folder = folderWith({ 'a.bpmn': smallBpmn('A'), 'bad.bpmn': '' })
  const { code, lines, err } = await baton(['score', 'a.bpmn', 'bad.bpmn'], folder)
  expect(code).toBe(1)
  expect(lines).toHaveLength(2)
  expect(lines[0]).toMatch(/^VERDICT\s+TOTAL/)
  expect(lines[0]?.indexOf('WORKFLOW')).toBe(lines[1]?.indexOf('A  '))
  expect(err).toContain('bad.bpmn')
})

const entry = fileURLToPath(new URL('../../electron/cli/main.ts', import.meta.url))

test('as a process: results on standard output, messages on standard error, the exit code, paths from where the user stands', () => {
  const folder = folderWith({ 'a.bpmn': smallBpmn('A'), 'bad.bpmn': '' })
  const env = { ...process.env, INIT_CWD: folder }
  const { status, stdout, stderr } = spawnSync(process.execPath, [entry, 'score', 'a.bpmn', 'bad.bpmn'], {
    env,
  })
  expect(status).toBe(1)
  expect(stdout.toString()).toMatch(/^VERDICT.*\n.* A +a\.bpmn\n$/)
  expect(stderr.toString()).toMatch(/^baton: .*bad\.bpmn/)
})

test('a reader that stops early ends it quietly', async () => {
  const folder = folderWith({ 'a.bpmn': smallBpmn('A') })
  const files = Array.from({ length: 40 }, () => join(folder, 'a.bpmn'))
  const child = spawn(process.execPath, [entry, 'score', '--json', ...files])
  let err = ''
  child.stderr.on('data', (chunk) => (err += chunk))
  child.stdout.once('data', () => child.stdout.destroy())
  await new Promise((resolve) => child.on('close', resolve))
  expect(err).toBe('')
})

test('--lambda is the price of a hand-over', async () => {
  const folder = folderWith({ 'a.bpmn': smallBpmn('A') })
  const { lines } = await baton(['score', 'a.bpmn', '--json', '--lambda', '2.5'], folder)
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ split: { lambda: 2.5 } })
})
