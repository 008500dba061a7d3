import { figure, percent } from '#shared/lib/words.ts'
import type { Score } from '#shared/model/answers.ts'
import type { Bands } from '#shared/model/rubric.ts'

/** Bounds are inclusive: a value equal to the bound of score s scores s; above the last bound it scores 5. */
export function scoreInBands(value: number, bands: Bands): Score {
  const index = bands.findIndex((bound) => value <= bound)
  return (index === -1 ? 5 : index + 1) as Score
}

/** Keeps a number within 1 to 5. */
export function clampScore(value: number): Score {
  return Math.min(5, Math.max(1, value)) as Score
}

export interface Noun {
  readonly singular: string
  readonly plural: string
}

export interface BandWords {
  /** `4–5 systems score 3`. */
  readonly band: string
  /** `2 more systems would score 4; 1 fewer would score 2`. */
  readonly next: string
}

/**
 * The band a whole count falls into and its distance to the nearest others; with the points that something else adds to
 * its score, up to 5.
 */
export function describeCount(value: number, bands: Bands, noun: Noun, added = 0): BandWords {
  const score = scoreInBands(value, bands)
  const low = score === 1 ? 0 : Math.floor(bands[score - 2] ?? 0) + 1
  const high = score === 5 ? null : Math.floor(bands[score - 1] ?? 0)
  const span = high === null ? `${low} or more` : low === high ? `${low}` : `${low}–${high}`
  const verb = high === low && low === 1 ? `${noun.singular} scores` : `${noun.plural} score`
  return { band: `${span} ${verb} ${score}`, next: countMoves(value, bands, noun, added) }
}

function countMoves(value: number, bands: Bands, noun: Noun, added: number): string {
  const scoreAt = (count: number) => clampScore(scoreInBands(count, bands) + added)
  const moves = (count: number) => scoreAt(count) !== scoreAt(value)
  const bounds = bands.map(Math.floor)
  const up = bounds.map((bound) => bound + 1).find((count) => count > value && moves(count))
  const down = bounds.findLast((count) => count < value && moves(count))
  return [
    ...(up === undefined ? [] : [more(up - value, noun, scoreAt(up))]),
    ...(down === undefined ? [] : [fewer(value - down, scoreAt(down))]),
  ].join('; ')
}

function more(step: number, noun: Noun, score: Score): string {
  return `${figure(step)} more ${step === 1 ? noun.singular : noun.plural} would score ${score}`
}

function fewer(step: number, score: Score): string {
  return `${figure(step)} fewer would score ${score}`
}

/**
 * The band a share of cases (0–1) falls into, and the limits on both sides of it; with the points that something else adds
 * to its score, up to 5.
 */
export function describeShare(share: number, bands: Bands, added = 0): BandWords {
  const score = scoreInBands(share, bands)
  const low = score === 1 ? null : bands[score - 2]
  const high = score === 5 ? null : bands[score - 1]
  const span = [
    ...(low === null || low === undefined ? [] : [`more than ${percent(low)}`]),
    ...(high === null || high === undefined ? [] : [`up to ${percent(high)}`]),
  ]
  return { band: `${span.join(' and ')} of cases scores ${score}`, next: shareMoves(share, bands, added) }
}

/** The nearest limits at which the score, with what is added to it, changes. */
function shareMoves(share: number, bands: Bands, added: number): string {
  const scoreAt = (band: number) => clampScore(band + added)
  const score = scoreAt(scoreInBands(share, bands))
  const up = bands.findIndex((bound, at) => bound >= share && scoreAt(at + 2) !== score)
  const down = bands.findLastIndex((bound, at) => bound < share && scoreAt(at + 1) !== score)
  return [
    ...(up === -1 ? [] : [`more than ${percent(bands[up] ?? 0)} would score ${scoreAt(up + 2)}`]),
    ...(down === -1 ? [] : [`${percent(bands[down] ?? 0)} or less would score ${scoreAt(down + 1)}`]),
  ].join('; ')
}
