import { useStoreApi } from '@xyflow/react'
import { useCallback, useEffect } from 'react'
import type { ReactNode } from 'react'
import { canvasPort } from '../../../state/map/canvas-port.ts'
import { Floating } from '../../../ui/floating.tsx'
import classes from './at-node.module.css'

interface Props {
  readonly nodeId: string
  /** What is asked, as a screen reader says it. */
  readonly title: string
  /** Escape, or a click elsewhere. */
  readonly onClose: () => void
  readonly className?: string
  readonly children: ReactNode
}

/** A question about a node, asked beside it: hands stay on the keyboard, eyes where they were. */
export function NodePanel({ nodeId, title, onClose, className = '', children }: Props) {
  const store = useStoreApi()
  useEffect(() => canvasPort()?.reveal(nodeId), [nodeId])
  const beside = useCallback(() => {
    const { nodeLookup, transform, domNode } = store.getState()
    const [left, top, zoom] = transform
    const canvas = domNode?.getBoundingClientRect() ?? new DOMRect()
    const node = nodeLookup.get(nodeId)
    if (node === undefined) return canvas
    const { x, y } = node.internals.positionAbsolute
    const { width = 0, height = 0 } = node.measured
    return new DOMRect(canvas.x + left + x * zoom, canvas.y + top + y * zoom, width * zoom, height * zoom)
  }, [store, nodeId])
  const close = () => {
    onClose()
    canvasPort()?.focus(nodeId)
  }
  return (
    <Floating
      beside={beside}
      className={`${classes.panel} ${className}`}
      role="dialog"
      aria-label={title}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) close()
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        // Without a new owner of the focus the window went to the background, or nothing was clicked.
        const stays = relatedTarget === null ? currentTarget.contains(document.activeElement) : false
        if (!stays && !currentTarget.contains(relatedTarget)) onClose()
      }}
    >
      {children}
    </Floating>
  )
}
