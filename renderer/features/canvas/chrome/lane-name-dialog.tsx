import { Button, Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { SyntheticEvent } from 'react'
import { nameOf } from '#shared/model/catalogue.ts'
import { selectCatalogue, selectOffered, useEngagement } from '../../../state/engagement-store.ts'
import { canvasPort } from '../../../state/map/canvas-port.ts'
import { selectDocument } from '../../../state/map/map-state.ts'
import { useMap, useMapState } from '../../../state/map/use-map.ts'
import { TypeAhead } from '../../../ui/type-ahead.tsx'
import { addLaneNamed, renameDepartment } from '../../../state/map/actions/lanes.ts'
import classes from './lane-name-dialog.module.css'

interface Props {
  /** Where a new lane goes in the order. */
  readonly at: number
  /** The lane to rename; null adds one. */
  readonly departmentId: string | null
  readonly onClose: () => void
}

export function LaneNameDialog({ at, departmentId, onClose }: Props) {
  const [opener] = useState(() => document.activeElement)
  const done = () => {
    onClose()
    canvasPort()?.focus(null)
  }
  /** Nothing was done: the work goes on where it was. */
  const leave = () => {
    const isThere = opener instanceof HTMLElement && opener.isConnected && opener !== document.body
    if (!isThere) return done()
    onClose()
    opener.focus({ preventScroll: true })
  }
  return (
    <Modal
      opened
      onClose={leave}
      title={departmentId === null ? 'Add a lane' : 'Rename the department'}
      size="sm"
    >
      {departmentId === null ? (
        <NewLane at={at} onDone={done} />
      ) : (
        <Rename id={departmentId} onDone={leave} />
      )}
    </Modal>
  )
}

function NewLane({ at, onDone }: { readonly at: number; readonly onDone: () => void }) {
  const map = useMap()
  const { departments } = useEngagement(selectOffered)
  const drawn = new Set(useMapState(selectDocument).lanes.map((lane) => lane.departmentId))
  const [typed, setTyped] = useState('')
  const name = typed.trim()
  const taken = departments.filter((entry) => drawn.has(entry.id)).map((entry) => entry.name)
  const has = taken.find((other) => other.toLowerCase() === name.toLowerCase())
  const add = (department: string) => {
    onDone()
    addLaneNamed(map, department, at)
  }
  return (
    <>
      <div className={classes.row}>
        <TypeAhead
          label="Department"
          placeholder="Type its name"
          options={departments.filter((entry) => !drawn.has(entry.id))}
          taken={taken}
          onPick={(id) => add(nameOf(departments, id))}
          onCreate={add}
          onType={setTyped}
          autoFocus
        />
        <Button variant="filled" disabled={name === '' || has !== undefined} onClick={() => add(name)}>
          Add lane
        </Button>
      </div>
      {has !== undefined && <p role="status">{has} already has a lane on this map.</p>}
    </>
  )
}

function Rename({ id, onDone }: { readonly id: string; readonly onDone: () => void }) {
  const { departments } = useEngagement(selectCatalogue)
  const map = useMap()
  const [had] = useState(() => nameOf(departments, id))
  const [name, setName] = useState(had)
  const [problem, setProblem] = useState<string | null>(null)
  const save = async (event: SyntheticEvent) => {
    event.preventDefault()
    if (name === had) return onDone()
    const result = await renameDepartment(map, id, name, had)
    if (result.ok) onDone()
    else setProblem(result.message)
  }
  return (
    <form onSubmit={(event) => void save(event)}>
      <TextInput
        label="Name"
        description="Every workflow of the engagement that has this department shows the new name."
        value={name}
        error={problem}
        onChange={(event) => setName(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
        data-autofocus
      />
      <Button type="submit" mt="md" variant="filled">
        Rename
      </Button>
    </form>
  )
}
