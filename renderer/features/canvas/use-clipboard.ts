import { useReactFlow } from '@xyflow/react'
import { useEffect } from 'react'
import type { RefObject } from 'react'
import { selectSelection } from '../../state/map/map-state.ts'
import { pointerMoved, pointerRests } from '../../state/map/pointer.ts'
import { useMap } from '../../state/map/use-map.ts'
import { selectDialog, windowStore } from '../../state/window-store.ts'
import { copyInto, pasteFrom } from './clipboard.ts'

/** Lets the keys for copy, cut and paste work on the map, and knows where somebody points. */
export function useClipboard(root: RefObject<HTMLElement | null>): void {
  useClipboardEvents()
  usePointer(root)
}

function useClipboardEvents(): void {
  const map = useMap()
  useEffect(() => {
    const give = (how: 'copy' | 'cut') => (event: ClipboardEvent) => {
      if (event.clipboardData === null || !isForMap(event) || isTextSelected()) return
      if (copyInto(map, event.clipboardData, how)) event.preventDefault()
    }
    const [copy, cut] = [give('copy'), give('cut')]
    const paste = (event: ClipboardEvent) => {
      if (event.clipboardData === null || !isForMap(event)) return
      event.preventDefault()
      pasteFrom(map, event.clipboardData)
    }
    document.addEventListener('copy', copy)
    document.addEventListener('cut', cut)
    document.addEventListener('paste', paste)
    return () => {
      document.removeEventListener('copy', copy)
      document.removeEventListener('cut', cut)
      document.removeEventListener('paste', paste)
    }
  }, [map])
}

/** Text fields, menus and dialogs, and the panels beside the map, keep the clipboard to themselves. */
function isForMap(event: ClipboardEvent): boolean {
  if (event.defaultPrevented || selectDialog(windowStore.getState()) !== null) return false
  const { activeElement } = document
  if (activeElement === null || activeElement === document.body) return true
  return (
    activeElement.closest('[data-canvas], main') !== null &&
    activeElement.closest(
      'input, textarea, select, [contenteditable="true"], [role="menu"], [role="dialog"]',
    ) === null
  )
}

function isTextSelected(): boolean {
  const selection = document.getSelection()
  return selection !== null && !selection.isCollapsed && selection.toString().trim() !== ''
}

function usePointer(root: RefObject<HTMLElement | null>): void {
  const map = useMap()
  const { screenToFlowPosition } = useReactFlow()
  useEffect(() => {
    const element = root.current
    if (element === null) return
    const moved = (event: PointerEvent) => {
      if (event.pointerType === 'touch') return
      const at = { x: event.clientX, y: event.clientY }
      pointerMoved({ at, onMap: screenToFlowPosition(at, { snapToGrid: false }) })
    }
    const left = () => pointerMoved(null)
    element.addEventListener('pointermove', moved)
    element.addEventListener('pointerleave', left)
    const stop = map.store.subscribe((state, before) => {
      if (selectSelection(state) !== selectSelection(before)) pointerRests()
    })
    return () => {
      stop()
      left()
      element.removeEventListener('pointermove', moved)
      element.removeEventListener('pointerleave', left)
    }
  }, [map, root, screenToFlowPosition])
}
