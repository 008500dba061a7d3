import type { Endpoint, Message } from '#shared/model/document.ts'
import { resolve } from '../reading/bpmn-element.ts'
import type { BpmnElement, BpmnFile } from '../reading/bpmn-element.ts'
import { cleanName } from '../reading/clean-text.ts'
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

/**
 * A message per message flow: between steps and events, or departments for whole pools. An end that is not on
 * the map is named: the flow is an element of the collaboration wherever it leads.
 */
export function mapMessages(around: Around, ledger: Ledger): Message[] {
  const drawn = new Set([...around.flow.drawn, ...around.flow.containers])
  const messages: Message[] = []
  for (const element of around.scope.members) {
    if (element.name !== 'messageFlow') continue
    const from = endpoint(around, drawn, element.attributes['sourceRef'])
    const to = endpoint(around, drawn, element.attributes['targetRef'])
    ledger.map(element)
    const label = cleanName(element.attributes['name'])
    messages.push({ id: around.ids.of(element), from, to, ...(label !== '' && { label }) })
  }
  return messages
}

function endpoint(
  { file, departments, passages, ids }: Around,
  drawn: ReadonlySet<BpmnElement>,
  reference = '',
): Endpoint {
  const named = cleanName(reference, 80)
  if (named === '') return { kind: 'outside', name: 'an end that the file does not name' }
  const end = resolve(file, reference)
  if (end === undefined) return { kind: 'outside', name: `“${named}” (not in the file)` }
  if (drawn.has(end)) return { kind: 'node', id: ids.of(passages.representative(end)) }
  // A boundary event that is not drawn: what it listens at is.
  const host = resolve(file, end.attributes['attachedToRef'])
  if (host !== undefined && drawn.has(host))
    return { kind: 'node', id: ids.of(passages.representative(host)) }
  const department = departments.bandOf(end)
  if (department !== undefined) return { kind: 'department', id: department }
  return { kind: 'outside', name: `“${cleanName(end.attributes['name'], 200) || named}”` }
}
