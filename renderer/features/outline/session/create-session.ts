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
}

export interface OutlineSession {
  readonly store: StoreApi<{ readonly outline: Outline }>
  /** Takes the text as it was typed, and brings to the map what is new in it. */
  type(raws: readonly string[], line: number): void
  /** Puts the names that lines wait for into the catalogue, all but those of the line that is being typed. */
  settleNames(typing: number | null): void
  /** What is typed from now on is taken back by itself, on the same line too: the caret was elsewhere. */
  endEntry(): void
  /**
   * Takes back, or brings again, what was typed last where nothing of it is on the map: a line that cannot be read.
   * False where there is no such text: the map's history is next.
   */
  turnText(by: 'undo' | 'redo'): boolean
  /** The catalogue was changed: names in the text follow. */
  followCatalogue(): void
  /** Follows the map until the answer is called. */
  follow(): () => void
}

/** What was typed on one line without leaving it. */
interface Entry {
  readonly line: number
  /** The text before the first key of it. */
  readonly start: Outline
  /** Whether anything of it came to the map. */
  readonly drawn: boolean
}

/**
 * A text beside a map: the map's history is the only one, and an entry is what was typed on one line, whatever the
 * pauses: undo never stops in the middle of a word. Text and map come back to the same moment, that before the first key.
 */
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
  let entry: Entry | null = null
  let isOpen = false
  let undone: Outline | null = null
  let own = false

  function begin(line: number): void {
    unit += 1
    isOpen = true
    entry = { line, start: store.getState().outline, drawn: false }
    undone = null
  }

  /** The text before the entry belongs to the map before it, and not what was typed until the map could follow. */
  function draws(): void {
    if (entry === null || entry.drawn) return
    texts.put(entry.start)
    entry = { ...entry, drawn: true }
  }

  function show(outline: Outline): void {
    texts.put(outline)
    store.setState({ outline })
  }

  /** Shows a text, and its map if that is another one than before. */
  function push(next: Outline, line: number | null): void {
    if (next.document === present()) return show(next)
    draws()
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
    entry = null
    const known = texts.of(document) ?? store.getState().outline
    show(followDocument(known, document, ports.catalogue()))
  }

  return {
    store,
    type(raws, line) {
      const { outline } = store.getState()
      if (!isOpen || line !== entry?.line) begin(line)
      push(editOutline(outline, raws, ports.catalogue()), line)
      // Several lines at once were pasted: what is typed behind them is another entry.
      if (raws.length > outline.lines.length + 1) isOpen = false
    },
    endEntry() {
      isOpen = false
    },
    turnText(by) {
      const { outline } = store.getState()
      const to = by === 'redo' ? undone : entry?.drawn === false ? entry.start : null
      if (to === null || to.document !== present() || sameText(to, outline)) return false
      undone = by === 'undo' ? outline : null
      entry = by === 'undo' ? null : { line: -1, start: outline, drawn: false }
      isOpen = false
      show(to)
      return true
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

function sameText({ lines }: Outline, { lines: others }: Outline): boolean {
  return lines.length === others.length && lines.every(({ raw }, at) => raw === others[at]?.raw)
}

const LABEL = 40

/** As the history shows it: `Write “Check credit”`. */
function labelOf({ lines }: Outline, line: number | null): string {
  const text = line === null ? '' : (lines[line]?.raw.trim() ?? '')
  if (text === '') return 'Edit the outline'
  return `Write “${text.length > LABEL ? `${text.slice(0, LABEL - 1)}…` : text}”`
}
