import type { KeyboardEvent } from 'react'

/** For a toolbar: one tab stop, the arrows go from tool to tool, round the ends. */
export function rove(event: KeyboardEvent<HTMLElement>): void {
  const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
  if (by === undefined) return
  const tools = [...event.currentTarget.querySelectorAll('button')]
  const at = tools.findIndex((tool) => tool === document.activeElement)
  tools[(at + by + tools.length) % tools.length]?.focus()
  event.preventDefault()
  event.stopPropagation()
}
