import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Section } from './sections.ts'
import classes from './contents.module.css'

/** Where a section lies in the page; the address is taken by the place in the window. */
export function headingId(section: Pick<Section, 'id'>): string {
  return `assessment-${section.id}`
}

/** Goes to a section and gives it the keyboard, so that Tab goes on from there. */
export function goToSection(section: Pick<Section, 'id'>): void {
  const heading = document.getElementById(headingId(section))
  heading?.scrollIntoView({ block: 'start' })
  heading?.focus({ preventScroll: true })
}

interface Props {
  readonly sections: readonly Section[]
  readonly workflowId: string
}

/** The sections at the left, always in sight; the one being read is marked. */
export function Contents({ sections, workflowId }: Props) {
  const current = useSectionInSight(sections)
  useKeptPlace(workflowId, current === sections[0]?.id ? undefined : current)
  return (
    <nav className={classes.contents} aria-label="Sections">
      <ol>
        {sections.map((section) => (
          <li key={section.id}>
            <a
              href={`#${headingId(section)}`}
              aria-current={section.id === current ? 'location' : undefined}
              onClick={(event) => {
                event.preventDefault()
                goToSection(section)
              }}
            >
              {section.title}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** Of another workflow the same section is shown. */
function useKeptPlace(workflowId: string, current: string | undefined): void {
  const before = useRef(workflowId)
  useLayoutEffect(() => {
    if (before.current === workflowId) return
    before.current = workflowId
    if (current !== undefined) document.getElementById(headingId({ id: current }))?.scrollIntoView()
  }, [workflowId, current])
}

/** The last section whose heading has gone past the upper third of the window. */
function useSectionInSight(sections: readonly Section[]): string | undefined {
  const [current, setCurrent] = useState(sections[0]?.id)
  useEffect(() => {
    const scroller = document.getElementById('screen')
    const look = () => {
      const line = window.innerHeight / 3
      const atEnd =
        scroller !== null &&
        scroller.scrollTop > 0 &&
        scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 2
      const past = sections.filter(
        (section) =>
          (document.getElementById(headingId(section))?.getBoundingClientRect().top ?? Infinity) < line,
      )
      setCurrent((atEnd ? sections.at(-1) : (past.at(-1) ?? sections[0]))?.id)
    }
    look()
    scroller?.addEventListener('scroll', look, { passive: true })
    // A section that grows as its answer comes moves those after it, without anybody scrolling.
    const grown = new ResizeObserver(look)
    const article = document.getElementById(headingId(sections[0] ?? { id: '' }))?.closest('article')
    if (article) grown.observe(article)
    return () => {
      scroller?.removeEventListener('scroll', look)
      grown.disconnect()
    }
  }, [sections])
  return current
}
