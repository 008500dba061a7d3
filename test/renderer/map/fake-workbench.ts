import type { Caller, Input, MethodName, Output } from '#shared/contract/methods.ts'
import { failure, success } from '#shared/lib/result.ts'
import type { Result } from '#shared/lib/result.ts'
import { createNode } from '#shared/model/create-node.ts'
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

/** A workbench that answers when the test says so, and keeps everything it was asked. */
export function fakeWorkbench() {
  const asked: Asked[] = []
  const call: Caller = (name, input) =>
    new Promise((resolve) => {
      asked.push({ name, input, answer: resolve as Asked['answer'] })
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

/** Lets every promise that can run do so. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve()
}

export const saved = (revision: number) =>
  success({ revision, savedAt: `2026-11-22T14:00:0${revision}.000Z` })
export const broken = failure('disk', 'The disk is full. Free some space, then save again.')
export const stale = failure('stale', 'It was changed elsewhere.')

/** Only what the store hands through. */
export function verdictOf(total: number): Assessment {
  return { total } as Assessment
}

export function openTestMap() {
  const workbench = fakeWorkbench()
  const map = createMap(view(), { call: workbench.call, sizeOf: (node) => node.size })
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
