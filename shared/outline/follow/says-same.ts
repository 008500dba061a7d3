import type { Graph } from '../graph/graph.ts'
import { sameName, sameNames } from '../graph/same-names.ts'
import type { NodeText } from '../line/line.ts'
import { beginningOf } from '../line/read-line.ts'
import { writeRate, writeShare } from '../line/write-line.ts'
import type { Part } from '../parts/text.ts'
import type { Draft, Onward } from '../print/emit.ts'
import { says } from '../print/emit.ts'
import { NOWHERE } from '../sketch/references.ts'
import type { References } from '../sketch/references.ts'
import type { LineReading } from '../sketch/sketch.ts'

interface Known {
  readonly graph: Graph
  readonly references: References
}

/** Whether a line as it stands says what it has to say now: it is then left as somebody wrote it. */
export function saysSame({ text, raw }: LineReading, draft: Draft, known: Known): boolean {
  if (text === null || text.kind === 'blank') return false
  const { edge, nodeId } = draft
  const { sign } = beginningOf(raw)
  if (text.kind === 'node') return edge === null && sign === null && saysNode(text.node, raw, draft, known)
  if (edge === null || (text.node === null) !== (nodeId === null)) return false
  if (sign === null && known.graph.facts.get(draft.owner ?? '')?.kind !== ownerOf[text.kind]) return false
  if (text.node !== null && !saysNode(text.node, raw, draft, known)) return false
  const { label, share, event, rate } = known.graph.factsOf(edge)
  const leads = (target: Part | null) => sameOnward(target, raw, draft.edgeOnward, known)
  switch (text.kind) {
    case 'branch':
      return edge.kind === 'sequence' && !says(known.graph, edge) && leads(text.target)
    case 'way':
      return (
        edge.kind === 'sequence' &&
        text.way.label.text === label &&
        (text.way.share === null ? null : writeShare(text.way.share)) ===
          (share === null ? null : writeShare(share)) &&
        leads(text.way.target)
      )
    case 'exception':
      return (
        edge.kind === 'exception' &&
        text.exception.name.text === label &&
        text.exception.event === event &&
        (text.exception.rate === null ? null : writeRate(text.exception.rate)) ===
          (rate === null ? null : writeRate(rate)) &&
        leads(text.exception.target)
      )
  }
}

/** Below what a line without a sign is a way, or a branch. */
const ownerOf = { way: 'decision', branch: 'parallel', exception: null } as const

function saysNode(node: NodeText, raw: string, { nodeId, above, nodeOnward }: Draft, known: Known): boolean {
  const facts = known.graph.facts.get(nodeId ?? '')
  if (facts === undefined || node.decides || node.ways.length > 0) return false
  const written = node.department?.text ?? null
  const department = written === null ? above : written === '' ? null : written
  return (
    node.kind === facts.kind &&
    node.name.text === facts.name &&
    node.trigger === facts.trigger &&
    node.choice === facts.choice &&
    sameName(department, facts.department) &&
    sameNames(
      node.systems.map((system) => system.text),
      facts.systems,
    ) &&
    sameOnward(node.target, raw, nodeOnward, known)
  )
}

function sameOnward(target: Part | null, raw: string, onward: Onward, { references }: Known): boolean {
  if (target === null) return onward === 'implied'
  const reference = raw.slice(target.from, target.to)
  const word = reference.trim().toLowerCase()
  if (word === NOWHERE) return onward === 'nothing'
  const found = references.find(reference)
  if (found.length === 0) return word === 'end' && onward === 'own-end'
  return found.length === 1 && typeof onward === 'object' && found[0]?.id === onward.to
}
