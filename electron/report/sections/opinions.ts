import { verdictWord } from '#shared/design/tokens.ts'
import { numberWord, sentenceCase } from '#shared/lib/words.ts'
import type { Assessment, Lens } from '#shared/model/assessment.ts'
import type { Block, Words } from '../report-model.ts'

/** Every lens with its opinion and reason, and how many differ from the matrix. */
export function opinionBlocks({ lenses }: Assessment): readonly Block[] {
  if (lenses.length === 0) return []
  return [
    { kind: 'heading', level: 3, words: `Second opinions: ${tally(lenses)}` },
    {
      kind: 'table',
      caption: 'Second opinions',
      columns: [
        { head: 'Lens', align: 'start', width: 21 },
        { head: 'Says', align: 'start', width: 23 },
        { head: 'Because', align: 'start' },
      ],
      rows: lenses.map((lens): readonly Words[] => [lens.name, opinion(lens), because(lens)]),
    },
  ]
}

function tally(lenses: readonly Lens[]): string {
  const told = lenses.filter(({ opinion: said }) => said !== 'cannot-tell')
  const differ = told.filter(({ disagrees }) => disagrees).length
  if (told.length === 0) return 'none can tell yet'
  if (told.length === 1) return `the one that can tell ${differ === 0 ? 'agrees' : 'differs'}`
  const all = told.length === 2 ? 'both' : `all ${numberWord(told.length)}`
  if (differ === 0) return `${all} that can tell agree`
  if (differ === told.length) return `${all} that can tell differ from the matrix`
  return `${numberWord(differ)} of ${numberWord(told.length)} ${differ === 1 ? 'differs' : 'differ'} from the matrix`
}

function opinion({ opinion: said, disagrees }: Lens): Words {
  if (said === 'cannot-tell') return [{ text: 'cannot tell', muted: true }]
  const word = { text: verdictWord[said], verdict: said }
  return disagrees ? [word, { text: ' differs', muted: true }] : [word]
}

function because({ reason, origin }: Lens): Words {
  return origin === 'source'
    ? sentenceCase(reason)
    : [{ text: sentenceCase(reason) }, { text: ` ${sentenceCase(origin)}.`, muted: true }]
}
