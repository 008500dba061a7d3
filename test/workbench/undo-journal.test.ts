import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Input } from '#shared/contract/methods.ts'
import { noAnswers } from '#shared/model/answers.ts'
import { createNode } from '#shared/model/create-node.ts'
import { emptyDocument } from '#shared/model/document.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'
import { pushEntry } from '../../electron/store/repositories/journal.ts'
import { openTempWorkbench, valueOf } from '../helpers/temp-workbench.ts'
import type { TempWorkbench } from '../helpers/temp-workbench.ts'

const details = { client: 'C', title: 'T', consultants: [], startsOn: null, endsOn: null, notes: '' }

let temp: TempWorkbench
let engagementId: string
let workflowId: string
let now: Date

beforeEach(async () => {
  now = new Date('2026-11-22T12:00:00.000Z')
  temp = openTempWorkbench({ now: () => now })
  engagementId = valueOf(await temp.workbench['engagement.create'](details)).id
  workflowId = valueOf(await temp.workbench['workflow.create']({ engagementId, name: 'Returns' })).id
})
afterEach(() => temp.close())

function drawn(...names: readonly string[]): WorkflowDocument {
  return { ...emptyDocument(), nodes: names.map((name) => createNode('step', { id: name, name })) }
}

const open = async () => valueOf(await temp.workbench['workflow.open']({ workflowId }))
type Save = Pick<Input<'workflow.save'>, 'act' | 'answers' | 'large'>
async function save(baseRevision: number, document: WorkflowDocument, label: string, more: Save = {}) {
  const input = { workflowId, baseRevision, document, summary: label, label, ...more }
  return temp.workbench['workflow.save'](input)
}
async function labels() {
  const { past, future } = (await open()).journal
  return [past.map(({ label }) => label), future.map(({ label }) => label)]
}
const history = async (more: Partial<Input<'workflow.history'>> = {}) =>
  valueOf(await temp.workbench['workflow.history']({ workflowId, ...more })).moments

