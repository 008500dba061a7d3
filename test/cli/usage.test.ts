import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { commandTable } from '../../electron/cli/command-table.ts'
import { baton } from '../helpers/baton.ts'

const names = Object.keys(commandTable)

test('--help lists every command and is a result', async () => {
  const { code, out, err } = await baton(['--help'])
  expect(code).toBe(0)
  expect(err).toBe('')
  for (const name of names) expect(out).toMatch(new RegExp(`^  ${name} `, 'm'))
})

test.each(names)('%s --help says what it takes', async (name) => {
  const { code, out } = await baton([name, '--help'])
  expect(code).toBe(0)
  expect(out).toContain(`Usage: baton ${name} `)
})

test('--version is the version of the product', async () => {
  const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string
  }
  const { code, out } = await baton(['--version'])
  expect(code).toBe(0)
  expect(out).toBe(`${manifest.version}\n`)
})

describe('wrong use exits with 2, says so on standard error, and prints no result', () => {
  test.each([
    ['no command', []],
    ['an unknown command', ['explode']],
    ['a name that every object has', ['toString']],
    ['assess without an engagement', ['assess']],
    ['score without a file', ['score']],
    ['score of a file without a name', ['score', '']],
    ['import of a file without a name', ['import', 'a.bpmn', '', '--engagement', 'A']],
    ['a data folder without a name', ['list', '--data', '']],
    ['an unknown option', ['score', 'a.bpmn', '--fast']],
    ['an option without its value', ['score', 'a.bpmn', '--strategic']],
    ['a score out of bounds', ['score', 'a.bpmn', '--strategic', '6']],
    ['a score that is no number', ['score', 'a.bpmn', '--strategic', 'high']],
    ['negative changes', ['score', 'a.bpmn', '--changes-per-year=-1']],
    ['a price that is no number', ['score', 'a.bpmn', '--lambda', 'dear']],
    ['a price below 0', ['score', 'a.bpmn', '--json', '--lambda', '-1']],
    ['a price where no split is shown', ['score', 'a.bpmn', '--lambda', '5']],
    ['cases drawn where none are shown', ['assess', '--engagement', 'e', '--simulate', '50']],
    ['a report that is called something else than PDF', ['report', '--engagement', 'e', '--out', 'x.txt']],
    ['import without an engagement', ['import', 'a.bpmn']],
    ['import without a file', ['import', '--engagement', 'A']],
    ['a positional where none fits', ['list', 'extra']],
    ['plan without an engagement', ['plan']],
    ['report without --out', ['report', '--engagement', 'e']],
    ['a paper nobody has', ['report', '--engagement', 'e', '--out', 'a.pdf', '--paper', 'A3']],
    ['a port out of bounds', ['serve', '--port', '70000']],
  ])('%s', async (_what, args) => {
    const { code, out, err } = await baton(args)
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).toMatch(/^baton: .+\nUsage: /)
    expect(err).not.toMatch(/^\s+at /m)
  })
})

test('a number below 0 is refused by the bounds of its option', async () => {
  const { err } = await baton(['score', 'a.bpmn', '--json', '--lambda', '-1'])
  expect(err).toMatch(/^baton: --lambda takes a number from 0 to 1000, not '-1'\.\n/)
})

test('an option that changes nothing without --json says so', async () => {
  const { err } = await baton(['assess', '--engagement', 'e', '--lambda', '5'])
  expect(err).toMatch(/^baton: --lambda changes nothing that the table shows; add --json\.\n/)
})
