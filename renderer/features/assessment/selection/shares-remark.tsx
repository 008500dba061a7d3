import { Button } from '@mantine/core'
import { percent } from '#shared/lib/words.ts'
import type { FlowNode } from '#shared/model/document.ts'
import { scaleShares } from '#shared/model/edits/scale-shares.ts'
import { shareRest, waysOut } from '#shared/model/edits/share-rest.ts'
import { selectDocument } from '../../../state/map/map-state.ts'
import { loneWayAt } from '../../../state/map/actions/typed-ways.ts'
import { titleOf } from '../../../state/map/node-words.ts'
import { useMap, useMapState } from '../../../state/map/use-map.ts'
import classes from './shares-remark.module.css'

/** What the given shares of a node's ways out leave, or by how much they miss 100 %, with what mends it. */
export function SharesRemark({ node }: { readonly node: FlowNode }) {
  const map = useMap()
  const document = useMapState(selectDocument)
  const { edges, open, given, rest } = waysOut(document, node.id)
  const lone = loneWayAt(document, node.id)
  if (lone !== '') return <p className={classes.remark}>{lone}</p>
  if (node.kind === 'parallel' || edges.length < 2 || given === 0) return null
  const nodeId = node.id
  if (given > 1.0005 || (open.length === 0 && given < 0.9995)) {
    return (
      <div className={classes.remark} data-wrong="true" role="alert">
        <p>
          The ways out of {titleOf(node)} add up to {percent(given)}.
        </p>
        <Button
          size="compact-sm"
          onClick={() => map.edit('Scale shares', (document) => scaleShares(document, { nodeId }))}
        >
          Scale to 100{'\u00a0'}%
        </Button>
      </div>
    )
  }
  if (open.length === 0) return null
  return (
    <div className={classes.remark}>
      <p>
        {percent(rest)} is left for the other ways
        <span className={classes.byKey}>
          ; <kbd>W</kbd> writes them all
        </span>
        .
      </p>
      <Button
        size="compact-sm"
        onClick={() => map.edit('Share the rest', (document) => shareRest(document, { nodeId }))}
      >
        Share the rest
      </Button>
    </div>
  )
}
