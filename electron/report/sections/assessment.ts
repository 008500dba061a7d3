import { verdictWord } from '#shared/design/tokens.ts'
import { count, figure, list, moneyFigure, percent, pointWords, sentenceCase } from '#shared/lib/words.ts'
import type { Analysis } from '#shared/model/analysis/analysis.ts'
import { metricValueWords } from '#shared/model/analysis/metric-words.ts'
import type { MetricKey } from '#shared/model/analysis/metrics.ts'
import { findingCost } from '#shared/model/analysis/finding-words.ts'
import type { Finding } from '#shared/model/analysis/optimise.ts'
import type { Readiness } from '#shared/model/analysis/profile.ts'
import { assumedShares } from '#shared/model/analysis/split-words.ts'
import type { Island } from '#shared/model/analysis/split.ts'
import type { FirmnessLevel, Stability } from '#shared/model/analysis/stability.ts'
import { simulationWords } from '#shared/model/analysis/simulation-words.ts'
import type { Simulation, Timing } from '#shared/model/analysis/timing.ts'
import type { Catalogue } from '#shared/model/catalogue.ts'
import { nameOf } from '#shared/model/catalogue.ts'
import { dimensionNames } from '#shared/model/dimension-names.ts'
import { minuteWords } from '#shared/model/minute-words.ts'
import type { Rubric } from '#shared/model/rubric.ts'
import { scoredByWords } from '#shared/model/rubric/changes.ts'
import type { ReportInput, ReportWorkflow } from '../report-input.ts'
import type { Block, Chapter, Words } from '../report-model.ts'

/**
 * Islands beyond `islands` are told in a line each. Who reads has no Baton: of more than `listed` and `findings` it is said
 * how many are left out, and what they hold.
 */
const most = { flips: 3, islands: 3, flipsAndIslands: 5, listed: 30, findings: 8 } as const

/** What a client asks about first. */
const telling: readonly MetricKey[] = ['cfc', 'cyclicity', 'handoffs']

/** A page of why, how sure and which part (method §2–§7), after the workflow's own; none where nothing is known. */
export function assessmentChapters(
  workflow: ReportWorkflow,
  { analyses, simulations, catalogue, rubric }: ReportInput,
  id: string,
): readonly Chapter[] {
  const analysis = analyses.get(workflow.id)
  if (analysis === undefined) return []
  const { stability } = analysis
  const verdict = verdictWord[workflow.assessment.verdict].toLowerCase()
  return [
    {
      id,
      kicker: `${workflow.name}: the assessment`,
      headline: workflow.assessment.nothingLeft
        ? `Nothing is left to automate; by the matrix ${headlines[stability.level].toLowerCase()} ${verdict}`
        : `${headlines[stability.level]} ${verdict}`,
      compact: true,
      blocks: [
        { kind: 'lead', words: stability.because },
        ...flipBlocks(stability),
        ...splitBlocks(analysis, catalogue, shownIslands(stability)),
        { kind: 'columns', items: columnTexts(analysis, rubric, simulations.get(workflow.id)) },
      ],
    },
  ]
}

const headlines: Readonly<Record<FirmnessLevel, string>> = {
  firm: 'Firmly',
  leaning: 'Leaning to',
  open: 'Still open, at present',
}

function flipBlocks({ flips }: Stability): readonly Block[] {
  if (flips.length === 0) return []
  return [
    {
      kind: 'table',
      caption: 'The smallest changes that would change the verdict',
      columns: [
        { head: 'Change', align: 'start', width: 48 },
        { head: 'would make it', align: 'start', width: 18 },
        { head: 'Dimension', align: 'start' },
      ],
      rows: flips
        .slice(0, most.flips)
        .map(({ change, to, dimension, from, into }): readonly Words[] => [
          change,
          [{ text: verdictWord[to].toLowerCase(), verdict: to }],
          `${dimensionNames[dimension]} ${from} → ${into}`,
        ]),
    },
  ]
}

function shownIslands({ flips }: Stability): number {
  return Math.min(most.islands, most.flipsAndIslands - Math.min(most.flips, flips.length))
}

function splitBlocks(
  { split: { summary, caveats, lambda, islands, repairs }, timing }: Analysis,
  catalogue: Catalogue,
  shown: number,
): readonly Block[] {
  // Under the numbers they have on the map and on the screen.
  const largestFirst = islands
    .map((island, at) => ({ ...island, number: at + 1 }))
    .toSorted((a, b) => b.share - a.share)
  const listed = largestFirst.slice(shown, shown + most.listed)
  const more = leftOut(largestFirst.slice(shown + most.listed))
  const price = `A hand-over between the two is priced at ${pointWords(lambda)}.`
  const found = islands.length === 0 ? [] : [price, ...assumedShares(timing).map(({ text }) => text)]
  const notes = [...more, ...repairs, ...found]
  return [
    { kind: 'heading', level: 2, words: 'Which part to automate' },
    { kind: 'paragraph', words: [summary, ...caveats.map(({ text }) => text)].join(' ') },
    ...(islands.length === 0
      ? []
      : [
          {
            kind: 'table',
            caption: 'Islands that can be automated',
            columns: [
              { head: 'Island', align: 'start', width: 21 },
              { head: 'Work', align: 'end', width: 9 },
              { head: 'Systems', align: 'start', width: 16 },
              { head: 'Contract', align: 'start' },
            ],
            rows: largestFirst.slice(0, shown).map((island) => islandRow(island, catalogue)),
          } as const,
        ]),
    ...(listed.length === 0
      ? []
      : [{ kind: 'list', items: listed.map((island) => islandLine(island, catalogue)) } as const]),
    ...(notes.length === 0
      ? []
      : [{ kind: 'paragraph', words: [{ text: notes.join(' '), muted: true }] } as const]),
  ]
}

