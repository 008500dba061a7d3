import { useEffect, useState } from 'react'
import { importFiles } from './import-store.ts'
import classes from './drop-overlay.module.css'

interface Props {
  /** An engagement is open that can take them. */
  readonly open: boolean
}

/** Files may be dropped anywhere in the window; while they hover, the window says what becomes of them. */
export function DropOverlay({ open }: Props) {
  const [hovering, setHovering] = useState(false)
  useEffect(() => watchDrops(setHovering), [])
  if (!hovering) return null
  return (
    <div className={classes.overlay}>
      <p className={classes.text}>
        {open
          ? 'Drop BPMN files to import them into this engagement'
          : 'Open an engagement first, then drop BPMN files into it'}
      </p>
    </div>
  )
}

function watchDrops(setHovering: (hovering: boolean) => void): () => void {
  const over = (event: DragEvent) => {
    if (!carriesFiles(event)) return
    event.preventDefault()
    setHovering(true)
  }
  const leave = (event: DragEvent) => {
    // Leaving the window, not passing from one element to the next.
    if (event.relatedTarget === null) setHovering(false)
  }
  const drop = (event: DragEvent) => {
    if (!carriesFiles(event)) return
    event.preventDefault()
    setHovering(false)
    void importFiles([...(event.dataTransfer?.files ?? [])])
  }
  window.addEventListener('dragover', over)
  window.addEventListener('dragleave', leave)
  window.addEventListener('drop', drop)
  return () => {
    window.removeEventListener('dragover', over)
    window.removeEventListener('dragleave', leave)
    window.removeEventListener('drop', drop)
  }
}

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false
}
