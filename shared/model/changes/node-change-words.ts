import { kindWords, titleOf } from '../node-words.ts'
import { count } from '../../lib/words.ts'
import { sameValue } from '../../lib/same-value.ts'
import { nameOf } from '../catalogue.ts'
import type { Catalogue } from '../catalogue.ts'
import type { FlowNode } from '../document.ts'
import type { Words } from './change-words.ts'
import type { Change } from './differences.ts'

type Changed = Extract<Change<FlowNode>, { kind: 'changed' }>

/** What became of nodes that were there before and after. Moves are told only where nothing else changed. */
export function nodeChangeWords(changes: readonly Changed[], catalogue: Catalogue): Words {
  const telling = changes.filter((change) => !onlyMoved(change))
  const [only, ...others] = telling.length > 0 ? telling : changes
  if (only !== undefined && others.length === 0) return { text: oneWords(only, catalogue), one: true }
  if (telling.length === 0) return { text: `Moved ${count(changes.length, 'node')}`, one: false }
  return { text: severalWords(telling, catalogue), one: false }
}

const geometry: readonly string[] = ['position', 'size', 'placed']

function changedFields({ before, after }: Changed): readonly string[] {
  const fields = (node: FlowNode) => node as unknown as Readonly<Record<string, unknown>>
  const keys = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...keys].filter((key) => !sameValue(fields(before)[key], fields(after)[key]))
}

function onlyMoved(change: Changed): boolean {
  return changedFields(change).every((field) => geometry.includes(field))
}

function oneWords(change: Changed, catalogue: Catalogue): string {
  const { before, after } = change
  const fields = changedFields(change)
  if (fields.includes('kind')) return `Changed ${titleOf(before)} to ${withArticle(after)}`
  if (fields.includes('name')) return renameWords(before, after)
  if (fields.includes('departmentId')) return `Moved ${titleOf(after)} ${laneWords(after, catalogue)}`
  if (fields.includes('systemIds')) return systemWords(before, after, catalogue)
  if (fields.includes('comment')) return `Changed the comment on ${titleOf(after)}`
  return onlyMoved(change) ? `Moved ${titleOf(after)}` : `Changed ${titleOf(after)}`
}

function renameWords(before: FlowNode, after: FlowNode): string {
  if (before.name === '') return `Named ${withArticle(after)} ${after.name}`
  return after.name === '' ? `Took the name off ${before.name}` : `Renamed ${before.name} to ${after.name}`
}

function withArticle({ kind }: FlowNode): string {
  return `${/^[aeiou]/.test(kindWords[kind]) ? 'an' : 'a'} ${kindWords[kind]}`
}

function laneWords({ departmentId }: FlowNode, { departments }: Catalogue): string {
  return departmentId === null ? 'out of its lane' : `to ${nameOf(departments, departmentId)}`
}

function systemWords(before: FlowNode, after: FlowNode, { systems }: Catalogue): string {
  const used = (node: FlowNode) => (node.kind === 'step' ? node.systemIds : [])
  const come = used(after).filter((id) => !used(before).includes(id))
  const gone = used(before).filter((id) => !used(after).includes(id))
  const [only] = [...come, ...gone]
  if (only === undefined || come.length + gone.length > 1) return `Changed the systems of ${titleOf(after)}`
  const name = nameOf(systems, only)
  return come.length > 0 ? `Added ${name} to ${titleOf(after)}` : `Took ${name} off ${titleOf(after)}`
}

function severalWords(changes: readonly Changed[], catalogue: Catalogue): string {
  const lanes = new Set(changes.map(({ after }) => laneWords(after, catalogue)))
  const [lane, ...others] = lanes
  const moved = changes.every((change) => changedFields(change).includes('departmentId'))
  const nodes = count(changes.length, 'node')
  return moved && lane !== undefined && others.length === 0 ? `Moved ${nodes} ${lane}` : `Changed ${nodes}`
}
