import { figure, list } from '#shared/lib/words.ts'
import type { Readiness } from '#shared/model/analysis/profile.ts'
import { readinessKeys } from '#shared/model/answers.ts'
import type { Answers } from '#shared/model/answers.ts'

const names: Readonly<Record<(typeof readinessKeys)[number], string>> = {
  ruleBased: 'Rule-based',
  digitalInput: 'Digital input',
  structuredInput: 'Structured input',
  stability: 'Stability',
  documentation: 'Documentation',
}

/** From this answer up something is in place; up to the other it holds automation back. */
const levels = { inPlace: 4, holdsBack: 2 } as const

/** The five questions of the readiness overlay, as they were answered (method §2). */
export function readiness({ readiness: given = {} }: Answers): Readiness {
  const items = readinessKeys.map((key) => ({ key, name: names[key], score: given[key] ?? null }))
  const scores = items.flatMap(({ score }) => score ?? [])
  const mean =
    scores.length === 0 ? null : scores.reduce<number>((sum, score) => sum + score, 0) / scores.length
  const named = (holds: (score: number) => boolean) =>
    list(items.filter(({ score }) => score !== null && holds(score)).map(({ name }) => name.toLowerCase()))
  const weak = named((score) => score <= levels.holdsBack)
  const strong = named((score) => score >= levels.inPlace)
  return {
    answered: scores.length,
    mean,
    items,
    reason:
      mean === null
        ? 'None of the five questions is answered yet.'
        : [
            `${figure(mean)} of 5 on average over ${scores.length} of ${items.length} answers.`,
            ...(weak === '' ? [] : [`Holds automation back: ${weak}.`]),
            ...(strong === '' ? [] : [`In place: ${strong}.`]),
          ].join(' '),
    source: 'UiPath high-level assessment (research)',
  }
}
