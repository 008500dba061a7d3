import { autoUpdate, flip, offset, shift, size, useFloating } from '@floating-ui/react-dom'
import { useLayoutEffect, useMemo } from 'react'
import type { HTMLAttributes, ReactNode } from 'react'
import classes from './floating.module.css'

interface Props extends HTMLAttributes<HTMLDivElement> {
  /** Where it belongs, in the window's own units; asked again and again, because maps move. */
  readonly beside: () => DOMRect
  /** Distance from it, in pixels. */
  readonly gap?: number
  readonly children: ReactNode
}

/** Room kept free at the edges of what it lies in. */
const EDGE = 8
const LEAST_HEIGHT = 96

/**
 * Something that stands under a thing on the map, or over it where there is more room, wholly within what it
 * lies in, however near an edge the thing is. It keeps the size of the window's text at every zoom.
 */
export function Floating({ beside, gap = 8, children, className = '', ...rest }: Props) {
  const middleware = useMemo(
    () => [
      offset(gap),
      flip({ padding: EDGE, fallbackStrategy: 'bestFit', flipAlignment: false, crossAxis: false }),
      shift({ padding: EDGE }),
      size({
        padding: EDGE,
        apply: ({ availableHeight, availableWidth, elements }) => {
          const { style } = elements.floating
          style.setProperty('--room', `${Math.max(LEAST_HEIGHT, availableHeight)}px`)
          style.maxWidth = `${availableWidth}px`
        },
      }),
    ],
    [gap],
  )
  const { refs, floatingStyles } = useFloating({
    placement: 'bottom-start',
    middleware,
    whileElementsMounted: (reference, floating, update) =>
      autoUpdate(reference, floating, update, { animationFrame: true }),
  })
  const { setReference } = refs
  useLayoutEffect(() => {
    setReference({ getBoundingClientRect: beside })
  }, [setReference, beside])
  return (
    <div
      ref={refs.setFloating}
      className={`${classes.floating} ${className}`}
      style={floatingStyles}
      {...rest}
    >
      {children}
    </div>
  )
}
