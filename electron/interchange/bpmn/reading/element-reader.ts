import type { BpmnElement } from './bpmn-element.ts'
import { decodeEntities } from './decode-entities.ts'
import { countable, isRead, needsOwnId, textual } from './element-kinds.ts'

type Attributes = () => Readonly<Record<string, string>> | false

/** What is read of an element. All else is dropped at once, so that memory is bounded by the elements. */
const readAttributes = [
  'id',
  'name',
  'sourceRef',
  'targetRef',
  'attachedToRef',
  'processRef',
  'dataStoreRef',
  'errorRef',
  'escalationRef',
  'signalRef',
  'messageRef',
  'triggeredByEvent',
]

/** More characters than any document takes of a name (2,000) or text (20,000), each written as an entity. */
const longestAttribute = 16_000
const longestText = 120_000

interface ElementReader {
  /** Returns the element whose id another one already has. */
  open(name: string, attributes: Attributes): BpmnElement | undefined
  close(): void
  text(text: string, encoded: boolean): void
  finish(): { root: BpmnElement; countable: readonly BpmnElement[]; byId: ReadonlyMap<string, BpmnElement> }
}

const nowhere: BpmnElement = { name: '', id: '', attributes: {}, parent: null, children: [], text: '' }

/** Builds the tree of the elements that are read; what lies in others belongs to the nearest one read. */
export function createElementReader(): ElementReader {
  const found: BpmnElement[] = []
  const byId = new Map<string, BpmnElement>()
  // The element each open tag adds to: itself, or for one that is not read the one around it.
  const open: BpmnElement[] = []
  let root: BpmnElement | undefined

  return {
    open(name, attributes) {
      const parent = open.at(-1) ?? null
      if (!isRead(name)) {
        open.push(parent ?? nowhere)
        return undefined
      }
      const element = createElement(name, attributes(), parent)
      root ??= element
      parent?.children.push(element)
      open.push(element)
      if (countable.has(name)) found.push(element)
      return needsOwnId(name) || name.endsWith('EventDefinition') ? remember(byId, element) : undefined
    },
    close() {
      open.pop()
    },
    text(text, encoded) {
      const element = open.at(-1)
      if (element === undefined || !textual.has(element.name)) return
      const room = longestText - element.text.length
      if (room <= 0) return
      element.text += encoded ? decodeEntities(text.slice(0, room)) : text.slice(0, room)
    },
    finish: () => ({ root: root ?? nowhere, countable: found, byId }),
  }
}

function createElement(
  name: string,
  raw: Readonly<Record<string, string>> | false,
  parent: BpmnElement | null,
): BpmnElement {
  const attributes: Record<string, string> = {}
  for (const key of readAttributes) {
    const value = raw === false ? undefined : raw[key]
    if (value !== undefined) attributes[key] = decodeEntities(value.slice(0, longestAttribute))
  }
  return { name, id: (attributes['id'] ?? '').trim(), attributes, parent, children: [], text: '' }
}

/** Ids of event definitions are kept to resolve references, but a repeated one harms nobody. */
function remember(byId: Map<string, BpmnElement>, element: BpmnElement): BpmnElement | undefined {
  if (element.id === '') return undefined
  const known = byId.get(element.id)
  if (known === undefined || !needsOwnId(known.name)) {
    byId.set(element.id, element)
    return undefined
  }
  return needsOwnId(element.name) ? element : undefined
}
