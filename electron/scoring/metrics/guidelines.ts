import { count, sentenceCase } from '#shared/lib/words.ts'
import type { Guideline, GuidelineKey } from '#shared/model/analysis/metrics.ts'
import type { FlowNode, WorkflowDocument } from '#shared/model/document.ts'
import { nodeNames } from '#shared/model/node-words.ts'
import { waysInCount } from '#shared/flow/arc-index.ts'
import { whereCasesBegin } from '../exceptions/where-cases-begin.ts'
import { indexGraph } from '../graph.ts'
import type { Graph } from '../graph.ts'
import { mostElements } from './size.ts'

const source = '7PMG, Mendling, Reijers and van der Aalst (2010)'

/** Guidance for drawing a process that others understand (method §4); each points at what does not keep it. */
export function guidelines(document: WorkflowDocument): Guideline[] {
  const { nodes } = document
  const graph = indexGraph(document)
  const inclusive = nodes.filter((node) => node.kind === 'decision' && node.choice === 'inclusive')
  const unclear = nodes.filter((node) => node.kind === 'step' && !isVerbObject(node.name))
  return [
    guideline('size', `At most ${mostElements} elements`, nodes.length <= mostElements ? [] : nodes, {
      kept: `${count(nodes.length, 'element')}.`,
      broken: `${count(nodes.length, 'element')}: above ${mostElements} the chance of an error exceeds one half. Split the map.`,
    }),
    oneOf('one-start', 'One start', startsOf(graph), ['start', 'begin']),
    oneOf('one-end', 'One end', endsOf(graph), ['end', 'stop']),
    guideline('no-inclusive', 'No inclusive decisions', inclusive, {
      kept: 'No decision lets a case take some of several ways.',
      broken: `${count(inclusive.length, 'inclusive decision')}: a case takes any number of ways, which few readers follow. Say it with exclusive and parallel ones.`,
    }),
    guideline('verb-object', 'Steps named by what is done', unclear, {
      kept: 'Every step says what is done to what.',
      broken: `${count(unclear.length, 'step')} not named as verb and object, such as “Check invoice”.`,
    }),
  ]
}

/** Where cases come in or go out: as drawn, and where the arrows leave them no other place. */
interface Ends {
  readonly drawn: readonly FlowNode[]
  readonly implied: readonly FlowNode[]
}

/** An element without an arrow into it is a beginning, whatever it is drawn as; so is where a part without a start is entered. */
function startsOf(graph: Graph): Ends {
  const { nodes, index } = graph
  const assumed = new Set(whereCasesBegin(graph).assumed)
  const normal = (node: FlowNode) => node.exceptionEntry === undefined
  return {
    drawn: nodes.filter((node) => node.kind === 'start' && normal(node)),
    implied: nodes.filter(
      (node, at) =>
        node.kind !== 'start' &&
        node.kind !== 'end' &&
        normal(node) &&
        (waysInCount(index, at) === 0 || assumed.has(node)),
    ),
  }
}

/** An element that leads on by nothing but exceptions is an end. */
function endsOf({ nodes, sequenceOut }: Graph): Ends {
  return {
    drawn: nodes.filter(({ kind }) => kind === 'end'),
    implied: nodes.filter(
      ({ kind }, at) => kind !== 'end' && kind !== 'start' && (sequenceOut[at]?.length ?? 0) === 0,
    ),
  }
}

function oneOf(
  key: GuidelineKey,
  name: string,
  { drawn, implied }: Ends,
  [what, verb]: readonly [string, string],
): Guideline {
  const kept = drawn.length === 1 && implied.length === 0
  const places =
    implied.length === 0 ? '' : `cases ${drawn.length === 0 ? '' : 'also '}${verb} at ${nodeNames(implied)}`
  return {
    key,
    name,
    kept,
    reason: kept ? `Every case has the same ${what}.` : againstOne(what, drawn.length, places),
    source,
    nodeIds: kept ? [] : [...drawn, ...implied].map(({ id }) => id),
    edgeIds: [],
  }
}

function againstOne(what: string, drawn: number, places: string): string {
  const also = places === '' ? '' : ` ${sentenceCase(places)}, where none is drawn.`
  if (drawn === 0) return `No ${what} is drawn.${places === '' ? '' : ` ${sentenceCase(places)}.`}`
  return drawn === 1
    ? `One ${what} is drawn.${also}`
    : `${count(drawn, what)} are drawn; one is easier to follow.${also}`
}

function guideline(
  key: GuidelineKey,
  name: string,
  against: readonly FlowNode[],
  words: { readonly kept: string; readonly broken: string },
): Guideline {
  const kept = against.length === 0
  const reason = kept ? words.kept : words.broken
  return { key, name, kept, reason, source, nodeIds: against.map(({ id }) => id), edgeIds: [] }
}

/** Nouns made of verbs, which name a thing instead of saying what is done: `Verification of data`. */
const nounLike = /(tion|sion|ment|ance|ence|ity|ness|ing|al)$/iu
/** Verbs that look like such nouns. */
const verbs = new Set([
  'implement',
  'document',
  'complement',
  'supplement',
  'mention',
  'bring',
  'ring',
  'signal',
  'total',
  'seal',
  'deal',
  'heal',
  'appeal',
  'finance',
  'balance',
  'advance',
  'enhance',
  'position',
  'function',
  'question',
  'sequence',
  'audition',
  'provision',
  'partition',
  'condition',
  'commission',
  'reference',
  'experience',
  'influence',
  'comment',
  'experiment',
  'cement',
  'augment',
  'ping',
])

/** Two words or more, of which the first is not a noun made of a verb. A rule of thumb: it cannot parse English. */
function isVerbObject(name: string): boolean {
  const [first = '', second] = name.trim().split(/\s+/u)
  return second !== undefined && (verbs.has(first.toLowerCase()) || !nounLike.test(first))
}
