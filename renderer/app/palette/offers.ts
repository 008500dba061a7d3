import MiniSearch from 'minisearch'
import type { Query } from 'minisearch'
import { slipsIn, swapsOf } from '#shared/lib/slips.ts'
import { commandGroups } from '../../state/command.ts'
import type { Command } from '../../state/command.ts'

/** A command as the palette offers it: as things stood when the palette was opened. */
export interface Offer {
  readonly command: Command
  /** Belongs here; others are only found by typing, and say why they cannot run. */
  readonly here: boolean
  /** Why it can do nothing now; null when it can. */
  readonly reason: string | null
}

export interface OfferGroup {
  readonly title: string
  readonly offers: readonly Offer[]
}

/** Asked before the palette takes the focus: some commands look at what has it. */
export function offersOf(commands: readonly Command[]): Offer[] {
  return commands.flatMap((command) => {
    if (command.unlisted === true) return []
    const here = command.when()
    const reason = command.why?.() ?? null
    return here || reason !== null ? [{ command, here, reason }] : []
  })
}

/** Before anything is typed: what was run last, then all that belongs here by area. */
export function groupOffers(offers: readonly Offer[], recent: readonly string[]): OfferGroup[] {
  const here = offers.filter((offer) => offer.here)
  const last = recent.flatMap((id) => here.find((offer) => offer.command.id === id) ?? [])
  const again = last.filter((offer) => offer.reason === null)
  const groups = commandGroups.map((title) => ({
    title,
    offers: here.filter((offer) => offer.command.group === title && !again.includes(offer)),
  }))
  return [{ title: 'Recent', offers: again }, ...groups].filter((group) => group.offers.length > 0)
}

type Finder = (query: string, recent: readonly string[]) => Offer[]

/** Finds by words of title, area and keywords; a word may be begun only, or, from five letters on, have one slip in it. */
export function offerFinder(offers: readonly Offer[]): Finder {
  const index = new MiniSearch({ fields: ['title', 'keywords', 'group'], idField: 'id' })
  index.addAll(
    offers.map(({ command: { id, title, keywords = '', group } }) => ({ id, title, keywords, group })),
  )
  const byId = new Map(offers.map((offer) => [offer.command.id, offer]))
  return (query, recent) =>
    index
      .search(wordsIn(query), {
        boost: { title: 4, keywords: 2 },
        boostDocument: (id) => weight(byId.get(String(id)), recent),
      })
      .flatMap((found) => byId.get(String(found.id)) ?? [])
}

/** Every word must fit: as it stands, begun, or with a slip in it. */
function wordsIn(query: string): Query {
  const words = query.split(/[\s\p{P}]+/u).filter((word) => word !== '')
  const queries = words.map((word) => ({
    combineWith: 'OR' as const,
    queries: [{ queries: [word], prefix: true, fuzzy: slipsIn(word) }, ...swapsOf(word)],
  }))
  return { combineWith: 'AND', queries }
}

/** What can run comes before what cannot, what ran lately before what did not. */
function weight(offer: Offer | undefined, recent: readonly string[]): number {
  if (offer === undefined) return 1
  const lately = recent.includes(offer.command.id) ? 1.3 : 1
  return offer.reason === null ? lately : lately * 0.4
}
