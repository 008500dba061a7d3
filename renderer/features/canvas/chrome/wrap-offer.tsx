import { Button, CloseButton } from '@mantine/core'
import { useStore } from '@xyflow/react'
import { memo, useMemo } from 'react'
import type { MapGeometry } from '#shared/geometry/types.ts'
import { selectDocument } from '../../../state/map/map-state.ts'
import { useLater } from '../../../state/map/use-later.ts'
import { useMap, useMapState } from '../../../state/map/use-map.ts'
import { selectWorkshop, useWorkshop } from '../../../state/workshop-store.ts'
import { farZoom, readableZoom, roomForMap } from '../view-for.ts'
import { stopOffering, useWrapOffers, wrapPays, wrapToWindow } from '../wrap.ts'
import classes from './wrap-offer.module.css'

/** Over the drawing tools, while a long flow is seen from so far away that its names are too small to read. */
export const WrapOffer = memo(function WrapOffer({ geometry }: { readonly geometry: MapGeometry }) {
  const map = useMap()
  const workflowId = useMapState((state) => state.workflowId)
  const declined = useWrapOffers((state) => state.declined.has(workflowId))
  const far = farZoom(readableZoom(useWorkshop(selectWorkshop), globalThis.innerHeight))
  const isFar = useStore(({ transform }) => transform[2] < far)
  const width = useStore((state) => state.width)
  const height = useStore((state) => state.height)
  // Rows are tried after an edit is drawn and stored, never before it.
  const document = useLater(useMapState(selectDocument))
  const bounds = useLater(geometry.bounds)
  const asked = isFar && !declined
  const pays = useMemo(
    () => asked && wrapPays(document, bounds, roomForMap({ width, height }), far),
    [asked, document, bounds, width, height, far],
  )
  if (!pays) return null
  return (
    <section className={`${classes.offer} nopan`} aria-label="Wrap" data-map-tools="">
      <p>This map is long: its names are too small to read.</p>
      <Button size="compact-sm" title="A, then W" onClick={() => wrapToWindow(map)}>
        Wrap it into rows
      </Button>
      <CloseButton size="sm" aria-label="Dismiss" onClick={() => stopOffering(map)} />
    </section>
  )
})
