import { verdictWord } from '#shared/design/tokens.ts'
import { sentenceCase } from '#shared/lib/words.ts'
import type { Assessment, Lens } from '#shared/model/assessment.ts'
import { opinionTally } from '#shared/model/opinion-words.ts'
import type { Block, Words } from '../report-model.ts'

/** Every lens with its opinion and reason, and how many differ from the matrix. */
export function opinionBlocks({ lenses }: Assessment): readonly Block[] {
  if (lenses.length === 0) return []
  return [
    { kind: 'heading', level: 3, words: `Second opinions: ${opinionTally(lenses)}` },
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
