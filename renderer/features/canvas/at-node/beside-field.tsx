import { useStore } from '@xyflow/react'
import { useCallback } from 'react'
import type { ReactNode, RefObject } from 'react'
import { createPortal } from 'react-dom'
import { Floating } from '../../../ui/floating.tsx'
import classes from './at-node.module.css'

interface Props {
  readonly field: RefObject<HTMLElement | null>
  readonly children: ReactNode
}

/** What belongs to a field on the map, under it; not scaled with the map, and the field keeps the focus. */
export function BesideField({ field, children }: Props) {
  const drawing = useStore((state) => state.domNode?.parentElement)
  const beside = useCallback(() => boxOf(field), [field])
  if (!drawing) return null
  return createPortal(
    <Floating beside={beside} className={classes.under} onPointerDown={(event) => event.preventDefault()}>
      {children}
    </Floating>,
    drawing,
  )
}

function boxOf(field: RefObject<HTMLElement | null>): DOMRect {
  return field.current?.getBoundingClientRect() ?? new DOMRect()
}
