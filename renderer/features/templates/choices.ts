import { count } from '#shared/lib/words.ts'
import type { TemplateCounts, TemplateSummary, WorkflowSource } from '#shared/model/template.ts'

/** What a new workflow can start from. */
export type Choice =
  | { readonly kind: 'empty'; readonly id: string; readonly title: string; readonly detail: string }
  | {
      readonly kind: 'template'
      readonly id: string
      readonly title: string
      readonly detail: string
      readonly template: TemplateSummary
    }
  | {
      readonly kind: 'workflow'
      readonly id: string
      readonly title: string
      readonly detail: string
      readonly source: WorkflowSource
    }

export interface ChoiceSection {
  readonly title: string
  readonly choices: readonly Choice[]
}

interface Offered {
  readonly templates: readonly TemplateSummary[]
  readonly sources: readonly WorkflowSource[]
  /** Not offered where an empty map is to be filled. */
  readonly withEmpty: boolean
}

const MOST_SOURCES = 100

export const emptyChoice: Choice = {
  kind: 'empty',
  id: 'empty',
  title: 'Empty map',
  detail: 'Draw it with the people who do the work',
}

/**
 * The choices whose words begin or hold every word that was typed, by headings; headings without any are left out. Names
 * rank before descriptions, headings with such names too: Enter takes the first of all.
 */
export function choiceSections(typed: string, { templates, sources, withEmpty }: Offered): ChoiceSection[] {
  const wanted = words(typed)
  const fits = (choice: Choice) => {
    const text = searchText(choice)
    return wanted.every((word) => text.includes(word))
  }
  const rank = ({ title }: Choice) => {
    const name = title.toLowerCase()
    return wanted.every((word) => name.includes(word)) ? 0 : 1
  }
  const ranked = (choices: readonly Choice[]) =>
    choices.filter(fits).toSorted((one, other) => rank(one) - rank(other))
  const own = templates.filter(({ origin }) => origin === 'own').map(templateChoice)
  const ours = templates.filter(({ origin }) => origin === 'baton').map(templateChoice)
  const sections: ChoiceSection[] = [
    { title: 'Start from scratch', choices: withEmpty ? [emptyChoice] : [] },
    { title: 'Your templates', choices: own },
    { title: 'Templates', choices: ours },
    { title: 'From another workflow', choices: sources.map(sourceChoice) },
  ]
  return sections
    .map(({ title, choices }) => ({ title, choices: ranked(choices).slice(0, MOST_SOURCES) }))
    .filter(({ choices }) => choices.length > 0)
    .toSorted((one, other) => Math.min(...one.choices.map(rank)) - Math.min(...other.choices.map(rank)))
}

function templateChoice(template: TemplateSummary): Choice {
  const { id, name, counts } = template
  return { kind: 'template', id: `template:${id}`, title: name, detail: shortCounts(counts), template }
}

function sourceChoice(source: WorkflowSource): Choice {
  const title = sourceTitle(source)
  return { kind: 'workflow', id: `workflow:${source.workflowId}`, title, detail: source.client, source }
}

/** With the workflow's name where it is a scenario of one. */
export function sourceTitle({ name, baseName }: Pick<WorkflowSource, 'name' | 'baseName'>): string {
  return baseName === null ? name : `${baseName} – ${name}`
}

function shortCounts({ steps, departments }: TemplateCounts): string {
  return `${count(steps, 'step')}, ${count(departments, 'department')}`
}

export function countWords(counts: TemplateCounts): string {
  return [
    count(counts.steps, 'step'),
    count(counts.decisions, 'decision'),
    count(counts.exceptionPaths, 'exception path'),
    count(counts.departments, 'department'),
    count(counts.systems, 'system'),
  ].join(' · ')
}

function searchText(choice: Choice): string {
  const more =
    choice.kind === 'template'
      ? choice.template.purpose
      : choice.kind === 'workflow'
        ? choice.source.title
        : 'blank new scratch'
  return `${choice.title} ${choice.detail} ${more}`.toLowerCase()
}

function words(typed: string): readonly string[] {
  return typed.toLowerCase().split(/\s+/u).filter(Boolean)
}
