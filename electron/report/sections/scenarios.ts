import { compareMaps } from '#shared/compare/compare-maps.ts'
import { countChanges, groupNouns } from '#shared/compare/difference-words.ts'
import { compareFigures, isSame, verdictChange } from '#shared/compare/figures.ts'
import type { ComparedFigure, FigureSide } from '#shared/compare/figures.ts'
import { asIs, sideName } from '#shared/compare/side-words.ts'
import type { Difference } from '#shared/compare/types.ts'
import { changeLook } from '#shared/drawing/map/draw-changes.ts'
import { figure, numberWord, sentenceCase } from '#shared/lib/words.ts'
import { dimensionKeys } from '#shared/model/answers.ts'
import type { ComparedSide, Comparison } from '#shared/model/comparison.ts'
import { verdictOf } from '#shared/model/verdict-of.ts'
import type { Block, Chapter, Span, Words } from '../report-model.ts'

/** So many columns stand beside each other readably; further scenarios have a table of their own. */
const mostBeside = 3
/** Differences beyond these are only counted: two maps that share nothing would fill the report. */
const mostDifferences = 60

/**
 * What the scenarios of a workflow would change: figures before and after, and each difference in words. None where
 * it has no scenario, or the as-is or every scenario is still empty. `workflowId` is of the one that counts.
 */
export function scenarioChapters(
  workflowId: string,
  comparisons: readonly Comparison[],
  id: string,
): readonly Chapter[] {
  const own = comparisons.find(
    ({ before, after }) => before.workflowId === workflowId || after.workflowId === workflowId,
  )
  const family = comparisons
    .filter(({ before }) => before.workflowId === own?.before.workflowId)
    .filter(({ before, after }) => isDrawn(before) && isDrawn(after))
  const [first] = family
  if (first === undefined) return []
  return [
    {
      id,
      kicker: `${first.before.name}: as-is and to-be`,
      headline: headline(first, family),
      blocks: [
        { kind: 'lead', words: leadWords(first.before, family) },
        ...chunks(family, mostBeside).map(figureTable),
        ...family.flatMap(differenceBlocks),
      ],
    },
  ]
}

function isDrawn({ assessment }: ComparedSide): boolean {
  return verdictOf(assessment) !== null
}

function headline({ before, after }: Comparison, family: readonly Comparison[]): string {
  if (family.length === 1) return `${after.name}: ${verdictChange(before, after)}`
  const totals = family.map((each) => each.after.assessment.total)
  const [least, most] = [Math.min(...totals), Math.max(...totals)]
  const range = least === most ? `${least}` : `${least} to ${most}`
  return `${sentenceCase(numberWord(family.length))} scenarios: ${range} of 20 beside ${before.assessment.total} as it is`
}

function leadWords(base: ComparedSide, family: readonly Comparison[]): string {
  const stands = base.counted ? 'The as-is' : family.find(({ after }) => after.counted)?.after.name
  const counts = stands === undefined ? '' : ` ${stands} counts in the matrix, the plan and the other pages.`
  const scenarios = `${numberWord(family.length)} ${family.length === 1 ? 'scenario' : 'scenarios'}`
  return `The workflow as it was drawn, and ${scenarios} of how it could go.${counts}`
}

function chunks<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  return items.length <= size ? [items] : [items.slice(0, size), ...chunks(items.slice(size), size)]
}

/** Of the table, in percent. */
const titleWidth = 23

/** The as-is in the first column; of a single scenario also what each figure rests on. */
function figureTable(some: readonly Comparison[]): Block {
  const tables = some.map(({ before, after }) => compareFigures(before, after))
  const [first = []] = tables
  const single = some.length === 1
  const width = (100 - titleWidth) / (some.length + 1)
  return {
    kind: 'table',
    caption: 'Figures of the as-is and its scenarios',
    columns: [
      { head: 'Figure', align: 'start', width: titleWidth },
      { head: asIs, align: 'start', width },
      ...some.map(({ before, after }) => ({ head: sideName(after, before), align: 'start', width }) as const),
    ],
    rows: first.map((row, index): readonly Words[] => [
      row.title,
      valueWords(row.key, row.before, single),
      ...tables.flatMap((rows) => rows[index] ?? []).map((each) => afterWords(each, single)),
    ]),
  }
}

/** What changed stands out; what rests on the same as before is not said twice. */
function afterWords(row: ComparedFigure, withBasis: boolean): readonly Span[] {
  const { key, before, after } = row
  const changed = !isSame(row)
  const [value, ...basis] = valueWords(key, after, withBasis && before.basis !== after.basis)
  if (value === undefined) return []
  if (changed) return [{ ...value, strong: true }, ...basis]
  return [value, ...basis, ...(basis.length === 0 ? [{ text: ' as before', muted: true } as const] : [])]
}

function valueWords(
  key: ComparedFigure['key'],
  { value, basis, verdict }: FigureSide,
  withBasis: boolean,
): readonly Span[] {
  const total = key === 'total'
  const first: Span = { text: total ? `${value} of 20` : value, ...(verdict !== undefined && { verdict }) }
  if (basis === '' || !(withBasis || total)) return [first]
  const colon = dimensionKeys.some((dimension) => dimension === key) ? ':' : ''
  return [first, { text: `${colon} ${basis}`, muted: true }]
}

function differenceBlocks(comparison: Comparison): readonly Block[] {
  const { before, after } = comparison
  const { differences } = compareMaps(before, after)
  const heading: Block = { kind: 'heading', level: 2, words: `What ${after.name} changes` }
  if (differences.length === 0)
    return [heading, { kind: 'paragraph', words: 'Nothing yet: it is drawn as the as-is is.' }]
  const more = differences.length - mostDifferences
  return [
    heading,
    { kind: 'paragraph', words: sentence(countChanges(differences)) },
    {
      kind: 'table',
      caption: `Differences between the as-is and ${after.name}`,
      columns: [
        { head: 'What', align: 'start', width: 30 },
        { head: 'Kind', align: 'start', width: 15 },
        { head: 'Change', align: 'start', width: 14 },
        { head: 'In detail', align: 'start' },
      ],
      rows: differences.slice(0, mostDifferences).map(differenceRow),
    },
    ...(more > 0
      ? [
          {
            kind: 'paragraph',
            words: `${figure(more)} more are not printed; the comparison in Baton lists all of them.`,
          } as const,
        ]
      : []),
  ]
}

function differenceRow({ title, group, change, details }: Difference): readonly Words[] {
  const isEdge = group === 'ways' || group === 'exceptions'
  return [
    [{ text: isEdge ? sentenceCase(title) : title, strong: true }],
    groupNouns[group],
    `${changeLook[change].sign}\u00a0${change}`,
    details.join('. '),
  ]
}

function sentence(words: string): string {
  return `${sentenceCase(words)}.`
}
