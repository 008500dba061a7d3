import { count, figure, percent } from '#shared/lib/words.ts'
import { defaultRubric } from '#shared/model/rubric.ts'
import type { Bands, ComplexityWeights, Rubric } from '#shared/model/rubric.ts'
import { rubricChanges, ruleFigure } from '#shared/model/rubric/changes.ts'
import type { Block, Words } from '../report-model.ts'

/** The rubric as it was applied: its bands and thresholds (method §1). */
export function rubricBlocks(rubric: Rubric): readonly Block[] {
  const { complexity, variability, changeFrequency, verdict, split, times } = rubric
  return [
    { kind: 'heading', level: 2, words: `Rubric ${rubric.version}` },
    ...changedBlocks(rubric),
    {
      kind: 'paragraph',
      words: `Four dimensions score 1 to 5 each; higher speaks for orchestration. A total of up to ${verdict.automateUpTo} says automate, up to ${verdict.hybridUpTo} hybrid, above that orchestrate.`,
    },
    {
      kind: 'table',
      caption: 'Bands of the rubric',
      columns: [
        { head: 'What is counted', align: 'start', width: 40 },
        ...[1, 2, 3, 4, 5].map((score) => ({ head: String(score), align: 'end' }) as const),
      ],
      rows: [
        counts('Systems', complexity.systems),
        counts('Departments', complexity.departments),
        counts('Decisions', complexity.decisions),
        shares('Cases that meet an exception', variability.rate),
        counts('Exception types, where no rate is known', variability.types),
        counts('Required changes a year', changeFrequency.changes),
      ],
    },
    {
      kind: 'list',
      items: [
        complexityWords(complexity.weights),
        `Variability gains 1 (at most 5) for more than ${figure(variability.typesBonusAbove)} exception types.`,
        'Strategic importance is the higher of two answers: impact on customer experience, competitive advantage.',
        'Change frequency gains 1 (at most 5) when regulation drives the changes.',
        'A dimension that nobody answered counts as 3 and makes the verdict provisional.',
        `In the split a hand-over between automated and orchestrated steps costs ${ruleFigure(split.handOver, 'decimal')} of the points that rate a step; a step without minutes counts ${count(times.assumedMinutes, 'minute')}.`,
      ],
    },
  ]
}

/** In what the engagement's rules differ from the method's own; nothing where they do not. */
function changedBlocks(rubric: Rubric): readonly Block[] {
  const changes = rubricChanges(defaultRubric, rubric)
  if (changes.length === 0) return []
  return [
    {
      kind: 'paragraph',
      words: `This engagement is scored by rules of its own. They differ from the method’s rubric ${defaultRubric.version} in ${count(changes.length, 'rule')}:`,
    },
    {
      kind: 'table',
      caption: 'Rules changed for this engagement',
      columns: [
        { head: 'Rule', align: 'start', width: 50 },
        { head: `Method ${defaultRubric.version}`, align: 'end' },
        { head: 'Here', align: 'end' },
      ],
      rows: changes.map(({ label, from, to }) => [label, from, to]),
    },
  ]
}

function complexityWords({ systems, departments, decisions }: ComplexityWeights): string {
  const mean = 'Complexity is the mean of systems, departments and decisions'
  return systems === departments && departments === decisions
    ? `${mean}, rounded half up.`
    : `${mean}, weighing ${systems} to ${departments} to ${decisions}, rounded half up.`
}

function counts(name: string, bands: Bands): readonly Words[] {
  return [name, ...bandWords(bands)]
}

function shares(name: string, bands: Bands): readonly Words[] {
  const [a, b, c, d] = bands
  return [name, ...[a, b, c, d].map((bound) => `to ${percent(bound)}`), `over ${percent(d)}`]
}

/** `0–1`, `2–3` … `9 or more` from upper bounds of whole numbers. */
function bandWords(bands: Bands): readonly string[] {
  const lows = [0, ...bands.map((bound) => Math.floor(bound) + 1)]
  const ranges = bands.map((bound, index) => {
    const low = lows[index] ?? 0
    const high = Math.floor(bound)
    return low >= high ? figure(high) : `${figure(low)}–${figure(high)}`
  })
  return [...ranges, `${figure(lows[4] ?? 0)} or more`]
}
