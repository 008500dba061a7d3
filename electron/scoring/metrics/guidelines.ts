import { count } from '#shared/lib/words.ts'
import type { Guideline, GuidelineKey } from '#shared/model/analysis/metrics.ts'
import type { FlowNode, WorkflowDocument } from '#shared/model/document.ts'
import { mostElements } from './size.ts'

const source = '7PMG, Mendling, Reijers and van der Aalst (2010)'

/** Guidance for drawing a process that others understand (method §4); each points at what does not keep it. */
export function guidelines({ nodes }: WorkflowDocument): Guideline[] {
  const starts = nodes.filter((node) => node.kind === 'start' && node.exceptionEntry === undefined)
  const ends = nodes.filter(({ kind }) => kind === 'end')
  const inclusive = nodes.filter((node) => node.kind === 'decision' && node.choice === 'inclusive')
  const unclear = nodes.filter((node) => node.kind === 'step' && !isVerbObject(node.name))
  return [
    guideline('size', `At most ${mostElements} elements`, nodes.length <= mostElements ? [] : nodes, {
      kept: `${count(nodes.length, 'element')}.`,
      broken: `${count(nodes.length, 'element')}: above ${mostElements} the chance of an error exceeds one half. Split the map.`,
    }),
    oneOf('one-start', 'One start', starts, 'start'),
    oneOf('one-end', 'One end', ends, 'end'),
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

function oneOf(key: GuidelineKey, name: string, found: readonly FlowNode[], what: string): Guideline {
  const kept = found.length === 1
  const several = `${count(found.length, what)} are drawn; one is easier to follow.`
  return {
    key,
    name,
    kept,
    reason: kept ? `Every case has the same ${what}.` : found.length === 0 ? `No ${what} is drawn.` : several,
    source,
    nodeIds: kept ? [] : found.map(({ id }) => id),
    edgeIds: [],
  }
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
