import type { Caller, Input, MethodName, Output } from '#shared/contract/methods.ts'
import { failure, success } from '#shared/lib/result.ts'
import type { Result } from '#shared/lib/result.ts'
import { createNode } from '#shared/model/create-node.ts'
import { applyDelta } from '#shared/model/document-delta.ts'
import { noAnswers } from '#shared/model/answers.ts'
import type { Assessment } from '#shared/model/assessment.ts'
import { emptyDocument } from '#shared/model/document.ts'
import type { FlowNode, WorkflowDocument } from '#shared/model/document.ts'
import { emptyJournal } from '#shared/model/history.ts'
import type { WorkflowView } from '#shared/model/engagement.ts'
import { createMap } from '../../../renderer/state/map/create-map.ts'

interface Asked<M extends MethodName = MethodName> {
  readonly name: M
  readonly input: Input<M>
  answer(result: Result<Output<M>>): void
}

/** A workbench that answers when the test says so, and keeps everything it was asked: of a change, what it makes of its base. */
export function fakeWorkbench(opened?: WorkflowView) {
  const asked: Asked[] = []
  const bases = new Map(opened === undefined ? [] : [[opened.revision, opened.document]])
  const call: Caller = (name, input) =>
    new Promise((resolve) => {
      if (name !== 'workflow.saveChange') asked.push({ name, input, answer: resolve as Asked['answer'] })
      else asked.push(wholeSave(bases, input as Input<'workflow.saveChange'>, resolve as Asked['answer']))
    })
  const open = <M extends MethodName>(name: M) =>
    asked.filter((each) => each.name === name) as unknown as Asked<M>[]
  return {
    call,
    asked: open,
    /** Answers the newest request of a kind, then lets what waits for it run. */
    async answer<M extends MethodName>(name: M, result: Result<Output<M>>) {
      const newest = open(name).at(-1)
      if (newest === undefined) throw new Error(`${name} was not asked`)
      newest.answer(result)
      await settled()
    },
  }
}

/** A change as the save it stands for. */
function wholeSave(
  bases: Map<number, WorkflowDocument>,
  { delta, ...rest }: Input<'workflow.saveChange'>,
  answer: (result: Result<Output<'workflow.save'>>) => void,
): Asked<'workflow.save'> {
  const base = bases.get(rest.baseRevision)
  const document = base === undefined ? null : applyDelta(base, delta)
  if (document === null) throw new Error(`The change does not fit revision ${rest.baseRevision}.`)
  return {
    name: 'workflow.save',
    input: { ...rest, document },
    answer(result) {
      if (result.ok) bases.set(result.value.revision, document)
      answer(result)
    },
  }
}

/** Lets every promise that can run do so. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve()
}

export const saved = (revision: number, assessment: Assessment | null = verdictOf(4)) =>
  success({ revision, savedAt: `2026-11-22T14:00:0${revision}.000Z`, assessment })
export const broken = failure('disk', 'The disk is full. Free some space, then save again.')
export const stale = failure('stale', 'It was changed elsewhere.')

/** Only what the store hands through. */
export function verdictOf(total: number): Assessment {
  return { total } as Assessment
}

export function openTestMap() {
  const opened = view()
  const workbench = fakeWorkbench(opened)
  const map = createMap(opened, { call: workbench.call, sizeOf: (node) => node.size })
  return { ...workbench, map }
}

function view(): WorkflowView {
  return {
    id: 'w1',
    engagementId: 'e1',
    name: 'Returns',
    revision: 1,
    savedAt: '2026-11-22T14:00:01.000Z',
    document: withStep('first')(emptyDocument()),
    answers: noAnswers,
    assessment: verdictOf(4),
    catalogue: { departments: [], systems: [] },
    importReport: null,
    journal: emptyJournal,
  }
}

/** An edit that adds a step. */
export function withStep(id: string): (document: WorkflowDocument) => WorkflowDocument {
  const step: FlowNode = createNode('step', { id, name: id })
  return (document) => ({ ...document, nodes: [...document.nodes, step] })
}

/** An edit that names a node. */
export function renamed(id: string, name: string): (document: WorkflowDocument) => WorkflowDocument {
  return (document) => ({
    ...document,
    nodes: document.nodes.map((node) => (node.id === id ? { ...node, name } : node)),
  })
}
