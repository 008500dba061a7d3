import type { FlowEdge, FlowNode, Parked, WorkflowDocument } from '#shared/model/document.ts'
import { kindWords } from './node-words.ts'
import { writeWay } from './actions/typed-ways.ts'

/** A text on the map that is changed in a field, and how it is told that another window changed it meanwhile. */
export interface MapText {
  /** What has the text: `step`, `note`. */
  readonly what: string
  /** What another window has done with these words: `named it “Check”`. */
  readonly did: (words: string) => string
  /** What it has done where none are left: `taken its name away`. */
  readonly emptied: string
  /** What it says now; undefined where it is no more. */
  readonly read: (document: WorkflowDocument) => string | undefined
}

export function nameOf({ id, kind }: FlowNode): MapText {
  return {
    what: kindWords[kind],
    did: (words) => `named it ${words}`,
    emptied: 'taken its name away',
    read: ({ nodes }) => nodes.find((node) => node.id === id)?.name,
  }
}

/** Label and share, or what goes wrong and how often, as they are typed on the map. */
export function wordsOf({ id }: Pick<FlowEdge, 'id'>): MapText {
  return ofEdge(id, writeWay)
}

/** The label, or what goes wrong, alone. */
export function labelOf({ id }: Pick<FlowEdge, 'id'>): MapText {
  return ofEdge(id, (edge) => (edge.kind === 'exception' ? edge.exception?.name : edge.label) ?? '')
}

function ofEdge(id: string, words: (edge: FlowEdge) => string): MapText {
  return {
    what: 'edge',
    did: (said) => `labelled it ${said}`,
    emptied: 'taken its label away',
    read: ({ edges }) => {
      const edge = edges.find((each) => each.id === id)
      return edge === undefined ? undefined : words(edge)
    },
  }
}

/** Of the exception from anywhere that begins at a node. */
export function entryNameOf({ id, kind }: FlowNode): MapText {
  return {
    what: kindWords[kind],
    did: (words) => `named the exception ${words}`,
    emptied: 'taken the name of the exception away',
    read: ({ nodes }) => {
      const node = nodes.find((each) => each.id === id)
      return node === undefined ? undefined : (node.exceptionEntry?.name ?? '')
    },
  }
}

/** What is remarked about a node or an edge. */
export function commentOn(subject: FlowNode | FlowEdge): MapText {
  return {
    what: 'source' in subject ? 'edge' : kindWords[subject.kind],
    did: (words) => `commented ${words}`,
    emptied: 'taken the comment away',
    read: ({ nodes, edges }) => {
      const found = [...nodes, ...edges].find(({ id }) => id === subject.id)
      return found === undefined ? undefined : (found.comment ?? '')
    },
  }
}

export function textOfNote(noteId: string): MapText {
  return {
    what: 'note',
    did: (words) => `written ${words}`,
    emptied: 'taken its text away',
    read: ({ notes }) => notes.find(({ id }) => id === noteId)?.text,
  }
}

export function textOfParked(item: Parked): MapText {
  return ofParked(item, {
    did: (words) => `changed it to ${words}`,
    emptied: 'taken its text away',
    words: ({ text }) => text,
  })
}

export function ownerOfParked(item: Parked): MapText {
  return ofParked(item, {
    did: (words) => `given it to ${words}`,
    emptied: 'taken its owner away',
    words: ({ owner }) => owner ?? '',
  })
}

export function outcomeOfParked(item: Parked): MapText {
  return ofParked(item, {
    did: (words) => `settled it with ${words}`,
    emptied: 'opened it again',
    words: ({ outcome }) => outcome ?? '',
  })
}

function ofParked(
  { id, kind }: Parked,
  { words, ...told }: Pick<MapText, 'did' | 'emptied'> & { readonly words: (item: Parked) => string },
): MapText {
  return {
    ...told,
    what: kind,
    read: ({ parked }) => {
      const item = parked.find((each) => each.id === id)
      return item === undefined ? undefined : words(item)
    },
  }
}
