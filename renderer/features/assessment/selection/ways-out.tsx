import type { FlowEdge, FlowNode } from '#shared/model/document.ts'
import { waysOut } from '#shared/model/edits/share-rest.ts'
import { updateEdge } from '#shared/model/edits/update-edge.ts'
import { formatRate } from '#shared/model/parse-rate.ts'
import { selectDocument } from '../../../state/map/map-state.ts'
import { titleOf } from '../../../state/map/node-words.ts'
import { selecting } from '../../../state/map/selection.ts'
import { useMap, useMapState } from '../../../state/map/use-map.ts'
import { PercentField } from '../fields/percent-field.tsx'
import { Section } from './section.tsx'
import { SharesRemark } from './shares-remark.tsx'
import classes from './ways-out.module.css'

/** Where a node leads: each way a button that selects the edge, with its probability where cases part. */
export function WaysOut({ node }: { readonly node: FlowNode }) {
  const document = useMapState(selectDocument)
  const ways = document.edges.filter((edge) => edge.source === node.id)
  if (ways.length === 0) return null
  const { edges } = waysOut(document, node.id)
  const parts =
    node.kind !== 'parallel' && (edges.length > 1 || edges.some((edge) => edge.probability !== undefined))
  return (
    <Section title="Leads to">
      <ul className={classes.ways}>
        {ways.map((edge) => (
          <Way key={edge.id} edge={edge} parts={parts && edge.kind === 'sequence'} />
        ))}
      </ul>
      <SharesRemark node={node} />
    </Section>
  )
}

function Way({ edge, parts }: { readonly edge: FlowEdge; readonly parts: boolean }) {
  const map = useMap()
  const { nodes } = useMapState(selectDocument)
  const target = nodes.find((node) => node.id === edge.target)
  const name = target === undefined ? 'nowhere' : titleOf(target)
  const label = edge.kind === 'exception' ? (edge.exception?.name ?? '') : (edge.label ?? '')
  return (
    <li className={classes.way} data-kind={edge.kind}>
      <button
        type="button"
        className={classes.edge}
        onClick={() => map.select(selecting({ edgeIds: [edge.id] }))}
      >
        {label !== '' && <span className={classes.label}>{label}</span>} {name}
      </button>
      {parts && (
        <PercentField
          label={`Share of cases to ${name}`}
          value={edge.probability}
          onChange={(probability) =>
            map.edit('Set probability', (document) =>
              updateEdge(document, { edgeId: edge.id, patch: { probability: probability ?? null } }),
            )
          }
        />
      )}
      {edge.rate !== undefined && <span className={classes.rate}>{formatRate(edge.rate)}</span>}
    </li>
  )
}