describe('the journal', () => {
  test('tells what was done, and where undo and redo lead', async () => {
    valueOf(await save(1, drawn('a'), 'Add a'))
    valueOf(await save(2, drawn('a', 'b'), 'Add b'))
    expect(await labels()).toEqual([['Add a', 'Add b'], []])
    valueOf(await save(3, drawn('a'), 'Add b', { act: 'undo' }))
    expect(await labels()).toEqual([['Add a'], ['Add b']])
    const { future } = (await open()).journal
    const next = { workflowId, revisionId: future[0]?.revisionId ?? 0 }
    expect(valueOf(await temp.workbench['workflow.moment'](next)).document).toEqual(drawn('a', 'b'))
    valueOf(await save(4, drawn('a', 'b'), 'Add b', { act: 'redo' }))
    expect(await labels()).toEqual([['Add a', 'Add b'], []])
  })

  test('an edit after an undo forgets what could have been redone; its revision stays in the history', async () => {
    valueOf(await save(1, drawn('a'), 'Add a'))
    valueOf(await save(2, drawn(), 'Add a', { act: 'undo' }))
    valueOf(await save(3, drawn('b'), 'Add b'))
    expect(await labels()).toEqual([['Add b'], []])
    expect((await history()).map(({ summary }) => summary)).toContain('Add a')
  })

  test('what continues an entry is undone with it, and is one line of the history', async () => {
    valueOf(await save(1, drawn('a'), 'Add step'))
    valueOf(await save(2, drawn('a', 'named'), 'Added step named', { act: 'continue' }))
    expect(await labels()).toEqual([['Add step'], []])
    expect((await history()).map(({ revision }) => revision)).toEqual([3, 1])
    valueOf(await save(3, drawn(), 'Add step', { act: 'undo' }))
    expect((await open()).document).toEqual(drawn())
    expect(await labels()).toEqual([[], ['Add step']])
  })

  test('a repeated undo whose answer was lost undoes once', async () => {
    valueOf(await save(1, drawn('a'), 'Add a'))
    valueOf(await save(2, drawn('a', 'b'), 'Add b'))
    const first = valueOf(await save(3, drawn('a'), 'Add b', { act: 'undo' }))
    expect(valueOf(await save(3, drawn('a'), 'Add b', { act: 'undo' }))).toEqual(first)
    expect(await labels()).toEqual([['Add a'], ['Add b']])
  })

  test('does not believe an undo that leads nowhere it knows', async () => {
    valueOf(await save(1, drawn('a'), 'Add a'))
    valueOf(await save(2, drawn('x'), 'Something else', { act: 'undo' }))
    expect(await labels()).toEqual([['Add a', 'Something else'], []])
  })

  test('answers are part of it', async () => {
    const answers = { ...noAnswers, casesPerYear: 100 }
    valueOf(await save(1, drawn(), 'Answer', { answers }))
    expect((await open()).answers).toEqual(answers)
    valueOf(await save(2, drawn(), 'Answer', { answers: noAnswers, act: 'undo' }))
    expect((await open()).answers).toEqual(noAnswers)
    expect(await labels()).toEqual([[], ['Answer']])
  })

  test('a restored moment is an entry, and can be undone', async () => {
    valueOf(await save(1, drawn('a'), 'Add a'))
    const [, first] = await history()
    valueOf(await temp.workbench['workflow.bringBack']({ workflowId, revisionId: first?.id ?? 0 }))
    // By its time: nobody knows the numbers of revisions.
    const restored = expect.stringMatching(/^Restore the map of \d+ \w+ \d{4}, \d\d:\d\d$/)
    expect(await labels()).toEqual([['Add a', restored], []])
    expect((await history())[0]?.summary).toMatch(/^Restored the map of \d+ \w+ \d{4}, \d\d:\d\d: /)
    valueOf(await save(3, drawn('a'), 'Restore', { act: 'undo' }))
    expect(await labels()).toEqual([['Add a'], [restored]])
  })

  test('a restore based on an older look is refused', async () => {
    valueOf(await save(1, drawn('a'), 'Add a'))
    const [, first] = await history()
    const wanted = { workflowId, revisionId: first?.id ?? 0, baseRevision: 1 }
    expect(await temp.workbench['workflow.bringBack'](wanted)).toMatchObject({ ok: false, code: 'stale' })
  })

  test('remembers the last thousand', async () => {
    const position = (await history())[0]?.id ?? 0
    temp.store.writer.transaction(() => {
      for (let edit = 1; edit <= 1002; edit += 1) {
        pushEntry(temp.store.writer, workflowId, { label: `Edit ${edit}`, before: position, after: position })
      }
    })()
    const [past] = await labels()
    expect(past).toHaveLength(1000)
    expect([past?.[0], past?.at(-1)]).toEqual(['Edit 3', 'Edit 1002'])
  })

  test('any walk of edits, undos and redos leads where a plain undo stack leads', async () => {
    const walk = fc.array(fc.constantFrom('edit', 'undo', 'redo', 'answer'), { maxLength: 16 })
    await fc.assert(
      fc.asyncProperty(walk, async (steps) => {
        const view = valueOf(await temp.workbench['workflow.create']({ engagementId, name: 'Walk' }))
        const model = { past: [] as string[], future: [] as string[], at: stateOf(view) }
        for (const [index, step] of steps.entries()) {
          const state = JSON.parse(model.at) as ReturnType<typeof partsOf>
          const to = step === 'undo' ? model.past.at(-1) : step === 'redo' ? model.future[0] : undefined
          if (step === 'edit' || step === 'answer') {
            const next =
              step === 'edit'
                ? { ...state, document: drawn(`${index}`) }
                : { ...state, answers: { casesPerYear: index, overrides: {} } }
            model.past.push(model.at)
            model.future = []
            model.at = JSON.stringify(next)
          } else if (to !== undefined) {
            if (step === 'undo') model.future.unshift(model.at)
            else model.past.push(model.at)
            if (step === 'undo') model.past.pop()
            else model.future.shift()
            model.at = to
          } else continue
          const { revision } = valueOf(await temp.workbench['workflow.open']({ workflowId: view.id }))
          const act = step === 'answer' ? 'edit' : step
          const input = { workflowId: view.id, baseRevision: revision, summary: step, act } as const
          valueOf(await temp.workbench['workflow.save']({ ...input, ...partsOf(model.at) }))
        }
        const after = valueOf(await temp.workbench['workflow.open']({ workflowId: view.id }))
        expect(stateOf(after)).toBe(model.at)
        const stored = async (list: readonly { revisionId: number }[]) =>
          Promise.all(
            list.map(async ({ revisionId }) =>
              stateOf(valueOf(await temp.workbench['workflow.moment']({ workflowId: view.id, revisionId }))),
            ),
          )
        expect(await stored(after.journal.past)).toEqual(model.past)
        expect(await stored(after.journal.future)).toEqual(model.future)
      }),
      { numRuns: 25 },
    )
  })
})

