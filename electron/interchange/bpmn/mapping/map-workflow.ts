import type { FlowNode, WorkflowDocument } from '#shared/model/document.ts'
import { emptyDocument } from '#shared/model/document.ts'
import type { ParsedWorkflow } from '../../parsed-workflow.ts'
import { placeOnMap } from '../diagram/place-on-map.ts'
import type { BpmnElement, BpmnFile } from '../reading/bpmn-element.ts'
import { mapDepartments } from './departments.ts'
import { readFlow } from './flow.ts'
import { createIds } from './ids.ts'
import { createLedger } from './ledger.ts'
import { keepCounts, mapEdges } from './map-edges.ts'
import { mapExceptions } from './map-exceptions.ts'
import type { Exceptions } from './map-exceptions.ts'
import { mapMessages } from './map-messages.ts'
import { mapNode, passedThrough } from './map-nodes.ts'
import { mapNotes } from './map-notes.ts'
import { mapSystems } from './map-systems.ts'
import type { Systems } from './map-systems.ts'
import { passagesOf } from './passages.ts'
import { reportRest } from './report-rest.ts'
import type { Scope } from './scopes.ts'

const firstLaneHeight = 120

/** Maps one workflow of the file onto a document; every element of it is mapped or reported. */
export function mapWorkflow(file: BpmnFile, scope: Scope): ParsedWorkflow {
  const ledger = createLedger([...scope.members, ...scope.strays])
  const ids = createIds(file)
  const flow = readFlow(file, scope, ledger)
  const passages = passagesOf(flow)
  const departments = mapDepartments(file, scope, flow, ids, ledger)
  const systems = mapSystems(file, scope, passages, ids, ledger)
  const exceptions = mapExceptions(file, flow, passages, ids)
  const within = passedThrough(flow, passages)
  const nodes = flow.drawn.map((element) => {
    const node = mapNode(
      file,
      element,
      ids.of(element),
      departments.departmentOf(element),
      within.has(element),
    )
    return withUses(node, element, systems, exceptions)
  })
  const around = { file, scope, flow, departments, passages, ids }
  const document: WorkflowDocument = {
    ...emptyDocument(),
    ...keepCounts(nodes, mapEdges(flow, passages, ids, ledger), flow, passages, ids),
    lanes: departments.entries.map(({ id }) => ({ departmentId: id, height: firstLaneHeight })),
    messages: mapMessages(around, ledger),
    notes: mapNotes(around, ledger),
    looseSystemIds: [...systems.looseIds],
  }
  reportRest(file, scope, ledger)
  const complete = { ...document, edges: [...document.edges, ...exceptions.edges] }
  const placed = placeOnMap(complete, {
    file,
    catalogue: { departments: departments.entries, systems: systems.entries },
    elements: new Map([...scope.members].map((element) => [ids.of(element), element])),
    hosts: exceptions.hosts,
  })
  const report = {
    fileName: file.fileName,
    format: 'bpmn' as const,
    ...ledger.account(),
    layout: placed.layout,
  }
  return {
    name: scope.name,
    document: placed.document,
    departments: departments.entries,
    systems: systems.entries,
    report,
  }
}

function withUses(node: FlowNode, element: BpmnElement, systems: Systems, exceptions: Exceptions): FlowNode {
  const exception = exceptions.entries.get(node.id)
  const entered = exception === undefined ? node : { ...node, exceptionEntry: exception }
  return entered.kind === 'step' ? { ...entered, systemIds: [...(systems.of.get(element) ?? [])] } : entered
}
