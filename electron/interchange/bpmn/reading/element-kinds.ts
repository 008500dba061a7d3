import type { BpmnElement } from './bpmn-element.ts'

export const subProcesses = new Set(['subProcess', 'transaction', 'adHocSubProcess'])
const tasks = [
  'task',
  'userTask',
  'manualTask',
  'serviceTask',
  'scriptTask',
  'businessRuleTask',
  'sendTask',
  'receiveTask',
]
export const activities = new Set([...tasks, 'callActivity', ...subProcesses])
export const gateways = new Set([
  'exclusiveGateway',
  'inclusiveGateway',
  'complexGateway',
  'eventBasedGateway',
  'parallelGateway',
])
export const events = new Set([
  'startEvent',
  'endEvent',
  'intermediateCatchEvent',
  'intermediateThrowEvent',
  'implicitThrowEvent',
  'boundaryEvent',
])
/** Flow nodes of a choreography: BPMN, but not a workflow that somebody performs. */
export const choreographyNodes = new Set(['choreographyTask', 'subChoreography', 'callChoreography'])

export const flowNodes = new Set([...activities, ...gateways, ...events])

/** Every kind of element that is mapped or reported, so that nothing gets lost unnoticed. */
export const countable = new Set([
  ...flowNodes,
  ...choreographyNodes,
  'sequenceFlow',
  'messageFlow',
  'lane',
  'participant',
  'dataObject',
  'dataObjectReference',
  'dataStore',
  'dataStoreReference',
  'textAnnotation',
  'group',
  'association',
])

/** Elements that hold others or say something about them; all else is passed through unread. */
const supporting = new Set([
  'definitions',
  'process',
  'collaboration',
  'globalConversation',
  'choreography',
  'laneSet',
  'childLaneSet',
  'flowNodeRef',
  'sourceRef',
  'targetRef',
  'text',
  'documentation',
  'dataInputAssociation',
  'dataOutputAssociation',
  'conditionExpression',
  'eventDefinitionRef',
  'error',
  'escalation',
  'signal',
  'message',
])

/** Children whose text is read. */
export const textual = new Set([
  'flowNodeRef',
  'sourceRef',
  'targetRef',
  'text',
  'documentation',
  'eventDefinitionRef',
])

/** Elements that others refer to, or that count: two of them must not share an id. */
const referable = new Set([
  ...countable,
  'process',
  'collaboration',
  'error',
  'escalation',
  'signal',
  'message',
])

export function isRead(name: string): boolean {
  return countable.has(name) || supporting.has(name) || name.endsWith('EventDefinition')
}

export function needsOwnId(name: string): boolean {
  return referable.has(name)
}

export function isFlowNode(element: BpmnElement): boolean {
  return flowNodes.has(element.name)
}

/** A sub-process with flow nodes in it: its content counts, it does not. */
export function isContainer(element: BpmnElement): boolean {
  return subProcesses.has(element.name) && element.children.some(isFlowNode)
}

export function isEventSubProcess(element: BpmnElement): boolean {
  return subProcesses.has(element.name) && isTrue(element.attributes['triggeredByEvent'])
}

/** XML Schema's boolean: `true` or `1`. */
export function isTrue(value: string | undefined): boolean {
  return value === 'true' || value === '1'
}
