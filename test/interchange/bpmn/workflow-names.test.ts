import { expect, test } from 'vitest'
import { definitions, parseAll } from './parse.ts'

/** A collaboration of that name, and its participants, each with a process of one step: name and process name. */
async function nameWith(collaboration: string, participants: readonly (readonly [string, string])[]) {
  const pools = participants.map(
    ([name], i) => `<participant id="P${i}" name="${name}" processRef="Process_${i}"/>`,
  )
  const processes = participants.map(
    ([, name], i) => `<process id="Process_${i}" name="${name}"><task id="T${i}"/></process>`,
  )
  const content = `<collaboration id="Collaboration_1" name="${collaboration}">${pools.join('')}</collaboration>${processes.join('')}`
  const [workflow] = await parseAll(definitions(content), 'maps/order.bpmn')
  return workflow?.name
}

test('a workflow has the name of its collaboration', async () => {
  expect(await nameWith('Trade', [['Buyer', 'Buy']])).toBe('Trade')
})

test.each([
  '',
  'Default Collaboration',
  'Collaboration',
  'Root',
  'Untitled',
  'New process',
  'Collaboration_1',
  'Collaboration_0x1k9zq',
  '_6728d190-5072-4e48-9beb-29276772c9dd',
])('“%s” is no name: the only named process, then the participants, then the file give it', async (given) => {
  expect(await nameWith(given, [['Buyer', 'Buy']])).toBe('Buy')
  expect(
    await nameWith(given, [
      ['Buyer', given],
      ['Seller', given],
    ]),
  ).toBe('Buyer and Seller')
  expect(await nameWith(given, [['Pool', given]])).toBe('order')
})

test.each([
  'Order 2',
  'Workflow 3',
  'Process 2',
  'Main process',
  'Process orders',
  'A-1 claims',
  'Pool cleaning',
  'Root cause analysis',
  'P2P',
])('“%s” is a name', async (given) => {
  expect(await nameWith(given, [['Buyer', 'Buy']])).toBe(given)
})

test('many participants are named in part', async () => {
  const five = ['A', 'B', 'C', 'D', 'E'].map((letter) => [`Office ${letter}`, ''] as const)
  expect(await nameWith('', five)).toBe('Office A, Office B, Office C and 2 more')
})

test('a participant whose process another collaboration draws is reported with that reason', async () => {
  const [workflow] = await parseAll(
    definitions(`<collaboration id="C1" name="One"><participant id="P1" name="A" processRef="P"/></collaboration>
      <collaboration id="C2" name="Two"><participant id="P2" name="B" processRef="P"/></collaboration>
      <process id="P"><task id="T"/></process>`),
  )
  expect(workflow?.report.reported).toEqual([
    {
      element: 'participant',
      id: 'P2',
      reason: 'Its process is drawn once already, with another collaboration of the file.',
    },
  ])
})
