import { useEffect, useMemo } from 'react'
import { selectWorkflowId, useRoute } from '../../state/route-store.ts'
import {
  searchFor,
  selectAnswer,
  selectAnswered,
  selectSearchFailure,
  useSearch,
} from '../../state/search-store.ts'
import { groupOffers, offerFinder } from './offers.ts'
import type { OfferGroup } from './offers.ts'
import { hitSections } from './hit-rows.tsx'
import { commandSections } from './palette-rows.ts'
import type { PaletteFor } from './palette-store.ts'
import { selectOffers, usePalette } from './palette-store.ts'
import { recentIds } from './recent.ts'

/** Next to hits only the best actions: whoever wants more of them types on. */
const MOST_ACTIONS = 6

/** What the palette lists for what was typed so far. `late`: the hits are still those of an earlier text. */
export function useResults(query: string, what: PaletteFor) {
  const openId = useRoute(selectWorkflowId)
  const answer = useSearch(selectAnswer)
  const answered = useSearch(selectAnswered)
  const failure = useSearch(selectSearchFailure)
  // Also before anything is typed: it reads what the first question will need.
  useEffect(() => searchFor(query), [query])
  const actions = useActions(query, what)
  const sections = useMemo(() => {
    const hits = query === '' || answer === null ? [] : hitSections(answer, answered, openId)
    const shown = hits.length > 0 ? actions.map(cut) : actions
    return [...commandSections(shown), ...hits]
  }, [actions, query, answer, answered, openId])
  const counted = actions.reduce((sum, { offers }) => sum + offers.length, 0)
  return { sections, actions: counted, answer, failure, late: answered !== query }
}

function useActions(query: string, what: PaletteFor): OfferGroup[] {
  const offers = usePalette(selectOffers)
  const find = useMemo(() => offerFinder(offers), [offers])
  return useMemo(() => {
    if (what === 'search') return []
    if (query === '') return groupOffers(offers, recentIds())
    const found = find(query, recentIds())
    return found.length === 0 ? [] : [{ title: 'Actions', offers: found }]
  }, [query, what, offers, find])
}

function cut({ title, offers }: OfferGroup): OfferGroup {
  return { title, offers: offers.slice(0, MOST_ACTIONS) }
}
