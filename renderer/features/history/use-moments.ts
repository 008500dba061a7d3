import { useCallback, useEffect, useRef, useState } from 'react'
import type { Failure } from '#shared/lib/result.ts'
import type { HistoryFilter, Moment } from '#shared/model/history.ts'
import { call, onEvent } from '../../bridge/call.ts'
import type { OpenMap } from '../../state/map/create-map.ts'
import { mergePage } from './merge-page.ts'

interface Listing {
  /** Newest first; null while the first page is on its way. */
  readonly moments: readonly Moment[] | null
  readonly more: boolean
  readonly failure: Failure | null
}

const nothing: Listing = { moments: null, more: false, failure: null }

/** The history of a map's workflow, page by page, kept up with what is saved and named here and elsewhere. */
export function useMoments(map: OpenMap, filter: HistoryFilter, words: string) {
  const [listing, setListing] = useState(nothing)
  /** Of the list that is wanted now; answers to an older one are dropped. */
  const list = useRef(0)
  const busy = useRef(false)
  const { workflowId } = map.store.getState()

  const read = useCallback(
    async (before?: number) => {
      const mine = list.current
      const page = await call('workflow.history', {
        workflowId,
        filter,
        ...(words.trim() === '' ? {} : { words }),
        ...(before === undefined ? {} : { before }),
      })
      if (mine !== list.current) return
      setListing((known) => (page.ok ? mergePage(known, page.value, before) : { ...known, failure: page }))
    },
    [workflowId, filter, words],
  )
  useEffect(() => {
    list.current += 1
    setListing(nothing)
    void read()
    const stopSaves = map.store.subscribe(({ save }, before) => {
      if (save !== before.save && save.kind === 'saved') void read()
    })
    const stopNames = onEvent((event) => {
      if (event.kind === 'history-changed' && event.workflowId === workflowId) void read()
    })
    return () => {
      stopSaves()
      stopNames()
    }
  }, [read, map, workflowId])
  const last = listing.moments?.at(-1)?.id
  const readMore = useCallback(() => {
    if (busy.current || last === undefined) return
    busy.current = true
    void read(last).finally(() => {
      busy.current = false
    })
  }, [read, last])
  return { ...listing, readMore, readAgain: () => void read() }
}
