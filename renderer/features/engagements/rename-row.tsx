import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { WorkflowSummary } from '#shared/model/engagement.ts'
import { failure } from '#shared/lib/result.ts'
import { namesakeOf, namesakeWords } from '#shared/model/scenarios.ts'
import { engagementStore, selectWorkflows } from '../../state/engagement-store.ts'
import { renameWorkflow } from '../../state/workflow-actions.ts'
import { renamedWords } from '../../state/map/actions/overtaken.ts'
import { canvasPort } from '../../state/map/canvas-port.ts'
import { routeStore, selectWorkflowId } from '../../state/route-store.ts'
import { startRenaming } from '../../state/window-store.ts'
import { notifyDone, notifyFailure } from '../../ui/notify.tsx'
import classes from './workflow-list.module.css'

/** The row while its name is typed. */
export function RenameRow({ workflow }: { readonly workflow: WorkflowSummary }) {
  return (
    <li className={classes.row} data-scenario={workflow.baseId !== null}>
      <RenameField workflow={workflow} className={classes.rename} />
    </li>
  )
}

interface FieldProps {
  readonly workflow: WorkflowSummary
  readonly className: string | undefined
}

/** The name while it is typed: Enter or leaving keeps it, Escape drops it. */
export function RenameField({ workflow, className }: FieldProps) {
  const [had] = useState(workflow.name)
  const [name, setName] = useState(had)
  const [taken, setTaken] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const dropped = useRef(false)
  useEffect(() => {
    input.current?.select()
    input.current?.scrollIntoView({ block: 'nearest' })
  }, [])

  /** Said while the name is still there to be changed. */
  const isTaken = (): boolean => {
    const namesake = namesakeOf(workflow, name.trim(), selectWorkflows(engagementStore.getState()))
    setTaken(namesake !== null)
    if (namesake === null) return false
    notifyFailure(failure('refused', namesakeWords(namesake), { field: 'name' }))
    return true
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') dropped.current = true
    if (event.key !== 'Escape' && event.key !== 'Enter') return
    if (event.key === 'Enter' && isTaken()) return input.current?.select()
    input.current?.blur()
    // What is open is what one goes on with: the next key draws.
    if (workflow.id === selectWorkflowId(routeStore.getState())) canvasPort()?.focus(null)
  }
  const onBlur = () => {
    // What was typed is not lost for having been left: the field stays, to be gone back to.
    if (!dropped.current && isTaken()) return
    startRenaming(null)
    if (!dropped.current) void keepName(workflow, name, had)
  }
  return (
    <input
      ref={input}
      className={className}
      value={name}
      maxLength={200}
      aria-label={`Name of ${workflow.name}`}
      aria-invalid={taken}
      onChange={(event) => setName(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
    />
  )
}

async function keepName(workflow: WorkflowSummary, typed: string, had: string): Promise<void> {
  const name = typed.trim()
  if (name === '' || name === workflow.name || name === had) return
  const result = await renameWorkflow(workflow.id, name)
  if (!result.ok) notifyFailure(result)
  else if (workflow.name !== had) notifyDone(renamedWords(workflow.name))
}
