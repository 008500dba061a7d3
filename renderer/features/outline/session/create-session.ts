import { createStore } from 'zustand/vanilla'
import type { StoreApi } from 'zustand/vanilla'
import type { Catalogue, CatalogueEntry, CatalogueKind } from '#shared/model/catalogue.ts'
import { followDocument } from '#shared/outline/follow/follow-document.ts'
import { editOutline, startOutline } from '#shared/outline/outline.ts'
import type { Outline } from '#shared/outline/outline-state.ts'
import type { OpenMap } from '../../../state/map/create-map.ts'
import { selectDocument } from '../../../state/map/map-state.ts'
import { idsOnLine } from './lines.ts'
import { rememberTexts } from './remember-texts.ts'

export interface SessionPorts {
  readonly catalogue: () => Catalogue
  /** Puts a name into the catalogue; null where that cannot be. */
  readonly ensure: (kind: CatalogueKind, name: string) => CatalogueEntry | null
  readonly now: () => number
}

export interface OutlineSession {
  readonly store: StoreApi<{ readonly outline: Outline }>
  /** Takes the text as it was typed, and brings to the map what is new in it. */
  type(raws: readonly string[], line: number): void
  /** Puts the names that lines wait for into the catalogue, all but those of the line that is being typed. */
  settleNames(typing: number | null): void
  /** The catalogue was changed: names in the text follow. */
  followCatalogue(): void
  /** Follows the map until the answer is called. */
  follow(): () => void
}

/** So long a rest while typing on one line begins a new entry of the history. */
const REST_MS = 2000

/** A text beside a map: the map's history is the only one, and an entry is a line, or what was typed until a rest. */
export function createSession(map: OpenMap, ports: SessionPorts, before?: Outline): OutlineSession {
  const present = () => selectDocument(map.store.getState())
  const first =
    before === undefined
      ? startOutline(present(), ports.catalogue())
      : followDocument(before, present(), ports.catalogue())
  const store = createStore(() => ({ outline: first }))
  const texts = rememberTexts()
  texts.put(first)
  let unit = 0
  let last = { line: -1, at: 0 }
  let own = false

  function show(outline: Outline): void {
    texts.put(outline)
    store.setState({ outline })
  }

  /** Shows a text, and its map if that is another one than before. */
  function push(next: Outline, line: number | null): void {
    if (next.document === present()) return show(next)
    const key = `outline:${unit}`
    const ids = line === null ? null : idsOnLine(next, line)
    own = true
    map.edit(labelOf(next, line), () => next.document, {
      key,
      joins: key,
      ...(ids === null ? {} : { select: ids }),
    })
    own = false
    show(followDocument(next, present(), ports.catalogue()))
  }

  function followMap(): void {
    const document = present()
    if (own || document === store.getState().outline.document) return
    unit += 1
    const known = texts.of(document) ?? store.getState().outline
    show(followDocument(known, document, ports.catalogue()))
  }

  return {
    store,
    type(raws, line) {
      const at = ports.now()
      if (line !== last.line || at - last.at > REST_MS) unit += 1
      last = { line, at }
      push(editOutline(store.getState().outline, raws, ports.catalogue()), line)
    },
    settleNames(typing) {
      const ready = store.getState().outline.missing.filter(({ line }) => line !== typing)
      for (const { kind, name } of ready) ports.ensure(kind, name)
    },
    followCatalogue() {
      const { outline } = store.getState()
      const raws = outline.lines.map((line) => line.raw)
      // A name that lines waited for may be there now.
      if (outline.missing.length > 0) push(editOutline(outline, raws, ports.catalogue()), null)
      const settled = store.getState().outline
      show(followDocument(settled, settled.document, ports.catalogue()))
    },
    follow() {
      followMap()
      return map.store.subscribe(followMap)
    },
  }
}

const LABEL = 40

/** As the history shows it: `Write “Check credit”`. */
function labelOf({ lines }: Outline, line: number | null): string {
  const text = line === null ? '' : (lines[line]?.raw.trim() ?? '')
  if (text === '') return 'Edit the outline'
  return `Write “${text.length > LABEL ? `${text.slice(0, LABEL - 1)}…` : text}”`
}
