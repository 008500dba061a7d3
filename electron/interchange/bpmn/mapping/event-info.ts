import { eventTriggers } from '#shared/model/document.ts'
import type { EventTrigger, ExceptionInfo } from '#shared/model/document.ts'
import { childrenNamed, resolve } from '../reading/bpmn-element.ts'
import type { BpmnElement, BpmnFile } from '../reading/bpmn-element.ts'
import { cleanName } from '../reading/clean-text.ts'

const references = ['errorRef', 'escalationRef', 'signalRef', 'messageRef']

/** What the event waits for or throws; several at once are `multiple`. */
export function triggerOf(file: BpmnFile, event: BpmnElement): EventTrigger {
  const definitions = definitionsOf(file, event)
  const [only] = definitions
  if (definitions.length > 1) return 'multiple'
  return only === undefined ? 'none' : kindOf(only)
}

/**
 * The exception type of an event: its kind, and the name of the error, escalation, signal or message it
 * refers to, else its own.
 */
export function exceptionOf(file: BpmnFile, event: BpmnElement): ExceptionInfo {
  const definitions = definitionsOf(file, event)
  const referred = definitions.length === 1 ? definitions.flatMap((one) => referredName(file, one)) : []
  const name = referred.find((text) => text !== '') ?? cleanName(event.attributes['name'])
  return { event: triggerOf(file, event), name }
}

function definitionsOf(file: BpmnFile, event: BpmnElement): readonly BpmnElement[] {
  const own = event.children.filter((child) => child.name.endsWith('EventDefinition'))
  const shared = childrenNamed(event, 'eventDefinitionRef').map(({ text }) => resolve(file, text))
  return [...own, ...shared.filter((found) => found?.name.endsWith('EventDefinition') === true)].filter(
    (found) => found !== undefined,
  )
}

function kindOf(definition: BpmnElement): EventTrigger {
  const word = definition.name.slice(0, -'EventDefinition'.length)
  if (word === 'compensate') return 'compensation'
  return eventTriggers.find((trigger) => trigger === word) ?? 'none'
}

function referredName(file: BpmnFile, definition: BpmnElement): string[] {
  return references.map((reference) =>
    cleanName(resolve(file, definition.attributes[reference])?.attributes['name']),
  )
}
