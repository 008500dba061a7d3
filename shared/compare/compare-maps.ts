import { answerChanges } from './answer-details.ts'
import { nowAndThen } from './detail-words.ts'
import { edgeDifferences } from './edge-differences.ts'
import { entryDifferences } from './entry-differences.ts'
import { matchEdges } from './match-edges.ts'
import { matchNodes } from './match-nodes.ts'
import { nodeDifferences } from './node-differences.ts'
import { nowhere } from './spots.ts'
import { noteDifferences, parkedDifferences } from './text-differences.ts'
import { differenceGroups } from './types.ts'
import type { ComparedMap, Difference, MapComparison, Marks } from './types.ts'

/**
 * What was added, removed and changed from one map to another. Pure; any two maps can be compared. Every node and
 * edge of either map is kept, changed, added or removed: what is kept and added makes the map after, what is kept
 * and removed the map before.
 */
export function compareMaps(before: ComparedMap, after: ComparedMap): MapComparison {
  const nodes = matchNodes(before, after)
  const edges = matchEdges(before.document, after.document, nodes)
  const matched = { nodes, edges }
  const nodeLevel = nodeDifferences(before, after, matched)
  const edgeLevel = edgeDifferences(before, after, matched)
  const differences = [
    ...nodeLevel,
    ...edgeLevel,
    ...entryDifferences(before, after, nodes),
    ...noteDifferences(before, after, matched),
    ...parkedDifferences(before, after, matched),
    ...answerDifferences(before, after),
  ]
  const ordered = differenceGroups.flatMap((group) => differences.filter((each) => each.group === group))
  const drawn = [...nodeLevel, ...edgeLevel]
  return {
    differences: ordered,
    marks: { before: marksOf(drawn, 'before'), after: marksOf(drawn, 'after') },
    matched,
  }
}

function answerDifferences(before: ComparedMap, after: ComparedMap): readonly Difference[] {
  return answerChanges(before.answers, after.answers).map(({ id, title, ...answer }) => ({
    id: `answer:${id}`,
    group: 'answers',
    change: answer.before === '' ? 'added' : answer.after === '' ? 'removed' : 'changed',
    title,
    details: [nowAndThen('Answer', answer.before, answer.after) ?? ''],
    before: nowhere,
    after: nowhere,
  }))
}

/** A thing is marked as what it is itself: the first id of its spot on each map. */
function marksOf(differences: readonly Difference[], side: 'before' | 'after'): Marks {
  return new Map(
    differences.flatMap((difference) => {
      const spot = difference[side]
      const isEdge = difference.id.startsWith('edge:')
      const id = isEdge ? spot.edgeIds[0] : spot.nodeIds[0]
      const there = difference.change === 'changed' || (side === 'after') === (difference.change === 'added')
      return id === undefined || !there ? [] : [[id, difference.change] as const]
    }),
  )
}
