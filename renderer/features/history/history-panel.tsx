import { Button, SegmentedControl, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { foldTurns } from '#shared/model/fold-turns.ts'
import { historyFilters } from '#shared/model/history.ts'
import type { HistoryFilter, Moment } from '#shared/model/history.ts'
import type { OpenMap } from '../../state/map/create-map.ts'
import { selectSave } from '../../state/map/map-state.ts'
import { selectOpenMap, useSession } from '../../state/map/map-session.ts'
import { leavePreview, selectMomentId, showMoment } from '../../state/map/preview.ts'
import { useStateOf } from '../../state/map/use-map.ts'
import { notifyFailure } from '../../ui/notify.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import { indexByKey } from './go-by-key.ts'
import { listId, MomentList } from './moment-list.tsx'
import { restoreMoment } from './moment-tasks.ts'
import { momentId } from './moment-words.ts'
import { useMoments } from './use-moments.ts'
import classes from './history-panel.module.css'

const filterWords: Readonly<Record<HistoryFilter, string>> = {
  all: 'Every moment',
  'restore-points': 'Restore points',
  named: 'Named',
}

/** Every moment of the open map, to look at and to come back to. */
export function HistoryPanel() {
  const map = useSession(selectOpenMap)
  return map === null ? null : <HistoryOf map={map} />
}

function HistoryOf({ map }: { readonly map: OpenMap }) {
  const [filter, setFilter] = useState<HistoryFilter>('all')
  const [typed, setTyped] = useState('')
  const [words] = useDebouncedValue(typed, 200)
  const save = useStateOf(map, selectSave)
  const { moments: made, more, failure, readMore, readAgain } = useMoments(map, filter, words)
  // Among what was searched for, or noted, each stands for itself.
  const moments = useMemo(
    () => (made === null || filter !== 'all' || words.trim() !== '' ? made : foldTurns(made)),
    [made, filter, words],
  )
  const previewed = useSession(selectMomentId)
  const [asked, setAsked] = useState<number | null>(null)
  useEffect(() => setAsked(previewed), [previewed])
  useEffect(() => leavePreview, [])
  const revision = save.kind === 'saved' ? save.revision : null
  const nowId = moments?.find((moment) => moment.revision === revision)?.id ?? null
  const go = useCallback(
    (moment: Moment) => {
      setAsked(moment.id)
      if (moment.id === nowId) leavePreview()
      else void lookAt(moment)
    },
    [nowId],
  )

  const at = asked ?? nowId
  const atMoment = moments?.find((moment) => moment.id === at)

  /** In the field and on the list alike; in the field Home and End belong to the text. */
  function goByKey(event: KeyboardEvent): void {
    const inField = event.currentTarget instanceof HTMLInputElement
    if (inField && (event.key === 'Home' || event.key === 'End')) return
    const index = indexByKey(event.key, moments?.findIndex(({ id }) => id === at) ?? -1, moments?.length ?? 0)
    const to = moments?.[index]
    // Shift+Enter compares: the command's key.
    if (event.key === 'Enter' && event.shiftKey) return
    if (event.key === 'Enter') void restoreMoment()
    else if (to === undefined) return
    else if (to.id !== at) go(to)
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className={classes.panel}>
      <div className={classes.tools}>
        <TextInput
          type="search"
          data-panel-focus
          role="combobox"
          aria-label="Search the history"
          aria-controls={listId}
          aria-expanded={moments !== null && moments.length > 0}
          aria-activedescendant={momentId(atMoment)}
          placeholder="Search what was done"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={goByKey}
        />
        <SegmentedControl
          fullWidth
          aria-label="Which moments"
          data={historyFilters.map((value) => ({ value, label: filterWords[value] }))}
          value={filter}
          onChange={(value) => setFilter(historyFilters.find((each) => each === value) ?? 'all')}
        />
      </div>
      {failure !== null && (
        <div className={classes.empty} role="alert">
          <p>{failure.message}</p>
          <Button onClick={readAgain}>Try again</Button>
        </div>
      )}
      {moments === null && failure === null && <Waiting what="Reading the history …" />}
      {moments !== null && moments.length === 0 && <Nothing filter={filter} words={words} />}
      {moments !== null && moments.length > 0 && (
        <>
          <MomentList
            moments={moments}
            more={more}
            at={at}
            nowId={nowId}
            onGo={go}
            onKey={goByKey}
            onMore={readMore}
          />
          <p className={classes.help}>
            <kbd>↑</kbd> <kbd>↓</kbd> look · <kbd>Enter</kbd> restore · <kbd>Shift</kbd> <kbd>Enter</kbd>{' '}
            compare · <kbd>Esc</kbd> back to now
          </p>
        </>
      )}
    </div>
  )
}

async function lookAt(moment: Moment): Promise<void> {
  const result = await showMoment(moment.id)
  if (!result.ok) notifyFailure(result)
}

function Nothing({ filter, words }: { readonly filter: HistoryFilter; readonly words: string }) {
  return <p className={classes.empty}>{nothingWords(filter, words)}</p>
}

function nothingWords(filter: HistoryFilter, words: string): string {
  if (words.trim() !== '') return `Nothing that was done mentions “${words.trim()}”.`
  if (filter === 'named')
    return 'No moment has a name yet. Press Ctrl+S to name this one, so that you find it again.'
  return 'No restore point yet. Baton notes one where a sitting ends and before every large change, and Ctrl+S names one.'
}
