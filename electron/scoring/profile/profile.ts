import { count, percent } from '#shared/lib/words.ts'
import type { ProfileDimension } from '#shared/model/analysis/profile.ts'
import type { Characteristics, StepNode } from '#shared/model/document.ts'
import { nodeNames } from '#shared/model/node-words.ts'
import { complexityParts } from '../complexity.ts'
import { indexGraph } from '../graph.ts'
import { shareOfHandling } from '../step-shares.ts'
import type { Share } from '../step-shares.ts'
import type { CaseBasis } from './basis.ts'

type ProfileBasis = Pick<CaseBasis, 'document' | 'assessment' | 'rubric' | 'visits'>

const termsShown = 12

const source = 'method §2 (source; the places on the line are ours)'

/** The five dimensions of method §2, each on a line from task-level automation (0) to process-level orchestration (1). */
export function profile(basis: ProfileBasis): ProfileDimension[] {
  return [scope(basis), flexibility(basis), intelligence(basis), people(basis), intent(basis)]
}

const meanFormula = 'mean of (score − 1) / 4'

/** 1 to 5 as a place between 0 and 1; not placed where there is no score. */
function placed(scores: readonly number[]): Pick<ProfileDimension, 'value' | 'formula' | 'worked'> {
  if (scores.length === 0) return { value: null, formula: meanFormula, worked: null }
  const value = scores.reduce((sum, score) => sum + (score - 1) / 4, 0) / scores.length
  const parts = scores.map((score) => `(${score} − 1) / 4`)
  const sum = parts.length === 1 ? parts.join('') : `(${parts.join(' + ')}) / ${parts.length}`
  return { value, formula: meanFormula, worked: `${sum} = ${percent(value)}` }
}

/** How far the work reaches: systems and departments, by their bands. */
function scope({ assessment, rubric }: ProfileBasis): ProfileDimension {
  const { counts, dimensions } = assessment
  const { systems, departments } = complexityParts({ counts, rubric })
  const [bySystem, byDepartment] = dimensions.complexity.evidence
  return {
    key: 'scope',
    name: 'Scope',
    ...placed(counts.steps === 0 ? [] : [systems, departments]),
    low: 'one task, one system',
    high: 'a process across departments and systems',
    reason:
      counts.steps === 0
        ? 'There is no step on the map yet.'
        : `${count(counts.departments, 'department')} and ${count(counts.systems, 'system')}: bands ${departments} and ${systems} of 5.`,
    nodeIds: [...new Set([...(bySystem?.nodeIds ?? []), ...(byDepartment?.nodeIds ?? [])])],
    edgeIds: [],
    source,
  }
}

/** How much the work has to bend: exceptions and changes. */
function flexibility({ assessment }: ProfileBasis): ProfileDimension {
  const { variability, changeFrequency } = assessment.dimensions
  const known = changeFrequency.status !== 'unanswered'
  const [evidence] = variability.evidence
  const drawn = assessment.counts.steps > 0
  return {
    key: 'flexibility',
    name: 'Flexibility',
    ...placed(drawn ? [variability.score, ...(known ? [changeFrequency.score] : [])] : []),
    low: 'always the same way',
    high: 'adapts to every case and to change',
    reason: drawn
      ? `Variability scores ${variability.score} of 5 (${variability.summary}); ${known ? `change frequency ${changeFrequency.score} of 5 (${changeFrequency.summary})` : 'how often it must change is not answered and not counted'}.`
      : 'There is no step on the map yet.',
    nodeIds: evidence?.nodeIds ?? [],
    edgeIds: evidence?.edgeIds ?? [],
    source,
  }
}

function intelligence(basis: ProfileBasis): ProfileDimension {
  return byShare(basis, {
    key: 'intelligence',
    name: 'Intelligence',
    low: 'clear rules decide',
    high: 'people and context decide',
    asked: ({ rules, judgement }) => rules !== undefined || judgement !== undefined,
    holds: ({ rules, judgement }) => judgement === true || rules === false,
    fact: { one: 'needs judgement or has no clear rules', several: 'need judgement or have no clear rules' },
    missing: 'Nobody said yet which steps work by clear rules or need judgement.',
  })
}

