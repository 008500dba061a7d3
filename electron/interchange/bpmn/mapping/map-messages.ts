import type { Endpoint, Message } from '#shared/model/document.ts'
import { resolve } from '../reading/bpmn-element.ts'
import type { BpmnElement, BpmnFile } from '../reading/bpmn-element.ts'
import { cleanName } from '../reading/clean-text.ts'
import { isFlowNode } from '../reading/element-kinds.ts'
import type { Departments } from './departments.ts'
import type { Flow } from './flow.ts'
import type { Ids } from './ids.ts'
import type { Ledger } from './ledger.ts'
import type { Passages } from './passages.ts'
import type { Scope } from './scopes.ts'

interface Around {
  readonly file: BpmnFile
  readonly scope: Scope
  readonly flow: Flow
  readonly departments: Departments
  readonly passages: Passages
  readonly ids: Ids
}

/** A message per message flow whose two ends exist: steps and events, or departments for whole pools. */
export function mapMessages(around: Around, ledger: Ledger): Message[] {
  const drawn = new Set([...around.flow.drawn, ...around.flow.containers])
  const messages: Message[] = []
  for (const element of around.scope.members) {
    if (element.name !== 'messageFlow') continue
    const from = endpoint(around, drawn, element, 'source')
    const to = endpoint(around, drawn, element, 'target')
    if (typeof from === 'string' || typeof to === 'string') {
      for (const problem of [from, to]) if (typeof problem === 'string') ledger.report(element, problem)
      continue
    }
    ledger.map(element)
    const label = cleanName(element.attributes['name'])
    messages.push({ id: around.ids.of(element), from, to, ...(label !== '' && { label }) })
  }
  return messages
}

/** The end on the map, or why there is none. */
function endpoint(
  { file, scope, departments, passages, ids }: Around,
  drawn: ReadonlySet<BpmnElement>,
  message: BpmnElement,
  side: 'source' | 'target',
): Endpoint | string {
  const reference = message.attributes[`${side}Ref`]
  if (reference === undefined || reference.trim() === '') return `It names no ${side}.`
  const end = resolve(file, reference)
  if (end === undefined) return `Its ${side} “${cleanName(reference, 80)}” does not exist in the file.`
  if (drawn.has(end)) return { kind: 'node', id: ids.of(passages.representative(end)) }
  // A boundary event that is not drawn: what it listens at is.
  const host = resolve(file, end.attributes['attachedToRef'])
  if (host !== undefined && drawn.has(host))
    return { kind: 'node', id: ids.of(passages.representative(host)) }
  const department = departments.bandOf(end)
  if (department !== undefined) return { kind: 'department', id: department }
  const place = isFlowNode(end) && !scope.members.has(end) ? 'lies in another workflow' : 'is not drawn'
  return `Its ${side} “${cleanName(reference, 80)}” ${place}.`
}