type Parts = Pick<Awaited<ReturnType<typeof open>>, 'document' | 'answers'>

function stateOf({ document, answers }: Parts): string {
  return JSON.stringify({ document, answers })
}

function partsOf(state: string): Parts {
  return JSON.parse(state) as Parts
}

describe('the history', () => {
  test('comes in pages', async () => {
    for (let revision = 1; revision < 8; revision += 1)
      valueOf(await save(revision, drawn(`${revision}`), 'E'))
    const seen: (number | null)[] = []
    let before: number | undefined
    for (;;) {
      const ask = { workflowId, limit: 3, ...(before === undefined ? {} : { before }) }
      const page = valueOf(await temp.workbench['workflow.history'](ask))
      seen.push(...page.moments.map(({ revision }) => revision))
      before = page.moments.at(-1)?.id
      if (!page.more) break
    }
    expect(seen).toEqual([8, 7, 6, 5, 4, 3, 2, 1])
  })

  test('is searched in every language, over all pages', async () => {
    valueOf(await save(1, drawn('a'), 'Added step Größe prüfen'))
    valueOf(await save(2, drawn('b'), 'Moved 3 nodes'))
    expect((await history({ words: 'GRÖSSE' })).length).toBe(0)
    expect((await history({ words: 'GRÖßE prüf', limit: 1 })).map(({ revision }) => revision)).toEqual([2])
  })

  test('a moment is named, found by its name, renamed, and the name taken away', async () => {
    valueOf(await save(1, drawn('a'), 'Add a'))
    const name = (given: string | null) =>
      temp.workbench['workflow.nameMoment']({ workflowId, revision: 2, name: given })
    valueOf(await name('Before lunch'))
    expect(temp.events.at(-1)).toEqual({ kind: 'history-changed', workflowId })
    expect((await history({ filter: 'named' })).map((moment) => moment.name)).toEqual(['Before lunch'])
    valueOf(await name('After lunch'))
    expect((await history({ filter: 'restore-points', words: 'after' })).length).toBe(1)
    valueOf(await name(null))
    expect(await history({ filter: 'restore-points' })).toEqual([])
    expect(await history()).toHaveLength(2)
  })

  test('a named moment stays a line even when the next edit continues it', async () => {
    valueOf(await save(1, drawn('a'), 'Move'))
    valueOf(await temp.workbench['workflow.nameMoment']({ workflowId, revision: 2, name: 'Here' }))
    valueOf(await save(2, drawn('b'), 'Move', { act: 'continue' }))
    expect((await history()).map(({ revision }) => revision)).toEqual([3, 2, 1])
  })

  test('what was there before a large change, a restore and a new sitting is noted', async () => {
    valueOf(await save(1, drawn('a'), 'Add a'))
    valueOf(await save(2, drawn('a', 'b', 'c', 'd'), 'Paste', { large: true }))
    now = new Date('2026-11-22T12:31:00.000Z')
    valueOf(await save(3, drawn('e'), 'Add e'))
    const [newest] = await history()
    valueOf(await temp.workbench['workflow.bringBack']({ workflowId, revisionId: newest?.id ?? 0 }))
    expect(
      (await history({ filter: 'restore-points' })).map(({ revision, reason }) => [revision, reason]),
    ).toEqual([
      [4, expect.stringMatching(/^Before “Restore the map of/)],
      [3, 'End of the sitting'],
      [2, 'Before “Paste”'],
    ])
  })

  test('a moment of another workflow is not shown', async () => {
    const other = valueOf(await temp.workbench['workflow.create']({ engagementId, name: 'Other' }))
    const [line] = await history()
    const ask = { workflowId: other.id, revisionId: line?.id ?? 0 }
    expect(await temp.workbench['workflow.moment'](ask)).toMatchObject({ ok: false, code: 'not-found' })
  })
})
