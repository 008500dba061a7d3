import { SegmentedControl } from '@mantine/core'
import { parkedKinds } from '#shared/model/document.ts'
import type { Parked } from '#shared/model/document.ts'
import { isOpen, parkedSign, parkedTitle } from '#shared/model/parked-words.ts'
import { placeWords } from '#shared/model/place-words.ts'
import { canvasPort } from '../../state/map/canvas-port.ts'
import { parkItem } from '../../state/map/actions/parked.ts'
import { selectDocument } from '../../state/map/map-state.ts'
import {
  selectActive,
  selectKinds,
  selectShown,
  showParked,
  toggleKind,
  useParking,
} from '../../state/map/parking-store.ts'
import type { ParkedState } from '../../state/map/parking-store.ts'
import { selectSubject } from '../../state/map/subject.ts'
import { useMap, useMapState } from '../../state/map/use-map.ts'
import { ParkForm } from './park-form.tsx'
import { ParkedRow } from './parked-row.tsx'
import classes from './parking-panel.module.css'

/** The parking lot: what the room could not settle, to be written down, looked up and settled. */
export function ParkingPanel() {
  const { parked } = useMapState(selectDocument)
  const shown = useParking(selectShown)
  const kinds = useParking(selectKinds)
  const active = useParking(selectActive)
  // What is open for changing stays in sight, even when a change takes it out of what is listed.
  const listed = parked.filter(
    (item) => item.id === active || (kinds.includes(item.kind) && fits(item, shown)),
  )
  return (
    <div className={classes.panel}>
      <Add />
      {parked.length === 0 ? (
        <Empty />
      ) : (
        <>
          <Filters parked={parked} />
          {listed.length === 0 ? (
            <p className={classes.none}>{noneWords(shown)}</p>
          ) : (
            <ul className={classes.list}>
              {listed.map((item) => (
                <ParkedRow key={item.id} item={item} open={item.id === active} />
              ))}
            </ul>
          )}
        </>
      )}
    </div>
  )
}

function fits(item: Parked, shown: ParkedState): boolean {
  return shown === 'all' || (shown === 'open') === isOpen(item)
}

function noneWords(shown: ParkedState): string {
  if (shown === 'open') return 'Nothing is open. What is settled stays in the list and in the report.'
  return shown === 'settled' ? 'Nothing is settled yet.' : 'Nothing of this kind is parked.'
}

function Add() {
  const map = useMap()
  const subject = useMapState(selectSubject)
  const place = useMapState((state) =>
    subject === null ? undefined : placeWords(selectDocument(state), subject),
  )
  return (
    <div className={classes.add}>
      <ParkForm
        label="What to park"
        keys={place === undefined ? 'Enter keeps it' : `Enter keeps it, about ${place}`}
        onLeave={() => canvasPort()?.focus(null)}
        onPark={(kind, text) => void parkItem(map, { kind, text, about: subject })}
      />
    </div>
  )
}

function Filters({ parked }: { readonly parked: readonly Parked[] }) {
  const shown = useParking(selectShown)
  const kinds = useParking(selectKinds)
  const open = parked.filter(isOpen)
  const listed = parked.filter((item) => fits(item, shown))
  return (
    <div className={classes.filters}>
      <SegmentedControl
        aria-label="Which to list"
        value={shown}
        onChange={showParked}
        data={[
          { value: 'open' as const, label: `Open ${open.length}` },
          { value: 'settled' as const, label: `Settled ${parked.length - open.length}` },
          { value: 'all' as const, label: 'All' },
        ]}
      />
      <div className={classes.kinds} role="group" aria-label="Kinds to list">
        {parkedKinds.map((kind) => {
          const amount = listed.filter((item) => item.kind === kind).length
          return (
            <button
              key={kind}
              type="button"
              aria-pressed={kinds.includes(kind)}
              aria-label={`${parkedTitle[kind]}s, ${amount}`}
              title={`Show or leave out ${parkedTitle[kind].toLowerCase()}s`}
              onClick={() => toggleKind(kind)}
            >
              <span aria-hidden="true">{parkedSign[kind]}</span> {amount}
            </button>
          )
        })}
      </div>
    </div>
  )
}

function Empty() {
  return (
    <div className={classes.empty}>
      <p>
        What the room cannot settle now is parked here, so that the map goes on: open questions, decisions
        somebody has to take, ideas for later.
      </p>
      <p>
        Select a step or an edge and press <kbd>Q</kbd>. A leading <kbd>?</kbd> <kbd>!</kbd> or <kbd>*</kbd>{' '}
        says what it is. Each is marked where it belongs on the map, and all of them are printed in the
        report.
      </p>
    </div>
  )
}
