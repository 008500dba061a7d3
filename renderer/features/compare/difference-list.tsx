import { ActionIcon } from '@mantine/core'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { tallyOf } from '#shared/compare/tally.ts'
import { changeKinds, differenceGroups } from '#shared/compare/types.ts'
import type { Difference, DifferenceGroup, MapComparison } from '#shared/compare/types.ts'
import {
  focusDifference,
  selectFocused,
  stepDifference,
  useCompare,
} from '../../state/compare/compare-store.ts'
import { ChangeSign } from './change-sign.tsx'
import { groupNouns, groupTitles } from '#shared/compare/difference-words.ts'
import classes from './difference-list.module.css'

/** Every difference in words, by groups. The arrows (see `compareCommands`) go through them, and both maps follow. */
export function DifferenceList({ result }: { readonly result: MapComparison }) {
  const focused = useCompare(selectFocused)
  const { differences } = result
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (focused === null) return
    const line = list.current?.querySelector<HTMLElement>(`[data-difference="${CSS.escape(focused)}"]`)
    line?.scrollIntoView({ block: 'nearest' })
    if (mayTakeFocus(list.current)) line?.focus({ preventScroll: true })
  }, [focused])
  const stop = focused ?? differences[0]?.id
  return (
    <aside className={classes.panel} aria-label="Differences">
      <header className={classes.head}>
        <h2>Differences</h2>
        {differences.length > 0 && <Steps />}
        <Counts differences={differences} />
      </header>
      <div ref={list} className={classes.groups}>
        {differences.length === 0 && (
          <p className={classes.none}>
            Nothing differs. Change one of the two on its map; this page follows as soon as it is saved.
          </p>
        )}
        {differenceGroups.map((group) => {
          const some = differences.filter((each) => each.group === group)
          if (some.length === 0) return null
          return (
            <section key={group} aria-labelledby={`differences-${group}`}>
              <h3 id={`differences-${group}`}>
                {groupTitles[group]} <span className={classes.number}>{some.length}</span>
              </h3>
              <ul>
                {some.map((difference) => (
                  <Line
                    key={difference.id}
                    difference={difference}
                    current={difference.id === focused}
                    stop={difference.id === stop}
                  />
                ))}
              </ul>
            </section>
          )
        })}
      </div>
    </aside>
  )
}

/** How many of each, under the signs that the maps bear. */
function Counts({ differences }: { readonly differences: readonly Difference[] }) {
  if (differences.length === 0) return <p className={classes.counts}>none</p>
  const tally = tallyOf(differences)
  return (
    <ul className={classes.counts} aria-label="Signs on the maps">
      {changeKinds.map((kind) => (
        <li key={kind}>
          <ChangeSign change={kind} /> {tally[kind]} {kind}
        </li>
      ))}
    </ul>
  )
}

/** The focus goes with the arrows, so that the line is read out; a button or field that has it keeps it. */
function mayTakeFocus(list: HTMLElement | null): boolean {
  const { activeElement } = document
  return (
    activeElement === null ||
    activeElement === document.body ||
    activeElement.id === 'screen' ||
    activeElement.closest('[data-compared-maps]') !== null ||
    list?.contains(activeElement) === true
  )
}

function Steps() {
  return (
    <span className={classes.steps}>
      <ActionIcon
        aria-label="Previous difference"
        title="Previous difference"
        onClick={() => stepDifference(-1)}
      >
        <IconChevronUp size={16} stroke={1.5} />
      </ActionIcon>
      <ActionIcon aria-label="Next difference" title="Next difference" onClick={() => stepDifference(1)}>
        <IconChevronDown size={16} stroke={1.5} />
      </ActionIcon>
    </span>
  )
}

/** Their titles do not say what they are: `“yes” from Approved? to Ship`. */
const named: ReadonlySet<DifferenceGroup> = new Set(['ways', 'exceptions'])

interface LineProps {
  readonly difference: Difference
  readonly current: boolean
  /** The one line that the tab key reaches. */
  readonly stop: boolean
}

function Line({ difference, current, stop }: LineProps) {
  const { id, change, group, title, details } = difference
  const what = named.has(group) ? `${change} ${groupNouns[group].toLowerCase()}` : change
  return (
    <li>
      <button
        type="button"
        className={classes.line}
        aria-current={current}
        data-difference={id}
        tabIndex={stop ? 0 : -1}
        onClick={() => focusDifference(id)}
      >
        <ChangeSign change={change} />
        <span className={classes.words}>
          <span className={classes.change}>{what}</span> <span className={classes.title}>{title}</span>
          {details.map((detail) => (
            <span key={detail} className={classes.detail}>
              {detail}
            </span>
          ))}
        </span>
      </button>
    </li>
  )
}
