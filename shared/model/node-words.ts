import { inQuotes, list, numberWord } from '../lib/words.ts'
import type { FlowNode, NodeKind } from './document.ts'

/** The words people use for what they draw, within a sentence. */
export const kindWords: Readonly<Record<NodeKind, string>> = {
  start: 'start',
  step: 'step',
  decision: 'decision',
  parallel: 'parallel split or join',
  event: 'event',
  end: 'end',
}

export function kindTitle(kind: NodeKind): string {
  const word = kindWords[kind]
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** The node's name; its kind where it has none. */
export function titleOf(node: FlowNode): string {
  return node.name === '' ? kindWords[node.kind] : node.name
}

const namesShown = 4

/** `“Check”, “Approve” and two steps without a name`; of many names the first few. */
export function nodeNames(nodes: readonly FlowNode[], most = namesShown): string {
  const named = nodes.filter(({ name }) => name.trim() !== '')
  const shown = named.slice(0, most).map(({ name }) => inQuotes(name.trim()))
  const more = named.length - shown.length
  const nameless = nodes.filter(({ name }) => name.trim() === '')
  return list([...shown, ...(more > 0 ? [`${more} more`] : []), ...namelessWords(nameless)])
}

/** What is drawn of several kinds together. */
const anyKind = ['node', 'nodes'] as const

const manyWords: Readonly<Record<NodeKind, string>> = {
  start: 'starts',
  step: 'steps',
  decision: 'decisions',
  parallel: 'parallel splits or joins',
  event: 'events',
  end: 'ends',
}

function namelessWords(nodes: readonly FlowNode[]): string[] {
  const [first, ...others] = nodes
  if (first === undefined) return []
  const alike = others.every(({ kind }) => kind === first.kind)
  const [one, many] = alike ? [kindWords[first.kind], manyWords[first.kind]] : anyKind
  const said =
    others.length === 0
      ? `${/^[aeiou]/.test(one) ? 'an' : 'a'} ${one}`
      : `${numberWord(nodes.length)} ${many}`
  return [`${said} without a name`]
}
