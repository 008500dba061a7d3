import { CloseButton } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { placeWords } from '#shared/model/place-words.ts'
import { ask, canvasPort, selectRequest, useCanvas } from '../../state/map/canvas-port.ts'
import { parkItem } from '../../state/map/actions/parked.ts'
import { selectDocument } from '../../state/map/map-state.ts'
import { useMap, useMapState } from '../../state/map/use-map.ts'
import { ParkForm } from './park-form.tsx'
import classes from './park-dialog.module.css'

/** What Q opens over the map: one line to write something down in, about what is selected. */
export function ParkDialog() {
  const request = useCanvas(selectRequest)
  return request?.kind === 'park' ? <Open key={request.about} asked={request.about} /> : null
}

function Open({ asked }: { readonly asked: string | null }) {
  const map = useMap()
  const document = useMapState(selectDocument)
  const [about, setAbout] = useState(asked)
  const field = useRef<HTMLInputElement>(null)
  const box = useRef<HTMLElement>(null)
  useEffect(() => {
    field.current?.focus()
    if (asked !== null) canvasPort()?.follow([asked])
    return whenLeft(box.current, () => ask(null))
  }, [asked])
  const place = about === null ? undefined : placeWords(document, about)
  const close = () => {
    ask(null)
    const isNode = document.nodes.some(({ id }) => id === asked)
    canvasPort()?.focus(isNode ? asked : null)
  }
  return (
    <section ref={box} className={classes.dialog} role="dialog" aria-label="Park" data-map-foot="">
      <p className={classes.about}>
        {place === undefined ? (
          'Park something for later'
        ) : (
          <>
            Park about <strong>{place}</strong>
            <CloseButton
              size={24}
              aria-label="Not about anything on the map"
              title="Not about anything on the map"
              onClick={() => {
                setAbout(null)
                field.current?.focus()
              }}
            />
          </>
        )}
      </p>
      <ParkForm
        field={field}
        label="What to park"
        keys="Enter keeps it · Shift+Enter, and another · ↑ ↓ what it is · Esc"
        onLeave={close}
        onPark={(kind, text, more) => {
          parkItem(map, { kind, text, about })
          if (!more) close()
        }}
      />
    </section>
  )
}

/** Once the focus goes somewhere else in the window; not when another window comes to the front. */
function whenLeft(box: HTMLElement | null, act: () => void): () => void {
  const left = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget instanceof Node && box?.contains(relatedTarget) === false) act()
  }
  box?.addEventListener('focusout', left)
  return () => box?.removeEventListener('focusout', left)
}
