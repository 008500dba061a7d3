import { ViewportPortal } from '@xyflow/react'
import { memo, useMemo, useRef } from 'react'
import { badgePlaces } from '#shared/geometry/badge-places.ts'
import type { BadgeBox } from '#shared/geometry/badge-places.ts'
import { mapStyle } from '#shared/geometry/style.ts'
import type { MapGeometry } from '#shared/geometry/types.ts'
import type { Parked } from '#shared/model/document.ts'
import { badgeText, countWords, isOpen, pinnedItems } from '#shared/model/parked-words.ts'
import { showParkedAbout } from '../../../state/map/actions/parked.ts'
import { selectDocument } from '../../../state/map/map-state.ts'
import { selectBadges, useParking } from '../../../state/map/parking-store.ts'
import { useMap, useMapState } from '../../../state/map/use-map.ts'
import classes from './badge-layer.module.css'

interface Props {
  readonly geometry: MapGeometry
  /** While things are dragged the badges stay where they were; those on what moves come back where it is dropped. */
  readonly moving: boolean
}

const none: readonly BadgeBox[] = []

/** What is open in the parking lot, where it is pinned: how many questions, decisions and ideas. */
export const BadgeLayer = memo(function BadgeLayer({ geometry, moving }: Props) {
  const { parked } = useMapState(selectDocument)
  const shown = useParking(selectBadges)
  const pinned = useMemo(() => pinnedItems(parked.filter(isOpen)), [parked])
  const settled = useRef(geometry)
  if (!moving) settled.current = geometry
  const ground = settled.current
  const badges = useMemo(
    () =>
      shown ? badgePlaces(ground, new Map([...pinned].map(([id, items]) => [id, badgeText(items)]))) : none,
    [ground, pinned, shown],
  )
  if (badges.length === 0) return null
  const still = moving ? badges.filter(({ about }) => stands(about, geometry, ground)) : badges
  return (
    <ViewportPortal>
      <svg className={classes.layer} aria-hidden="true">
        {still.map((badge) => (
          <Badge key={badge.about} badge={badge} items={pinned.get(badge.about) ?? []} />
        ))}
      </svg>
    </ViewportPortal>
  )
})

function stands(id: string, now: MapGeometry, before: MapGeometry): boolean {
  return now.nodes[id] === before.nodes[id] && now.edges[id] === before.edges[id]
}

/** Least side of what can be hit, in map units. */
const TARGET = 24

/** A click opens the panel on it; by keyboard the panel is opened itself. */
function Badge({ badge, items }: { readonly badge: BadgeBox; readonly items: readonly Parked[] }) {
  const map = useMap()
  const { box, text, about } = badge
  const { fontSize, weight } = mapStyle.badge
  const around = Math.max(0, (TARGET - box.height) / 2)
  return (
    <g
      className={classes.badge}
      data-testid="parked-badge"
      data-about={about}
      onClick={() => showParkedAbout(map, about)}
    >
      <title>{`Parked: ${countWords(items)}`}</title>
      <rect
        className={classes.target}
        x={box.x - around}
        y={box.y - around}
        width={box.width + 2 * around}
        height={box.height + 2 * around}
      />
      <rect className={classes.ground} {...box} rx={box.height / 2} />
      <text
        className={classes.text}
        x={box.x + box.width / 2}
        y={box.y + box.height / 2}
        fontSize={fontSize}
        fontWeight={weight}
      >
        {text}
      </text>
    </g>
  )
}
