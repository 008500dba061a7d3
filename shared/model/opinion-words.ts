import { list, numberWord, sentenceCase } from '../lib/words.ts'
import type { Lens, LensOpinion } from './assessment.ts'

type Told = Pick<Lens, 'name' | 'opinion' | 'disagrees'>

const canTell = ({ opinion }: Told): boolean => opinion !== 'cannot-tell'

/** How many of the second opinions that can tell differ from the matrix: `three of the four that can tell differ from the matrix`. */
export function opinionTally(lenses: readonly Told[]): string {
  return tally(lenses, '')
}

/** The same as a sentence, with who says what where they differ; none where no opinion can tell. */
export function opinionSentence(lenses: readonly Told[]): string[] {
  if (!lenses.some(canTell)) return []
  const differing = lenses.filter(({ disagrees }) => disagrees)
  const said = [...new Set(differing.map(({ opinion }) => opinion))].map((opinion) =>
    byWhom(opinion, differing),
  )
  const who = said.length === 0 ? '' : `: ${said.join('; ')}`
  return [`${sentenceCase(tally(lenses, 'second opinion'))}${who}.`]
}

/** `all four second opinions differ`, of those that can tell; null where one agrees, or none can tell. */
export function allDiffer(lenses: readonly Told[]): string | null {
  const told = lenses.filter(canTell)
  if (told.length === 0 || !told.every(({ disagrees }) => disagrees)) return null
  if (told.length === 1) return 'the one second opinion that can tell differs'
  return `${told.length === 2 ? 'both' : `all ${numberWord(told.length)}`} second opinions that can tell differ`
}

/** `automate by fit test and exception limits`. */
function byWhom(said: LensOpinion, lenses: readonly Told[]): string {
  const names = lenses.filter(({ opinion }) => opinion === said).map(({ name }) => name.toLowerCase())
  return `${said} by ${list(names)}`
}

function tally(lenses: readonly Told[], noun: string): string {
  const told = lenses.filter(canTell).length
  const differ = lenses.filter(({ disagrees }) => disagrees).length
  const [one, many] = noun === '' ? ['', ''] : [` ${noun}`, ` ${noun}s`]
  if (told === 0) return 'none can tell yet'
  if (told === 1)
    return `the one${one} that can tell ${differ === 0 ? 'agrees with' : 'differs from'} the matrix`
  const all = told === 2 ? `both${many}` : `all ${numberWord(told)}${many}`
  if (differ === 0) return `${all} that can tell agree with the matrix`
  if (differ === told) return `${all} that can tell differ from the matrix`
  return `${numberWord(differ)} of the ${numberWord(told)}${many} that can tell ${differ === 1 ? 'differs' : 'differ'} from the matrix`
}
