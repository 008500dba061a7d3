import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { noAnswers } from '#shared/model/answers.ts'
import { redoLabel, undoLabel } from '../../../renderer/state/map/history.ts'
import type { OpenMap } from '../../../renderer/state/map/create-map.ts'
import { nextOf, turnLatest } from '../../../renderer/state/undo/turn-latest.ts'
import { atRest, openRealMap } from '../../helpers/real-map.ts'
import { damageRevision, openTempWorkbench, valueOf } from '../../helpers/temp-workbench.ts'
import type { TempWorkbench } from '../../helpers/temp-workbench.ts'
import { randomEdits } from '../../shared/model/edits/random-edits.ts'
import type { Edit } from '../../shared/model/edits/random-edits.ts'
import { renamed, withStep } from './fake-workbench.ts'

// Where a workflow is shown needs a page.
vi.mock('../../../renderer/state/workflow-removal.ts', () => ({ takeAway: vi.fn(), bringBack: vi.fn() }))

const details = { client: 'C', title: 'T', consultants: [], startsOn: null, endsOn: null, notes: '' }

let temp: TempWorkbench
let engagementId: string
beforeEach(async () => {
  temp = openTempWorkbench()
  engagementId = valueOf(await temp.workbench['engagement.create'](details)).id
})
afterEach(() => temp.close())

async function blank(): Promise<string> {
  return valueOf(await temp.workbench['workflow.create']({ engagementId, name: 'Walk' })).id
}

const present = (map: OpenMap) => map.store.getState().history.present
const stack = (map: OpenMap) => {
  const { past, future } = map.store.getState().history
  return [past.map(({ label }) => label), future.map(({ label }) => label)]
}

type Step =
  | { readonly kind: 'edit'; readonly edits: readonly Edit[] }
  | { readonly kind: 'answer'; readonly cases: number }
  | { readonly kind: 'undo' | 'redo' | 'reload' }

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: randomEdits.map((edits): Step => ({ kind: 'edit', edits: edits.slice(0, 3) })) },
    { weight: 1, arbitrary: fc.nat(50).map((cases): Step => ({ kind: 'answer', cases })) },
    { weight: 4, arbitrary: fc.constantFrom<Step>({ kind: 'undo' }, { kind: 'redo' }, { kind: 'undo' }) },
    { weight: 2, arbitrary: fc.constant<Step>({ kind: 'reload' }) },
  ),
  { maxLength: 20 },
)

/** Takes the steps as a user would, by the keys; with `reloads` the window is started anew where the steps say so. */
async function take(walk: readonly Step[], workflowId: string, reloads: boolean): Promise<OpenMap> {
  let map = await openRealMap(temp.workbench, workflowId)
  for (const [index, step] of walk.entries()) {
    if (step.kind === 'edit') edit(map, `Edit ${index}`, step.edits)
    if (step.kind === 'answer') map.answer(`Answer ${index}`, { ...noAnswers, casesPerYear: step.cases })
    if (step.kind === 'undo' || step.kind === 'redo') await turnLatest(map, step.kind)
    if (step.kind === 'reload' && reloads) {
      await atRest(map)
      map = await openRealMap(temp.workbench, workflowId)
    }
    // A press may wait for a state to be fetched; what comes next is pressed after it was seen.
    if (reloads) await atRest(map)
  }
  await atRest(map)
  return map
}

/** The first edit makes an entry, the others join it. */
function edit(map: OpenMap, label: string, [first, ...others]: readonly Edit[]): void {
  if (first !== undefined) map.edit(label, first, { key: label })
  if (first === undefined || undoLabel(map.store.getState().history) !== label) return
  for (const other of others) map.edit(`${label} goes on`, other, { key: label, joins: label })
}

