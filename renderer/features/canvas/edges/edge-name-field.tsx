import { EdgeLabelRenderer, useStoreApi } from '@xyflow/react'
import type { ReactFlowState } from '@xyflow/react'
import { useRef, useState } from 'react'
import { edgeBox } from '#shared/geometry/box-of.ts'
import { fieldPlace } from '#shared/geometry/field-place.ts'
import { mapStyle } from '#shared/geometry/style.ts'
import type { EdgeRoute } from '#shared/geometry/types.ts'
import type { FlowEdge, Point } from '#shared/model/document.ts'
import { formatRate } from '#shared/model/parse-rate.ts'
import type { Rate } from '#shared/model/rate.ts'
import { pointRate } from '#shared/model/rate.ts'
import { percent } from '#shared/lib/words.ts'
import {
  bareWords,
  keptWords,
  patchOf,
  readWay,
  restAfter,
  writeWay,
} from '../../../state/map/actions/typed-ways.ts'
import { finishWay } from '../../../state/map/actions/finish-name.ts'
import { selectDocument } from '../../../state/map/map-state.ts'
import { useMap, useMapState } from '../../../state/map/use-map.ts'
import { BesideField } from '../at-node/beside-field.tsx'
import { fieldScale, NameField } from '../nodes/name-field.tsx'

interface Props {
  readonly edge: FlowEdge
  readonly route: EdgeRoute
}

/** Types what an edge says where it stands: label and share, or what goes wrong and how often. */
export function EdgeNameField({ edge, route }: Props) {
  const map = useMap()
  const field = useRef<HTMLTextAreaElement>(null)
  const [had] = useState(edge)
  const [given] = useState(() => writeWay(edge))
  const [text, setText] = useState(given)
  const { fontSize, lineHeight, maxWidth } = mapStyle.edgeLabel
  const store = useStoreApi()
  // Found once: what is typed in stays where it is.
  const [{ x, y }] = useState(() => placeFor(store.getState(), route))
  const exception = edge.kind === 'exception'
  return (
    <EdgeLabelRenderer>
      <NameField
        field={field}
        value={given}
        label={exception ? 'What goes wrong' : 'Label of the edge'}
        placeholder={exception ? 'item missing 3 %' : 'yes 80 %'}
        style={{
          left: x,
          top: y - lineHeight / 2,
          translate: '-50% 0',
          minWidth: FIELD,
          maxWidth,
          minHeight: lineHeight,
          fontSize,
          lineHeight: `${lineHeight}px`,
          textAlign: 'center',
          pointerEvents: 'all',
        }}
        onTyped={(typed) => setText(typed.text)}
        onCancel={() => finishWay(map, edge.id, null, 'enter')}
        onDone={(typed, how) => {
          const way = readWay(typed, edge.kind)
          if (way.problem !== null && how !== 'away') return false
          finishWay(map, edge.id, typed === given ? null : patchOf(edge, way), how, had)
          return undefined
        }}
      />
      <Reading edge={edge} text={text} field={field} />
    </EdgeLabelRenderer>
  )
}

/** What of the text is a figure, and what the shares leave: seen before it is kept. */
function Reading({ edge, text, field }: Pick<Props, 'edge'> & { text: string; field: FieldRef }) {
  const document = useMapState(selectDocument)
  const { label, share, rate, bare, kept, problem } = readWay(text, edge.kind)
  const figure =
    edge.kind === 'exception'
      ? rate && `happens to ${rateWords(rate)}`
      : share !== null && `${percent(share)} of cases`
  const said = [
    bare ? bareWords(label, share ?? (rate === null ? 0 : pointRate(rate))) : figure,
    kept !== null && keptWords(kept, edge.kind),
    edge.kind === 'sequence' && restWithKey(restAfter(document, edge, share)),
  ]
  const words = problem ?? said.filter((part) => part !== false && part !== null && part !== '').join(' · ')
  if (words === '') return null
  return (
    <BesideField field={field}>
      <p role="status" data-problem={problem !== null}>
        {words}
      </p>
    </BesideField>
  )
}

/** By touch alone there are no keys to name. */
const byTouch = window.matchMedia('(hover: none) and (pointer: coarse)')

/** `20 % is left for the other way` names the key that writes all of them. */
function restWithKey(words: string): string {
  return words.includes('is left') && !byTouch.matches ? `${words} W at the decision writes them all.` : words
}

function rateWords(rate: Rate): string {
  return rate.kind === 'observed' ? `${formatRate(rate)} cases` : `${formatRate(rate)} of cases`
}

type FieldRef = Parameters<typeof BesideField>[0]['field']

/** Least width of the field, in map units. */
const FIELD = 104

/** On the line where there is room for the field, else beside it: never over the steps that the edge joins. */
function placeFor({ nodeLookup, transform: [, , zoom] }: ReactFlowState, route: EdgeRoute): Point {
  const scale = fieldScale(zoom)
  const boxes = [...nodeLookup.values()].map(({ internals, measured }) => ({
    ...internals.positionAbsolute,
    width: measured.width ?? 0,
    height: measured.height ?? 0,
  }))
  const size = { width: (FIELD + 12) * scale, height: (mapStyle.edgeLabel.lineHeight + 10) * scale }
  return fieldPlace(middleOf(route), size, boxes)
}

function middleOf(route: EdgeRoute): Point {
  const box = edgeBox(route)
  return box === undefined ? { x: 0, y: 0 } : { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}
