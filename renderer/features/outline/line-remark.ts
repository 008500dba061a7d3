import { pointRate } from '#shared/model/rate.ts'
import type { LineText } from '#shared/outline/line/line.ts'
import type { Outline } from '#shared/outline/outline-state.ts'
import { bareWords, keptWords, loneWayAt } from '../../state/map/actions/typed-ways.ts'

/** What is worth saying of a line that is understood: how a number was read, and what its only way out leaves. */
export function lineRemark(outline: Outline, line: number): string {
  const text = outline.sketch.readings[line]?.text ?? null
  const source =
    outline.lines[line]?.ids.node ?? outline.sketch.edges.find((edge) => edge.line === line)?.source
  const left = source === undefined ? '' : loneWayAt(outline.document, source)
  return [text === null ? '' : bareIn(text), left].filter((part) => part !== '').join(' ')
}

function bareIn(text: LineText): string {
  if (text.kind === 'exception') {
    const { name, rate, bare, kept } = text.exception
    if (kept !== undefined) return keptWords(kept, 'exception')
    return bare === true && rate !== null && name.text !== '' ? bareWords(name.text, pointRate(rate)) : ''
  }
  const ways = text.kind === 'way' ? [text.way] : text.kind === 'node' ? text.node.ways : []
  const way = ways.find(({ bare, label }) => bare === true && label.text !== '')
  const kept = ways.find((each) => each.kept !== undefined)?.kept
  return [
    way?.share == null ? '' : bareWords(way.label.text, way.share),
    kept === undefined ? '' : keptWords(kept),
  ]
    .filter((part) => part !== '')
    .join(' ')
}