function people(basis: ProfileBasis): ProfileDimension {
  return byShare(basis, {
    key: 'people',
    name: 'Human involvement',
    low: 'runs without people',
    high: 'people and machines work together',
    asked: ({ automated, judgement }) => automated !== undefined || judgement !== undefined,
    holds: ({ automated, judgement }) => automated !== true && (automated === false || judgement === true),
    fact: { one: 'is in the hands of people', several: 'are in the hands of people' },
    missing: 'Nobody said yet which steps a machine does or which need judgement.',
  })
}

interface Question extends Pick<ProfileDimension, 'key' | 'name' | 'low' | 'high'> {
  readonly asked: (characteristics: Characteristics) => boolean
  readonly holds: (characteristics: Characteristics) => boolean
  /** After a share of the time or one step, and after several steps. */
  readonly fact: { readonly one: string; readonly several: string }
  readonly missing: string
}

/** The share of what was asked about for which it holds. */
function byShare({ document, visits }: ProfileBasis, question: Question): ProfileDimension {
  const { asked, holds, fact, missing, ...names } = question
  const { steps } = indexGraph(document)
  // The same list where all were asked about: what its steps take is worked out already.
  const some = steps.filter(({ characteristics }) => asked(characteristics))
  const known = some.length === steps.length ? steps : some
  const found = shareOfHandling(known, holds, () => visits)
  const { share, text, several, stepIds } = found
  const left = steps.length - known.length
  const rest =
    left === 0 ? '' : ` ${count(left, 'step')} nobody was asked about ${left === 1 ? 'is' : 'are'} left out.`
  return {
    ...names,
    value: known.length === 0 ? null : share,
    formula: 'handling time (else number) of the steps where it holds / of those somebody was asked about',
    worked:
      known.length === 0 ? null : `${stepWords(known, found)}${text}, over ${count(known.length, 'step')}`,
    reason: known.length === 0 ? missing : `${text} ${several ? fact.several : fact.one}.${rest}`,
    nodeIds: stepIds,
    edgeIds: [],
    source,
  }
}

/** Which steps, the weightiest first, each with its share: `“Check claim” 2.1 % + “Decide” 0.8 % = `. */
function stepWords(steps: readonly StepNode[], { stepIds, shares, share }: Share): string {
  const nameOf = new Map(steps.map((step) => [step.id, nodeNames([step])]))
  const parts = stepIds
    .flatMap((id, at) => ({ name: nameOf.get(id) ?? '', share: shares[at] ?? 0 }))
    .filter((part) => part.share > 0)
    .toSorted((one, other) => other.share - one.share)
  if (parts.length === 0) return ''
  const terms = parts.slice(0, termsShown).map((part) => `${part.name} ${percent(part.share)}`)
  const left = parts.length - terms.length
  const rest = share - parts.slice(0, termsShown).reduce((sum, part) => sum + part.share, 0)
  return `${[...terms, ...(left === 0 ? [] : [`${left} more ${percent(rest)}`])].join(' + ')} = `
}

/** What it is for: saving effort, or standing out. */
function intent({ assessment }: ProfileBasis): ProfileDimension {
  const { score, status, summary } = assessment.dimensions.strategicImportance
  const open = status === 'unanswered'
  return {
    key: 'intent',
    name: 'Strategic intent',
    ...placed(open ? [] : [score]),
    low: 'do the same for less',
    high: 'compete by how it is done',
    reason: open
      ? 'Nobody answered yet how much it matters to customers or in competition.'
      : `Strategic importance scores ${score} of 5 (${summary}).`,
    nodeIds: [],
    edgeIds: [],
    source,
  }
}
