import { resolve } from '../reading/bpmn-element.ts'
import type { BpmnElement, BpmnFile } from '../reading/bpmn-element.ts'
import { choreographyNodes, isFlowNode } from '../reading/element-kinds.ts'
import type { Ledger } from './ledger.ts'
import type { Scope } from './scopes.ts'

const notDrawn: Readonly<Record<string, string>> = {
  dataObject: 'Baton does not draw data objects; name the document in the step’s comment.',
  dataObjectReference: 'Baton does not draw data objects; name the document in the step’s comment.',
  dataStore: 'No reference in the workflow uses this data store.',
  group: 'Groups are not drawn, because they have no meaning for the flow.',
  boundaryEvent: 'No flow leaves this boundary event, so there is no exception path to draw.',
}

/** Gives each element that found no place on the map the reason, by its kind. */
export function reportRest(file: BpmnFile, scope: Scope, ledger: Ledger): void {
  for (const element of scope.members) ledger.report(element, reasonOf(element))
  for (const element of scope.strays)
    ledger.report(element, notDrawn[element.name] ?? strayReason(file, element))
}

function reasonOf(element: BpmnElement): string {
  if (choreographyNodes.has(element.name)) return 'Baton does not draw choreographies.'
  return notDrawn[element.name] ?? 'Baton has no place for it on the map.'
}

function strayReason(file: BpmnFile, element: BpmnElement): string {
  const process = element.name === 'participant' && resolve(file, element.attributes['processRef'])
  if (process && process.name === 'process' && process.children.some(isFlowNode))
    return 'Its process is drawn once already, with another collaboration of the file.'
  const within = ['choreography', 'globalConversation'].find((name) => liesIn(element, name))
  if (within === 'choreography') return 'Baton does not draw choreographies.'
  if (within === 'globalConversation') return 'Baton does not draw conversations.'
  return 'It belongs to no process that has a step, event or gateway.'
}

function liesIn(element: BpmnElement, name: string): boolean {
  let around = element.parent
  while (around !== null && around.name !== name) around = around.parent
  return around !== null
}
