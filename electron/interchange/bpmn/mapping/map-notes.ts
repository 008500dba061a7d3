import type { Note } from '#shared/model/document.ts'
import { childrenNamed, resolve } from '../reading/bpmn-element.ts'
import type { BpmnElement, BpmnFile } from '../reading/bpmn-element.ts'
import { cleanText } from '../reading/clean-text.ts'
import type { Flow } from './flow.ts'
import type { Ids } from './ids.ts'
import type { Ledger } from './ledger.ts'
import { isUse } from './map-systems.ts'
import type { Passages } from './passages.ts'
import type { Scope } from './scopes.ts'

/** Notes as wide as a comfortable line, as high as their text then needs at the map's small size. */
const noteWidth = 180
const charactersALine = 28
const lineHeight = 16

interface Around {
  readonly file: BpmnFile
  readonly scope: Scope
  readonly flow: Flow
  readonly passages: Passages
  readonly ids: Ids
}

/** Text annotations are notes; an association pins a note to what it is about, once. */
export function mapNotes(around: Around, ledger: Ledger): Note[] {
  const pins = pinsOf(around, ledger)
  return [...around.scope.members]
    .filter(({ name }) => name === 'textAnnotation')
    .map((element) => {
      ledger.map(element)
      const text = cleanText(
        childrenNamed(element, 'text')
          .map((child) => child.text)
          .join('\n'),
      )
      const about = pins.get(element)
      return {
        id: around.ids.of(element),
        text,
        position: { x: 0, y: 0 },
        size: { width: noteWidth, height: heightOf(text) },
        ...(about !== undefined && { about }),
      }
    })
}

function heightOf(text: string): number {
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / charactersALine)), 0)
  return Math.min(400, lines * lineHeight + 16)
}

function pinsOf(around: Around, ledger: Ledger): ReadonlyMap<BpmnElement, string> {
  const { file, scope } = around
  const pins = new Map<BpmnElement, string>()
  const drawn = drawnOf(around.flow)
  for (const association of scope.members) {
    if (association.name !== 'association') continue
    const ends = ['sourceRef', 'targetRef'].map((key) => resolve(file, association.attributes[key]))
    const note = ends.find((end) => end?.name === 'textAnnotation' && scope.members.has(end))
    const about = targetOf(
      around,
      drawn,
      ends.find((end) => end !== note),
    )
    if (isUse(file, scope, association)) ledger.map(association)
    else if (ends.includes(undefined))
      ledger.report(association, 'One of its ends does not exist in the file.')
    else if (note === undefined || about === undefined)
      ledger.report(
        association,
        'It does not join a note to a step, event, gateway or flow, so there is no line to draw.',
      )
    else if (pins.has(note))
      ledger.report(association, 'Its note is pinned to another element already, and a note is pinned once.')
    else {
      pins.set(note, about)
      ledger.map(association)
    }
  }
  return pins
}

/** Everything a note can be about, containers included: those through the node that stands for them. */
function drawnOf({ drawn, containers, links }: Flow): ReadonlySet<BpmnElement> {
  return new Set([...drawn, ...containers, ...links.map(({ element }) => element)])
}

function targetOf(
  { passages, ids }: Around,
  drawn: ReadonlySet<BpmnElement>,
  element: BpmnElement | undefined,
): string | undefined {
  if (element === undefined || !drawn.has(element)) return undefined
  return ids.of(passages.representative(element))
}
