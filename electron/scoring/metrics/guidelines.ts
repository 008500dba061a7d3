import { count } from '#shared/lib/words.ts'
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
    oneStart(startsOf(graph)),
    oneEnd(endsOf(graph)),
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

function oneStart(starts: Ends): Guideline {
  const several = `${count(starts.drawn.length, 'start')} are drawn; one is easier to follow.`
  return ofEnds(['one-start', 'One start'], starts, {
    kept: isOne(starts) ? 'Every case has the same start.' : null,
    broken: againstOne(starts, ['start', 'begin'], several),
  })
}

/** 7PMG asks for one end; several that are different outcomes tell a reader more than one would. */
function oneEnd(ends: Ends): Guideline {
  const names = nodeNames(ends.drawn)
  const several = `${count(ends.drawn.length, 'end')} are drawn: ${names}. Several are fine where they are different outcomes: name each for its outcome, and join those that are the same.`
  const outcomes = `${count(ends.drawn.length, 'end')}, each an outcome of its own: ${names}.`
  const kept = isOne(ends) ? 'Every case has the same end.' : areOutcomes(ends) ? outcomes : null
  return ofEnds(['one-end', 'One end for each outcome'], ends, {
    kept,
    broken: againstOne(ends, ['end', 'stop'], several),
  })
}

function isOne({ drawn, implied }: Ends): boolean {
  return drawn.length === 1 && implied.length === 0
}

/** Each has a name, and no two the same. */
function areOutcomes({ drawn, implied }: Ends): boolean {
  const names = drawn.map(({ name }) => name.trim().toLowerCase())
  return (
    implied.length === 0 && names.length > 0 && !names.includes('') && new Set(names).size === names.length
  )
}

function ofEnds(
  [key, name]: readonly [GuidelineKey, string],
  { drawn, implied }: Ends,
  { kept, broken }: { readonly kept: string | null; readonly broken: string },
): Guideline {
  // Several are counted in the sentence, kept or not: they can be shown.
  const nodeIds = kept === null || drawn.length > 1 ? [...drawn, ...implied].map(({ id }) => id) : []
  return { key, name, kept: kept !== null, reason: kept ?? broken, source, nodeIds, edgeIds: [] }
}

function againstOne(
  { drawn, implied }: Ends,
  [what, verb]: readonly [string, string],
  several: string,
): string {
  const at = nodeNames(implied)
  if (drawn.length === 0) return `No ${what} is drawn.${at === '' ? '' : ` Cases ${verb} at ${at}.`}`
  const also = at === '' ? '' : ` Cases also ${verb} at ${at}, where none is drawn.`
  return `${drawn.length === 1 ? `One ${what} is drawn.` : several}${also}`
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
