import { pastWords } from '../../lib/past-words.ts'
import { kindWords, titleOf } from '../node-words.ts'
import { nameOf } from '../catalogue.ts'
import type { Catalogue } from '../catalogue.ts'
import type { FlowEdge, FlowNode } from '../document.ts'
import type { Snapshot } from '../snapshot.ts'
import { answerWords } from './answer-words.ts'
import { itemWords, lowerFirst, quoted } from './change-words.ts'
import type { Words } from './change-words.ts'
import { differencesOf } from './differences.ts'
import type { Change } from './differences.ts'
import { nodeChangeWords } from './node-change-words.ts'

/** As long as a save may be told. */
const LONGEST = 200

/**
 * What was done between two states, as the history tells it: `Added step Check credit`, `Deleted 3 steps`. `label` is
 * what the menu calls it; it leads where several things changed: `Tidied layout: moved 12 nodes`.
 */
export function describeChange(
  before: Snapshot,
  after: Snapshot,
  label: string,
  catalogue: Catalogue,
): string {
  const words = wordsFor(before, after, catalogue)
  const text = words === null ? pastWords(label) : withLabel(words, label)
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`
}

/** Labels that begin so say no more than the words do. */
const plainLabel = /^(Add|Delete|Remove|Move|Connect|Rename|Change|Answer)\b/

function withLabel({ text, one }: Words, label: string): string {
  return one || plainLabel.test(label) ? text : `${pastWords(label)}: ${lowerFirst(text)}`
}

/** The most telling of what changed; null where the label says it better. */
function wordsFor(before: Snapshot, after: Snapshot, catalogue: Catalogue): Words | null {
  const { nodes, edges, lanes, notes, parked, messages, answers } = differencesOf(before, after)
  const come = nodes.filter((change) => change.kind !== 'changed')
  // Edges that come and go with their nodes are not told.
  if (come.length > 0) return itemWords(come, nodeTitle, (node) => kindWords[node.kind])
  if (lanes.some((change) => change.kind !== 'changed')) {
    return itemWords(
      lanes,
      (lane) => `lane ${nameOf(catalogue.departments, lane.departmentId)}`,
      () => 'lane',
    )
  }
  if (edges.length > 0) return edgeWords(edges, [...after.document.nodes, ...before.document.nodes])
  // A lane that grew or moved takes its nodes along: only the label knows which of them was meant.
  if (lanes.length > 0) return null
  if (nodes.length > 0) return nodeChangeWords(nodes.filter(isChanged), catalogue)
  if (notes.length > 0)
    return itemWords(
      notes,
      (note) => quoted('note', note.text),
      () => 'note',
    )
  if (parked.length > 0)
    return itemWords(
      parked,
      (item) => quoted(item.kind, item.text),
      (item) => item.kind,
    )
  if (messages.length > 0)
    return itemWords(
      messages,
      (message) => quoted('message', message.label ?? ''),
      () => 'message',
    )
  return answers.length > 0 ? answerWords(answers) : null
}

function isChanged<Item>(change: Change<Item>): change is Extract<Change<Item>, { kind: 'changed' }> {
  return change.kind === 'changed'
}

/** `step Check credit`, `decision`. */
function nodeTitle(node: FlowNode): string {
  return node.name === '' ? kindWords[node.kind] : `${kindWords[node.kind]} ${node.name}`
}

function edgeWords(changes: readonly Change<FlowEdge>[], nodes: readonly FlowNode[]): Words {
  const title = (id: string) => {
    const node = nodes.find((each) => each.id === id)
    return node === undefined ? 'a node' : titleOf(node)
  }
  const [only, ...others] = changes
  if (only?.kind === 'added' && others.length === 0 && only.after.kind === 'sequence') {
    return { text: `Connected ${title(only.after.source)} to ${title(only.after.target)}`, one: true }
  }
  const noun = ({ kind }: FlowEdge) => (kind === 'exception' ? 'exception path' : 'connection')
  const between = (edge: FlowEdge) => `${noun(edge)} from ${title(edge.source)} to ${title(edge.target)}`
  return itemWords(changes, between, noun)
}
