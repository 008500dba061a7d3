import { count, list, percent, sentenceCase } from '#shared/lib/words.ts'
import { sameValue } from '#shared/lib/same-value.ts'
import type { DimensionKey } from '#shared/model/answers.ts'
import type { Catalogue } from '#shared/model/catalogue.ts'
import { dimensionNames } from '#shared/model/dimension-names.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'
import { titleOf } from '#shared/model/node-words.ts'
import type { Change } from '#shared/model/what-if/change.ts'
import type { TriedChange } from '#shared/model/what-if/view.ts'
import type { CaseNow } from './case-now.ts'
import { changeEffect } from './change-effect.ts'
import { changeTitle } from './change-title.ts'
import { countedBy } from './counted-by.ts'
import { grownCatalogue } from './grown-catalogue.ts'
import { countInWords, listUpTo } from '../words.ts'
import { drawnRate, rateNow, recounted } from './exception-changes.ts'

export interface Applied {
  readonly now: CaseNow
  /** One for each change asked for, in their order. */
  readonly changes: readonly TriedChange[]
}

/** Makes changes one after the other, each on what the one before left; what is given is never written to. */
export function applyChanges(now: CaseNow, changes: readonly Change[], given: Catalogue): Applied {
  const catalogue = grownCatalogue(given, changes)
  return changes.reduce<Applied>(
    (so, change) => {
      const { now: next, tried } = applyChange(so.now, change, catalogue)
      return { now: next, changes: [...so.changes, tried] }
    },
    { now, changes: [] },
  )
}

function applyChange(
  now: CaseNow,
  change: Change,
  catalogue: Catalogue,
): { now: CaseNow; tried: TriedChange } {
  const known = {
    change,
    title: changeTitle(change, now.document, catalogue),
    ...countedBy(change, now.document),
  }
  const effect = changeEffect(now, change, catalogue)
  if ('gone' in effect) return { now, tried: { ...known, state: 'gone', note: `${effect.gone} Left out.` } }
  const next = change.kind === 'exception-rate' ? effect.now : recountedWith(now, effect.now)
  if (sameValue(next, now))
    return { now, tried: { ...known, state: 'nothing', note: 'It is like that already.' } }
  return { now: next, tried: { ...known, state: 'made', note: noteOf(change, now, next) } }
}

/** Cases were counted on the workflow as it is: with another drawing they are taken to change in proportion. */
function recountedWith(before: CaseNow, after: CaseNow): CaseNow {
  const seen = before.answers.observedExceptions
  if (seen === undefined || after.document === before.document) return after
  const [was, is] = [drawnRate(before.document), drawnRate(after.document)]
  if (was === null || was === 0 || is === null || is === was) return after
  const rate = Math.min(1, (seen.count / seen.of) * (is / was))
  return { ...after, answers: recounted(after.answers, rate, Math.round) }
}

function noteOf(change: Change, before: CaseNow, after: CaseNow): string | null {
  const notes = [
    overrideNote(change, after),
    otherAnswerNote(change, after),
    reachNote(change, after),
    countNote(change, before, after),
    cutOffNote(change, before, after),
    pathsNote(before, after),
    systemsNote(change, before, after),
  ]
  const said = notes.filter((note) => note !== null)
  return said.length === 0 ? null : said.join(' ')
}

const moves: Readonly<Partial<Record<Change['kind'], DimensionKey>>> = {
  'without-system': 'complexity',
  'merge-departments': 'complexity',
  'exception-share': 'variability',
  'exception-rate': 'variability',
  answer: 'strategicImportance',
  'changes-per-year': 'changeFrequency',
  regulated: 'changeFrequency',
}

function overrideNote(change: Change, { answers }: CaseNow): string | null {
  const dimension = moves[change.kind]
  if (dimension === undefined || answers.overrides[dimension] === undefined) return null
  return `${dimensionNames[dimension]} is set by hand, so its score stays.`
}

function otherAnswerNote(change: Change, { answers }: CaseNow): string | null {
  if (change.kind !== 'answer') return null
  const other = change.question === 'customerExperience' ? 'competitiveAdvantage' : 'customerExperience'
  const score = answers[other]
  return score === undefined || score <= change.to
    ? null
    : `The other answer, ${score}, is higher and counts.`
}

/** A map on which few cases come to an exception path cannot have a rate of 80 %. */
function reachNote(change: Change, after: CaseNow): string | null {
  if (change.kind !== 'exception-rate' || after.answers.observedExceptions !== undefined) return null
  const rate = rateNow(after)
  return rate === null || Math.abs(rate - change.rate) < NEAR
    ? null
    : `The exception paths on the map come to ${percent(rate)}, and no nearer.`
}

/** Steps that no case comes to any more go along with the way that led there. */
function cutOffNote(change: Change, before: CaseNow, after: CaseNow): string | null {
  if (change.kind !== 'without-ways') return null
  const left = new Set(after.document.nodes.map(({ id }) => id))
  const names = before.document.nodes
    .filter(({ id, kind }) => kind === 'step' && !left.has(id))
    .map((node) => `“${titleOf(node)}”`)
  if (names.length === 0) return null
  const words = names.length > stepsNamed ? listUpTo(names, stepsNamed) : list(names)
  return `No case comes to ${words} any more: left out, too.`
}

/** A score that falls for want of exception paths says where they went. */
function pathsNote(before: CaseNow, after: CaseNow): string | null {
  const [were, left] = [pathsIn(before.document), pathsIn(after.document)]
  if (left >= were) return null
  const gone = were - left
  const none = left === 0 ? ': no exception path is left on the map, so variability counts none' : ''
  return `${gone === 1 ? 'An exception path goes' : `${sentenceCase(countInWords(gone, 'exception path'))} go`} with it${none}.`
}

function pathsIn({ nodes, edges }: WorkflowDocument): number {
  return (
    edges.filter(({ kind }) => kind === 'exception').length +
    nodes.filter(({ exceptionEntry }) => exceptionEntry !== undefined).length
  )
}

/** Without its only system a step is in none, and a case switches to it and from it. */
function systemsNote(change: Change, before: CaseNow, after: CaseNow): string | null {
  if (change.kind !== 'without-system') return null
  const bare = stepsInNone(after.document) - stepsInNone(before.document)
  if (bare <= 0) return null
  const [are, them] = bare === 1 ? ['is', 'it'] : ['are', 'them']
  return `${count(bare, 'step')} ${are} left without a system; a case that comes to ${them} from a step with one, or goes on to one, still switches.`
}

function stepsInNone({ nodes }: WorkflowDocument): number {
  return nodes.filter((node) => node.kind === 'step' && node.systemIds.length === 0).length
}

const stepsNamed = 3

/** Half of what a rate in words tells apart. */
const NEAR = 0.0005

function countNote(change: Change, before: CaseNow, after: CaseNow): string | null {
  const [was, is] = [before.answers.observedExceptions, after.answers.observedExceptions]
  if (was === undefined || is === undefined) return null
  const rate = is.count / is.of
  const counted = `${is.count} of ${is.of} (${percent(rate)})`
  if (change.kind === 'exception-rate' && Math.abs(rate - change.rate) >= NEAR)
    return `Counted cases are whole: ${counted} instead of ${was.count}, the most that do not go above ${percent(change.rate)}.`
  return was.count === is.count
    ? null
    : `The counted cases are taken to change in proportion: ${counted} instead of ${was.count}.`
}
