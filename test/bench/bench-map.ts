import { createNode } from '#shared/model/create-node.ts'
import type { FlowEdge, WorkflowDocument } from '#shared/model/document.ts'
import { emptyDocument } from '#shared/model/document.ts'

export const benchCatalogue = {
  departments: Array.from({ length: 6 }, (_, i) => ({ id: `d${i}`, name: `Department ${i}` })),
  systems: Array.from({ length: 12 }, (_, i) => ({ id: `s${i}`, name: `System ${i}` })),
}

/** Repeats of one pattern: a decision with rework, a parallel block, exceptions. Ten nodes each. */
export function workflowOf(size: number): WorkflowDocument {
  const document = emptyDocument()
  document.nodes.push(createNode('start', { id: 'start' }))
  let last = 'start'
  for (let at = 0; document.nodes.length + 11 <= size; at += 1) last = addPattern(document, last, at)
  while (document.nodes.length < size - 1) last = addStep(document, last, `tail${document.nodes.length}`, 0)
  document.nodes.push(createNode('end', { id: 'end' }))
  addEdge(document, last, 'end')
  return document
}

function addPattern(document: WorkflowDocument, from: string, at: number): string {
  const id = (name: string) => `${name}${at}`
  const work = addStep(document, from, id('work'), at)
  const check = addStep(document, work, id('check'), at + 1)
  document.nodes.push(
    createNode('decision', { id: id('ok') }),
    createNode('parallel', { id: id('split') }),
    createNode('parallel', { id: id('join') }),
  )
  addEdge(document, check, id('ok'))
  addEdge(document, id('ok'), id('split'), { probability: 0.9 })
  const rework = addStep(document, id('ok'), id('rework'), at, { probability: 0.1 })
  addEdge(document, rework, work)
  for (const branch of ['left', 'right']) {
    addEdge(document, addStep(document, id('split'), id(branch), at + 2), id('join'))
  }
  const help = createNode('step', { id: id('help'), name: `Help ${at}`, departmentId: 'd0' })
  document.nodes.push(help)
  addEdge(document, work, help.id, {
    kind: 'exception',
    exception: { event: 'exception', name: `Trouble ${at % 7}` },
    rate: { kind: 'value', value: 0.005 },
  })
  addEdge(document, help.id, check)
  return addStep(document, id('join'), id('after'), at + 3)
}

function addStep(
  document: WorkflowDocument,
  from: string,
  id: string,
  at: number,
  edge: Partial<FlowEdge> = {},
): string {
  const step = createNode('step', { id, name: `Step ${id}`, departmentId: `d${at % 6}` })
  document.nodes.push({
    ...step,
    systemIds: [`s${at % 12}`],
    characteristics: { rules: at % 2 === 0, structured: true, judgement: at % 3 === 0, value: 'adding' },
  })
  addEdge(document, from, id, edge)
  return id
}

function addEdge(
  document: WorkflowDocument,
  source: string,
  target: string,
  rest: Partial<FlowEdge> = {},
): void {
  document.edges.push({ id: `e${document.edges.length}`, source, target, kind: 'sequence', ...rest })
}

/** Loops within loops, as many as fit: a decision a loop, each leading back to before the one inside it. */
export function nestOf(size: number): WorkflowDocument {
  const document = emptyDocument()
  document.nodes.push(createNode('start', { id: 'start' }))
  const loops = Math.floor((size - 2) / 2)
  let last = 'start'
  for (let at = 0; at < loops; at += 1) last = addStep(document, last, `begin${at}`, at)
  for (let at = loops - 1; at >= 0; at -= 1) {
    document.nodes.push(createNode('decision', { id: `again${at}` }))
    addEdge(document, last, `again${at}`)
    addEdge(document, `again${at}`, `begin${at}`, { probability: 0.2 })
    last = `again${at}`
  }
  document.nodes.push(createNode('end', { id: 'end' }))
  addEdge(document, last, 'end')
  return document
}

/** Decisions that lead on or to any step of the map: one knot that cases go round hundreds of times. */
export function knotOf(size: number): WorkflowDocument {
  const document = emptyDocument()
  document.nodes.push(createNode('start', { id: 'start' }))
  const pairs = Math.floor((size - 2) / 2)
  let drawn = 20_260_101
  const anyStep = () => `step${(drawn = (drawn * 48_271) % 2_147_483_647) % pairs}`
  let last = 'start'
  for (let at = 0; at < pairs; at += 1) {
    const step = addStep(document, last, `step${at}`, at)
    document.nodes.push(createNode('decision', { id: `next${at}` }))
    addEdge(document, step, `next${at}`)
    last = `next${at}`
  }
  for (let at = 0; at < pairs; at += 1) addEdge(document, `next${at}`, anyStep(), { probability: 0.5 })
  document.nodes.push(createNode('end', { id: 'end' }))
  addEdge(document, last, 'end')
  return document
}
