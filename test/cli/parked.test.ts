import { afterEach, expect, test } from 'vitest'
import type { Parked } from '#shared/model/document.ts'
import { baton } from '../helpers/baton.ts'
import { openTempWorkbench, valueOf } from '../helpers/temp-workbench.ts'
import type { TempWorkbench } from '../helpers/temp-workbench.ts'
import { smallDrawing } from '../shared/model/edits/drawing.ts'

let opened: TempWorkbench | null = null
afterEach(() => opened?.close())

const parked: Parked[] = [
  { id: 'a', kind: 'question', text: 'Who signs\nabove 10,000?', about: 'decide', owner: 'Jonas' },
  { id: 'b', kind: 'decision', text: 'One form', outcome: 'Yes' },
]

async function engagementWithParked() {
  opened = openTempWorkbench()
  const { workbench, folder } = opened
  const { id } = valueOf(
    await workbench['engagement.create']({
      client: 'Acme',
      title: 'Review',
      notes: '',
      consultants: [],
      startsOn: null,
      endsOn: null,
    }),
  )
  valueOf(
    await workbench['workflow.create']({
      engagementId: id,
      name: 'Orders',
      document: { ...smallDrawing(), parked },
    }),
  )
  return ['parked', '--data', folder, '--engagement', id]
}

test('parked lists what workshops parked, a line each, or as JSON', async () => {
  const args = await engagementWithParked()
  const { lines } = await baton(args)
  expect(lines).toHaveLength(3)
  expect(lines[1]).toMatch(/^Orders\s+question\s+Who signs above 10,000\?\s+decide\s+Jonas\s+open$/)
  const json = await baton([...args, '--json'])
  expect(json.lines.map((line) => JSON.parse(line) as unknown)).toEqual([
    {
      workflow: 'Orders',
      kind: 'question',
      text: 'Who signs\nabove 10,000?',
      where: 'decide',
      owner: 'Jonas',
      outcome: null,
    },
    { workflow: 'Orders', kind: 'decision', text: 'One form', where: null, owner: null, outcome: 'Yes' },
  ])
})

test('parked --open leaves out what is settled', async () => {
  const { lines } = await baton([...(await engagementWithParked()), '--open'])
  expect(lines).toHaveLength(2)
})
