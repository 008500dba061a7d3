import { useRef, useState } from 'react'
import type { CSSProperties } from 'react'
import { mapStyle } from '#shared/geometry/style.ts'
import type { NodeBox } from '#shared/geometry/types.ts'
import type { FlowNode } from '#shared/model/document.ts'
import { dropName, finishName, wayInto } from '../../../state/map/actions/finish-name.ts'
import { hint } from '../../../state/map/hint.ts'
import { selectDocument } from '../../../state/map/map-state.ts'
import { kindTitle } from '../../../state/map/node-words.ts'
import { useMap, useMapState } from '../../../state/map/use-map.ts'
import { ProposalList } from '../../../ui/proposals/proposal-list.tsx'
import { BesideField } from '../at-node/beside-field.tsx'
import { say } from '../report.ts'
import { NameField } from './name-field.tsx'
import { keptWithName } from './title-proposals.ts'
import { useTitle } from './use-title.ts'

/** The field lies where the name stands, so that nothing jumps; what could be meant is listed under it. */
export function NodeNameField({ node, box }: { readonly node: FlowNode; readonly box: NodeBox }) {
  const map = useMap()
  const field = useRef<HTMLTextAreaElement>(null)
  const [had] = useState(node)
  const goesOn = useMapState((state) => wayInto(selectDocument(state), node.id) !== undefined)
  const title = useTitle(node, field, goesOn)
  const { proposals, words } = title
  const listed = proposals.rows.length > 0
  return (
    <>
      <NameField
        field={field}
        value={title.given}
        label={`Name of the ${kindTitle(node.kind).toLowerCase()}`}
        style={node.kind === 'step' ? insideStyle(box) : besideStyle(box)}
        aria={listed ? proposals.field : {}}
        onTyped={title.onTyped}
        onKey={title.onKey}
        onCancel={() => dropName(map, node.id)}
        onDone={(text, how) => {
          if (how !== 'away' && title.problem(text) !== null) return false
          // Nothing belongs next to the name: it stays open, for what is typed now is no command.
          if (how === 'on' && !goesOn) {
            say('Nothing belongs next to this name: Enter keeps it.')
            return false
          }
          const unknown = title.unknown(text)
          finishName(map, node.id, title.read(text, how), how, had)
          if (unknown !== undefined) hint(map, keptWithName(unknown))
          return undefined
        }}
      />
      {(listed || words !== '' || goesOn) && (
        <BesideField field={field}>
          <ProposalList
            label="Departments and systems"
            proposals={proposals}
            onPick={(row) => title.pick(row.id)}
          />
          {words !== '' && <p role="status">{words}</p>}
          {words === '' && !listed && (
            <p>
              <kbd>Tab</kbd> label and share of this way
            </p>
          )}
        </BesideField>
      )}
    </>
  )
}

function insideStyle(box: NodeBox): CSSProperties {
  return {
    left: box.textOrigin.x,
    top: box.textOrigin.y,
    width: box.box.width - 2 * box.textOrigin.x,
    minHeight: box.lineHeight,
    fontSize: box.fontSize,
    lineHeight: `${box.lineHeight}px`,
    fontWeight: mapStyle.step.weight,
    transformOrigin: 'top left',
  }
}

function besideStyle({ box, label }: NodeBox): CSSProperties {
  const { maxWidth, lineHeight, fontSize, gap } = mapStyle.label
  return {
    left: box.width / 2 - maxWidth / 2,
    top: label?.box.y ?? box.height + gap,
    width: maxWidth,
    minHeight: lineHeight,
    fontSize,
    lineHeight: `${lineHeight}px`,
    textAlign: 'center',
    transformOrigin: 'top center',
  }
}