describe('undo and redo across restarts of the window', () => {
  test('any walk with reloads leads where the same walk without them leads', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (walk) => {
        const straight = await take(walk, await blank(), false)
        const restarted = await take(walk, await blank(), true)
        expect(present(restarted)).toEqual(present(straight))
        expect(stack(restarted)).toEqual(stack(straight))
        expect(restarted.queue.status().kind).toBe('saved')
      }),
      { numRuns: 25 },
    )
  })

  test('after a restart everything can be undone to the beginning and redone to the end', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (walk) => {
        const workflowId = await blank()
        const before = present(await openRealMap(temp.workbench, workflowId))
        const done = await take(walk, workflowId, false)
        while (redoLabel(done.store.getState().history) !== null) done.redo()
        await atRest(done)
        const end = present(done)

        const map = await openRealMap(temp.workbench, workflowId)
        const count = map.store.getState().history.past.length
        for (let press = 0; press < count; press += 1) map.undo()
        await atRest(map)
        expect(present(map)).toEqual(before)
        const again = await openRealMap(temp.workbench, workflowId)
        for (let press = 0; press < count; press += 1) again.redo()
        await atRest(again)
        expect(present(again)).toEqual(end)
      }),
      { numRuns: 15 },
    )
  })

  test('what was done before a restart is redone by the key right after the key undid it', async () => {
    const workflowId = await blank()
    const first = await openRealMap(temp.workbench, workflowId)
    first.edit('Add a', withStep('a'))
    first.edit('Add b', withStep('b'))
    await atRest(first)
    const map = await openRealMap(temp.workbench, workflowId)
    for (const direction of ['undo', 'undo', 'redo', 'redo'] as const) {
      expect(nextOf(map, direction)).not.toBeNull()
      await turnLatest(map, direction)
      await atRest(map)
    }
    expect(present(map).document.nodes.map(({ id }) => id)).toEqual(['a', 'b'])
    expect(nextOf(map, 'redo')).toBeNull()
  })

  test('a step with its name is undone as one, also where only the name was still to be saved', async () => {
    const workflowId = await blank()
    const first = await openRealMap(temp.workbench, workflowId)
    first.edit('Add step', withStep('a'), { key: 'add:a' })
    await atRest(first)
    first.edit('Rename', renamed('a', 'Check credit'), { joins: 'add:a' })
    await atRest(first)
    const second = await openRealMap(temp.workbench, workflowId)
    expect(stack(second)).toEqual([['Add step'], []])
    second.undo()
    await atRest(second)
    expect(present(second).document.nodes).toEqual([])
    const { moments } = valueOf(await temp.workbench['workflow.history']({ workflowId }))
    expect(moments.map(({ summary }) => summary)).toEqual([
      'Undone: added step Check credit',
      'Added step Check credit',
      'Created',
    ])
  })
})

describe('a damaged state on the way', () => {
  test('is said, named and passed over; the states behind it can still be reached', async () => {
    const workflowId = await blank()
    const first = await openRealMap(temp.workbench, workflowId)
    for (const id of ['a', 'b', 'c']) first.edit(`Add ${id}`, withStep(id))
    await atRest(first)
    damageRevision(temp.store, workflowId, 3, (text) => text.slice(1))

    const map = await openRealMap(temp.workbench, workflowId)
    map.undo()
    await atRest(map)
    expect(present(map).document.nodes).toHaveLength(3)
    const { refusal } = map.store.getState()
    expect(refusal).toMatchObject({ code: 'corrupt' })
    expect(refusal?.message).toMatch(/^“Add c” cannot be undone. Revision 3 cannot be read.*Press again/)
    map.undo()
    await atRest(map)
    expect(present(map).document.nodes.map(({ id }) => id)).toEqual(['a'])

    const again = await openRealMap(temp.workbench, workflowId)
    expect(stack(again)).toEqual([['Add a'], ['Add b', 'Add c']])
  })
})

describe('another window', () => {
  test('what it saved is an entry that can be undone here', async () => {
    const workflowId = await blank()
    const mine = await openRealMap(temp.workbench, workflowId)
    const theirs = await openRealMap(temp.workbench, workflowId)
    mine.edit('Add a', withStep('a'))
    await atRest(mine)
    theirs.adopt(valueOf(await temp.workbench['workflow.open']({ workflowId })))
    theirs.edit('Add b', withStep('b'))
    await atRest(theirs)
    mine.adopt(valueOf(await temp.workbench['workflow.open']({ workflowId })))
    expect(stack(mine)).toEqual([['Add a', 'Add b'], []])
    mine.undo()
    mine.undo()
    await atRest(mine)
    expect(present(mine).document.nodes).toEqual([])
    expect(mine.queue.status().kind).toBe('saved')
  })
})
