import { Fragment, useEffect, useMemo, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import type { Moment } from '#shared/model/history.ts'
import { sittingsOf } from '#shared/model/sittings.ts'
import { MomentRow } from './moment-row.tsx'
import { momentId } from './moment-words.ts'
import { dayWords, spanWords } from '#shared/lib/time-words.ts'
import classes from './history-panel.module.css'

/** Of the list in the page, for the field that leads through it. */
export const listId = 'moments'

interface Props {
  readonly moments: readonly Moment[]
  readonly more: boolean
  /** The moment that is looked at; the newest where it is now. */
  readonly at: number | null
  /** The one that is on the map now. */
  readonly nowId: number | null
  readonly onGo: (moment: Moment) => void
  readonly onKey: (event: KeyboardEvent) => void
  readonly onMore: () => void
}

/** Every moment under its sitting; the arrow keys go through them. */
export function MomentList({ moments, more, at, nowId, onGo, onKey, onMore }: Props) {
  const list = useRef<HTMLDivElement>(null)
  const end = useRef<HTMLDivElement>(null)
  const sittings = useMemo(() => sittingsOf(moments, (time) => dayWords(time)), [moments])
  const atId = momentId(moments.find((moment) => moment.id === at))
  useEffect(() => {
    if (atId !== undefined) document.getElementById(atId)?.scrollIntoView({ block: 'nearest' })
  }, [atId])
  useEffect(() => {
    if (end.current === null || !more) return
    const watch = new IntersectionObserver(([entry]) => entry?.isIntersecting && onMore(), {
      root: list.current,
      rootMargin: '800px',
    })
    watch.observe(end.current)
    return () => watch.disconnect()
  }, [more, onMore])

  const of = more ? -1 : moments.length
  return (
    <div
      ref={list}
      className={classes.list}
      id={listId}
      role="listbox"
      tabIndex={0}
      aria-label="Moments"
      aria-activedescendant={atId}
      onKeyDown={onKey}
    >
      {sittings.map(({ from, to, newer, moments: made }) => (
        <Fragment key={made.at(-1)?.id}>
          <div className={classes.sitting} role="presentation">
            {spanWords(from, to)}
          </div>
          {made.map((moment, index) => (
            <MomentRow
              key={moment.id}
              moment={moment}
              place={newer + index + 1}
              of={of}
              selected={moment.id === at}
              isNow={moment.id === nowId}
              onGo={onGo}
            />
          ))}
        </Fragment>
      ))}
      <div ref={end} role="presentation" />
    </div>
  )
}
