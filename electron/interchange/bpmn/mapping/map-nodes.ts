import { createNode } from '#shared/model/create-node.ts'
import type { Characteristics, DecisionChoice, FlowNode } from '#shared/model/document.ts'
import { childrenNamed } from '../reading/bpmn-element.ts'
import type { BpmnElement, BpmnFile } from '../reading/bpmn-element.ts'
import { cleanName, cleanText } from '../reading/clean-text.ts'
import { isContainer } from '../reading/element-kinds.ts'
import { triggerOf } from './event-info.ts'
import type { Flow } from './flow.ts'
import type { Passages } from './passages.ts'

const choices: Readonly<Record<string, DecisionChoice>> = {
  exclusiveGateway: 'exclusive',
  inclusiveGateway: 'inclusive',
  complexGateway: 'complex',
  eventBasedGateway: 'event-based',
}

/** What the task's type says of who performs it; other types leave it open. */
const automated: Readonly<Record<string, boolean>> = {
  serviceTask: true,
  scriptTask: true,
  businessRuleTask: true,
  userTask: false,
  manualTask: false,
}

/** The node drawn for a flow node, not yet placed. */
export function mapNode(
  file: BpmnFile,
  element: BpmnElement,
  id: string,
  departmentId: string | null,
  within: boolean,
): FlowNode {
  const given = { id, name: cleanName(element.attributes['name']), departmentId }
  return { ...bare(file, element, given, within), ...commentOf(element) }
}

function bare(
  file: BpmnFile,
  element: BpmnElement,
  given: { id: string; name: string; departmentId: string | null },
  within: boolean,
): FlowNode {
  const choice = choices[element.name]
  if (choice !== undefined) return { ...createNode('decision', given), choice }
  if (element.name === 'parallelGateway') return createNode('parallel', given)
  const trigger = triggerOf(file, element)
  if (element.name === 'startEvent' && !within) return { ...createNode('start', given), trigger }
  if (element.name === 'endEvent' && !within) return { ...createNode('end', given), trigger }
  if (element.name.endsWith('Event')) return { ...createNode('event', given), trigger }
  return { ...createNode('step', given), characteristics: characteristicsOf(element) }
}

function characteristicsOf(element: BpmnElement): Characteristics {
  const machine = automated[element.name]
  return machine === undefined ? {} : { automated: machine }
}

function commentOf(element: BpmnElement): { comment?: string } {
  const texts = childrenNamed(element, 'documentation').map(({ text }) => cleanText(text))
  const comment = cleanText(texts.filter(Boolean).join('\n\n'))
  return comment === '' ? {} : { comment }
}

/**
 * Starts and ends of a sub-process through which the flow around it passes: to the workflow as a whole
 * they are neither start nor end, so they are drawn as events.
 */
export function passedThrough(flow: Flow, passages: Passages): ReadonlySet<BpmnElement> {
  const passed = new Set<BpmnElement>()
  for (const { source, target } of flow.links) {
    if (isContainer(source)) passed.add(passages.exit(source))
    if (isContainer(target)) passed.add(passages.entry(target))
  }
  return passed
}
