import { assertNever } from '#shared/lib/assert-never.ts'
import { arcsIn, indexArcs } from '#shared/flow/arc-index.ts'
import { nameNear } from '#shared/flow/name-near.ts'
import { intAt } from '#shared/lib/ints.ts'
import { nameKey } from '#shared/lib/name-key.ts'
import { count, list, listOr, percent, sentenceCase } from '#shared/lib/words.ts'
import type { Catalogue } from '#shared/model/catalogue.ts'
import { nameOf } from '#shared/model/catalogue.ts'
import { dimensionNames } from '#shared/model/dimension-names.ts'
import type { FlowNode, WorkflowDocument } from '#shared/model/document.ts'
import { titleOf } from '#shared/model/node-words.ts'
import type { Change, ChangeOf, StepQuestion, StrategicQuestion } from '#shared/model/what-if/change.ts'
import { countInWords, listUpTo } from '../words.ts'

const stepsNamed = 3

/** What a change does, in words; of the names, those on the map and in the catalogue it is tried on. */
export function changeTitle(change: Change, document: WorkflowDocument, catalogue: Catalogue): string {
  const department = (id: string) => nameOf(catalogue.departments, id)
  switch (change.kind) {
    case 'without-system':
      return `Without ${nameOf(catalogue.systems, change.systemId)}`
    case 'merge-departments':
      return `${department(change.into)} and ${department(change.from)} as one department`
    case 'exception-share':
      return `${pathTitle(document, change.pathId)} in ${percent(change.share)} of cases`
    case 'exception-rate':
      return `Exceptions in ${percent(change.rate)} of all cases, every share changed alike`
    case 'without-steps':
      return withoutWords(document, change, catalogue)
    case 'without-ways':
      return wayWords(document, change)
    case 'step-systems':
      return `${nodeTitle(document, change.nodeId)} in ${list(change.systemIds.map((id) => nameOf(catalogue.systems, id))) || 'no system'}`
    case 'new-step':
      return newStepsTitle([change], document, catalogue)
    case 'step-department':
      return `${nodeTitle(document, change.nodeId)} done by ${ownerOf(change, catalogue)}`
    case 'step-answer':
      return `${nodeTitle(document, change.nodeId)} ${stepWords[change.question][change.to ? 0 : 1]}`
    case 'answer':
      return `${questionNames[change.question]} answered ${change.to}`
    case 'changes-per-year':
      return `${count(change.to, 'required change')} a year`
    case 'regulated':
      return change.to ? 'Changes driven by regulation' : 'Changes not driven by regulation'
    case 'score':
      return `${dimensionNames[change.dimension]} set to ${change.to} by hand`
    default:
      return assertNever(change)
  }
}

/** `A new step after “Pay”, done by Sales`, `Two new steps after “Pay”, each done by a new department`. */
export function newStepsTitle(
  changes: readonly ChangeOf<'new-step'>[],
  document: WorkflowDocument,
  catalogue: Catalogue,
): string {
  const [first, ...others] = changes
  if (first === undefined) return ''
  const [steps, each] =
    others.length === 0 ? ['A new step', ''] : [countInWords(changes.length, 'new step'), 'each ']
  const by = first.departmentId === null ? '' : `, ${each}done by ${ownerOf(first, catalogue)}`
  return `${sentenceCase(steps)} after ${nodeTitle(document, first.afterId)}${by}`
}

/** What is made up is told as what it is, not by the name it would get. */
function ownerOf(
  { departmentId, newDepartment }: Pick<ChangeOf<'new-step'>, 'departmentId' | 'newDepartment'>,
  { departments }: Catalogue,
): string {
  return newDepartment === undefined ? nameOf(departments, departmentId ?? '') : 'a new department'
}

const questionNames: Readonly<Record<StrategicQuestion, string>> = {
  customerExperience: 'Impact on customer experience',
  competitiveAdvantage: 'Competitive advantage',
}

const stepWords: Readonly<Record<StepQuestion, readonly [yes: string, no: string]>> = {
  rules: ['by clear rules', 'without clear rules'],
  structured: ['with structured input and output', 'without structured input and output'],
  judgement: ['with human judgement', 'without human judgement'],
  automated: ['done by a machine', 'done by people'],
}

/** `“Item missing” at “Check stock”`, `An exception at “Check stock”`. */
export function pathTitle(document: WorkflowDocument, pathId: string): string {
  const edge = document.edges.find(({ id }) => id === pathId)
  const node = document.nodes.find(({ id }) => id === (edge?.source ?? pathId))
  const name = (edge?.exception ?? node?.exceptionEntry)?.name.trim() ?? ''
  const what = name === '' ? 'An exception' : `“${name}”`
  if (node === undefined) return 'An exception'
  return edge === undefined ? `${what} anywhere` : `${what} at “${titleOf(node)}”`
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

function nodeTitle(document: WorkflowDocument, nodeId: string): string {
  const node = document.nodes.find(({ id }) => id === nodeId)
  return node === undefined ? 'A step' : `“${titleOf(node)}”`
}

function wayWords(
  document: WorkflowDocument,
  { edgeIds: [first = '', ...others] }: ChangeOf<'without-ways'>,
): string {
  const edge = document.edges.find(({ id }) => id === first)
  const left = [first, ...others].flatMap((id) => document.edges.find((each) => each.id === id) ?? [])
  const paths = left
    .filter(({ kind }) => kind === 'exception')
    .map(({ id }) => lowerFirst(pathTitle(document, id)))
  if (paths.length > 1 && paths.length === left.length) return `Without ${listUpTo(paths, stepsNamed)}`
  const more = others.length === 0 ? '' : `, and ${count(others.length, 'more way')}`
  if (edge === undefined) return `Without ${count(others.length + 1, 'way')}`
  const index = indexArcs(document)
  const at = (wanted: string) => document.nodes.findIndex(({ id }) => id === wanted)
  return `Without the way from ${nameNear(index, at(edge.source), 'back')} to ${nameNear(index, at(edge.target), 'on')}${more}`
}

function withoutWords(
  document: WorkflowDocument,
  { nodeIds }: ChangeOf<'without-steps'>,
  catalogue: Catalogue,
): string {
  const wanted = new Set(nodeIds)
  const names = document.nodes
    .filter(({ id }) => wanted.has(id))
    .map((node) => toldApart(node, document, catalogue))
  if (names.length === 0) return `Without ${count(nodeIds.length, 'step')}`
  return names.length <= stepsNamed
    ? `Without ${listOr(names)}`
    : `Without ${count(names.length, 'step')}: ${listUpTo(names, stepsNamed)}`
}

/** Of several steps of one name: `“Check” (Sales)` where each has a department of its own, else `“Check” after “Copy”`. */
function toldApart(node: FlowNode, document: WorkflowDocument, { departments }: Catalogue): string {
  const title = `“${titleOf(node)}”`
  const namesakes = document.nodes.filter(
    ({ id, kind, name }) => id !== node.id && kind === 'step' && nameKey(name) === nameKey(node.name),
  )
  if (namesakes.length === 0) return title
  const own = node.departmentId
  if (own !== null && namesakes.every(({ departmentId }) => departmentId !== own))
    return `${title} (${nameOf(departments, own)})`
  const index = indexArcs(document)
  const [before] = arcsIn(index, document.nodes.indexOf(node))
  return before === undefined ? title : `${title} after ${nameNear(index, intAt(index.from, before), 'back')}`
}
