import { useLayoutEffect } from 'react'
import { keepPlace, keptPlace, wantsSection } from '../../../state/assessment-place.ts'
import type { KeptPlace } from '../../../state/assessment-place.ts'

/** What a reader does who wants to go on from there. */
const READING = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const

/** Whoever went to the map and comes back finds the page where it was left, as long as the window is open. */
export function useKeptScroll(workflowId: string): void {
  useLayoutEffect(() => {
    const scroller = document.getElementById('screen')
    const article = scroller?.querySelector('article')
    if (scroller === null || !article) return
    const kept = wantsSection() ? undefined : keptPlace(workflowId)
    const stop = kept === undefined ? () => {} : goBackTo(kept, scroller, article)
    const look = () => keepPlace(workflowId, placeIn(article))
    scroller.addEventListener('scroll', look, { passive: true })
    return () => {
      stop()
      scroller.removeEventListener('scroll', look)
    }
  }, [workflowId])
}

/** Sections that are still being worked out move those after them: again with each, until somebody reads on. */
function goBackTo({ headingId, top }: KeptPlace, scroller: HTMLElement, article: HTMLElement): () => void {
  const go = () => {
    const heading = document.getElementById(headingId)
    if (heading !== null) scroller.scrollTop += heading.getBoundingClientRect().top - top
  }
  go()
  const grown = new ResizeObserver(go)
  grown.observe(article)
  const stop = () => {
    grown.disconnect()
    for (const kind of READING) window.removeEventListener(kind, stop, true)
  }
  for (const kind of READING) window.addEventListener(kind, stop, { capture: true, passive: true })
  return stop
}

/** The last heading that has gone past the upper third of the window; undefined at the head of the page. */
function placeIn(article: HTMLElement): KeptPlace | undefined {
  return [...article.querySelectorAll('section > h2[id]')]
    .map((heading) => ({ headingId: heading.id, top: heading.getBoundingClientRect().top }))
    .findLast(({ top }) => top < window.innerHeight / 3)
}