function leftOut(islands: readonly Island[]): readonly string[] {
  if (islands.length === 0) return []
  const share = percent(islands.reduce((sum, island) => sum + island.share, 0))
  const verb = islands.length === 1 ? 'is' : 'are'
  return [`${count(islands.length, 'more island')}, with ${share} of the work, ${verb} left out here.`]
}

interface Numbered extends Island {
  readonly number: number
}

function islandRow(island: Numbered, catalogue: Catalogue): readonly Words[] {
  const { number, name, share, contract } = island
  return [`${number}: ${name}`, percent(share), systemNames(island, catalogue), contract]
}

function islandLine(island: Numbered, catalogue: Catalogue): Words {
  const { number, name, share, stepIds } = island
  const systems = systemNames(island, catalogue) || 'no system'
  return `Island ${number}: ${name}. ${count(stepIds.length, 'step')}, ${percent(share)} of the work, in ${systems}.`
}

function systemNames({ systemIds }: Island, { systems }: Catalogue): string {
  return list(systemIds.map((id) => nameOf(systems, id)))
}

/** What is told in a few words, side by side: exceptions, what to take out first, times, profile, the shape of the work, readiness. */
function columnTexts(
  analysis: Analysis,
  rubric: Rubric,
  simulation: Simulation | undefined,
): readonly (readonly Words[])[] {
  const { rate, optimise, timing, profile, profileBalance, readiness, stability } = analysis
  return [
    [under('How sure', [basisWords(stability, rubric)])],
    [under('How often it goes wrong', [rate.summary])],
    [
      under('What a case takes', [
        timing.summary,
        ...costWords(timing),
        ...(simulation === undefined ? [] : [simulationWords(timing, simulation)]),
        ...timing.caveats,
      ]),
    ],
    [under('What to take out first', [optimise.summary]), ...findingWords(optimise.findings)],
    [
      under('Profile', [profileBalance.summary]),
      `From automating a task (0 %) to orchestrating a process (100 %): ${list(profile.map(({ name, value }) => `${name.toLowerCase()} ${value === null ? 'not placed yet' : percent(value)}`))}.`,
    ],
    shapeWords(analysis),
    ...(readiness.answered === 0 ? [] : [[under('Readiness', [readinessWords(readiness)])]]),
  ]
}

/** Each in a paragraph of its own, as long as there are not too many. */
function findingWords(findings: readonly Finding[]): readonly string[] {
  const told = findings
    .slice(0, most.findings)
    .map((finding) => `– ${finding.title}: ${findingCost(finding)}.`)
  const rest = findings.slice(most.findings)
  if (rest.length === 0) return told
  // What one before holds, too, is counted there.
  const minutes = rest.reduce((sum, finding) => sum + finding.minutes - finding.overlap, 0)
  const held = minutes > 0 ? `, with ${minuteWords(minutes)} a case besides` : ''
  return [...told, `And ${figure(rest.length)} more${held}.`]
}

function costWords({ cost, costPerYear, tellable }: Timing): string[] {
  if (cost === null || !tellable) return []
  const aYear = costPerYear === null ? '' : `, ${moneyFigure(costPerYear)} a year`
  return [`Cost ${moneyFigure(cost.mean)} a case${aYear}.`]
}

/** The answers given in a line, beside the total and never blended into it (method §2). */
function readinessWords({ items, reason }: Readiness): string {
  const said = items.map(({ name, score }) => `${name.toLowerCase()} ${score ?? 'open'}`)
  return `${reason} ${sentenceCase(list(said))}, of 5 each; no part of the total.`
}

function under(title: string, sentences: readonly string[]): Words {
  return [{ text: `${title}. `, strong: true }, { text: sentences.join(' ') }]
}

/** The measures a client asks about first, with what they mean here. */
function shapeWords({ metrics }: Analysis): readonly Words[] {
  const told = metrics
    .filter(({ key }) => telling.includes(key))
    .map((metric) => `${metric.name} ${metricValueWords(metric)}. ${metric.meaning}`)
  return told.map((words, at) => (at === 0 ? under('The shape of the work', [words]) : words))
}

/** The rubric, and why the level is what it is; the others are not what the page is about. */
function basisWords({ applied }: Stability, rubric: Rubric): string {
  return `${scoredByWords(rubric)} ${applied}`
}
