import { createStore } from 'zustand/vanilla'
import type { Failure } from '#shared/lib/result.ts'
import type { SearchAnswer, SearchHit } from '#shared/model/search.ts'
import { call } from '../bridge/call.ts'
import { engagementStore } from './engagement-store.ts'
import { latestOnly } from './map/latest-only.ts'
import { savedMap } from './map/map-session.ts'
import type { Route } from './route.ts'
import { routeStore, selectWorkflowId } from './route-store.ts'
import { hookFor } from './use-store.ts'

/** At most so many hits are listed and walked through. */
export const MOST_HITS = 200

interface SearchState {
  /** What the answer answers. */
  readonly text: string
  readonly answer: SearchAnswer | null
  readonly failure: Failure | null
  /** The hits on maps that F3 goes through, once one of them was chosen. */
  readonly walk: HitWalk | null
}

export interface HitWalk {
  readonly text: string
  readonly hits: readonly SearchHit[]
  readonly at: number
  /** The work on the map went on: nothing of the search is shown until the next hit is asked for. */
  readonly resting?: true
}

export const searchStore = createStore<SearchState>(() => ({
  text: '',
  answer: null,
  failure: null,
  walk: null,
}))
export const useSearch = hookFor(searchStore)
export const selectAnswer = (state: SearchState) => state.answer
export const selectAnswered = (state: SearchState) => state.text
export const selectSearchFailure = (state: SearchState) => state.failure
/** What is shown of it. */
export const selectWalk = ({ walk }: SearchState) => (walk?.resting === true ? null : walk)

/**
 * Asks for what was typed, once what was drawn last is stored and can be found; while one question is out, only the
 * newest of the next is kept.
 */
export const searchFor = latestOnly(
  async (text: string) => {
    const near = selectWorkflowId(routeStore.getState())
    if (near !== null) await savedMap(near)
    return call('search.find', {
      engagementId: engagementStore.getState().openId,
      near,
      text,
      limit: MOST_HITS,
    })
  },
  (result, text) =>
    searchStore.setState(
      result.ok ? { text, answer: result.value, failure: null } : { text, answer: null, failure: result },
    ),
)

/** Where hits lie on maps: those can be gone through one after the other. */
export function isOnMap(hit: SearchHit): boolean {
  return hit.workflowId !== null && hit.kind !== 'workflow'
}

export function startWalk(hit: SearchHit): void {
  const { text, answer } = searchStore.getState()
  const hits = mapByMap((answer?.hits ?? []).filter(isOnMap), selectWorkflowId(routeStore.getState()))
  searchStore.setState({ walk: { text, hits, at: Math.max(0, hits.indexOf(hit)) } })
}

/** All of one map before the next one, the map at hand first: nobody likes to be sent to and fro. */
export function mapByMap(hits: readonly SearchHit[], openId: string | null): SearchHit[] {
  const maps = [...new Set([openId, ...hits.map((hit) => hit.workflowId)])]
  return maps.flatMap((map) => hits.filter((hit) => hit.workflowId === map))
}

/** The next hit or the one before, round the ends; null without a search. */
export function stepWalk(by: 1 | -1): SearchHit | null {
  const { walk } = searchStore.getState()
  if (walk === null || walk.hits.length === 0) return null
  const at = (walk.at + by + walk.hits.length) % walk.hits.length
  searchStore.setState({ walk: { text: walk.text, hits: walk.hits, at } })
  return walk.hits[at] ?? null
}

/** Whoever goes on working wants the map: the hit stays selected, and F3 still leads to the next. */
export function restWalk(): void {
  const { walk } = searchStore.getState()
  if (walk !== null) searchStore.setState({ walk: { ...walk, resting: true } })
}

export function endWalk(): void {
  searchStore.setState({ walk: null })
}

/** Whether a place belongs to the search: the words of one client have no place over the maps of another. */
export function staysAt({ hits }: HitWalk, route: Route): boolean {
  if (route.kind === 'start' || !hits.some((hit) => hit.engagementId === route.engagementId)) return false
  const shown = route.kind === 'engagement' ? route.workflowId : null
  return shown === null || hits.some((hit) => hit.workflowId === shown)
}

routeStore.subscribe(({ route }, before) => {
  const { walk } = searchStore.getState()
  if (walk !== null && !staysAt(walk, route)) endWalk()
  if (engagementOf(route) !== engagementOf(before.route)) searchStore.setState({ text: '', answer: null })
})

function engagementOf(route: Route): string | null {
  return route.kind === 'start' ? null : route.engagementId
}
