import { goesOn } from '#shared/flow/playback/begin.ts'
import { startCase, startsOf } from '#shared/flow/playback/case.ts'
import type { Case } from '#shared/flow/playback/case.ts'
import { playbackGraph } from '#shared/flow/playback/graph.ts'
import type { PlaybackGraph } from '#shared/flow/playback/graph.ts'
import { likeliestOption } from '#shared/flow/playback/likeliest.ts'
import { optionsOf } from '#shared/flow/playback/options.ts'
import type { Option } from '#shared/flow/playback/options.ts'
import { stepBack, takeOption } from '#shared/flow/playback/take.ts'
import { endWalk } from '../../search-store.ts'
import { canvasPort } from '../canvas-port.ts'
import type { OpenMap } from '../create-map.ts'
import { endHint, hint } from '../hint.ts'
import { selectDocument } from '../map-state.ts'
import { nothingSelected, selecting } from '../selection.ts'
import { playbackStore } from './playback-store.ts'
import type { Playing } from './playback-store.ts'

const LOCKED = 'Playback changes nothing on the map; notes and the parking lot stay open. Esc ends it.'

/** Begins a case at the one selected node, if anything follows it; else at the start, or asks which of several. */
export function startPlayback(map: OpenMap): void {
  const document = selectDocument(map.store.getState())
  const { nodeIds } = map.store.getState().selection
  const starts = startsOf(document)
  const [selected, ...others] = nodeIds
  const [only, ...more] = starts
  if (only === undefined) return hint(map, 'Draw where the work starts first: press S.')
  const graph = playbackGraph(document)
  map.lock(LOCKED)
  // The bar of a search would lie over what is played.
  endWalk()
  map.rename(null)
  if (selected !== undefined && others.length === 0 && goesOn(graph, selected)) begin(map, graph, selected)
  else if (more.length === 0) begin(map, graph, only.id)
  else {
    map.select(nothingSelected)
    playbackStore.setState({ choosing: { graph, starts, marked: 0 } })
    canvasPort()?.focus(only.id)
    canvasPort()?.follow([only.id])
  }
}

function begin(map: OpenMap, graph: PlaybackGraph, nodeId: string): void {
  map.select(nothingSelected)
  playbackStore.setState({ choosing: null })
  canvasPort()?.focus(nodeId)
  come(graph, startCase(graph, nodeId), false)
}

/** Shows a case where it has come to, with the likeliest of what may follow marked. */
function come(graph: PlaybackGraph, current: Case, auto: boolean): void {
  // What was said of the stop before is not true of this one.
  endHint()
  const options = optionsOf(graph, current)
  const likeliest = likeliestOption(graph, current)
  const marked = likeliest === null ? 0 : options.findIndex((option) => sameOption(option, likeliest))
  playbackStore.setState({ playing: { graph, current, marked: Math.max(0, marked), auto } })
  // Notes and what is parked are about where the case is; a button of the bar keeps the focus.
  if (document.activeElement?.closest('[data-canvas]') != null) canvasPort()?.focus(current.at)
  canvasPort()?.follow([current.at])
}

function sameOption(one: Option, other: Option): boolean {
  return one.kind === 'way' && other.kind === 'way' ? one.edge === other.edge : one.kind === other.kind
}

/** Ends the case; what it had come to is selected, so that work goes on there. */
export function endPlayback(map: OpenMap): void {
  const { playing } = playbackStore.getState()
  map.lock(null)
  playbackStore.setState({ playing: null, choosing: null })
  if (playing === null) return
  map.select(selecting({ nodeIds: [playing.current.at] }))
  canvasPort()?.focus(playing.current.at)
}

/** Takes what is marked. */
export function goOn(map: OpenMap): void {
  const { playing, choosing } = playbackStore.getState()
  if (choosing !== null) choose(map, choosing.marked)
  else if (playing !== null) choose(map, playing.marked)
}

/** Takes one of what may happen next by its place in the list; one of the starts while they are asked for. */
export function choose(map: OpenMap, index: number): void {
  const { playing, choosing } = playbackStore.getState()
  const start = choosing?.starts[index]
  if (choosing !== null && start !== undefined) return begin(map, choosing.graph, start.id)
  if (playing === null) return
  const { graph, current, auto } = playing
  const option = optionsOf(graph, current)[index]
  if (option !== undefined) come(graph, takeOption(graph, current, option), auto)
}

export function goBack(): void {
  const { playing } = playbackStore.getState()
  if (playing !== null) come(playing.graph, stepBack(playing.current), false)
}

/** Back to the stop of that number, from 0: the beginning. */
export function goBackTo(stop: number): void {
  const { playing } = playbackStore.getState()
  if (playing === null) return
  let { current } = playing
  while (current.stops.length > stop + 1 && current.before !== null) current = current.before
  come(playing.graph, current, false)
}

/** Marks another one of what may happen next. Whoever chooses walks on by hand. */
export function mark(by: -1 | 1): void {
  const { playing, choosing } = playbackStore.getState()
  if (choosing !== null) {
    const marked = turned(choosing.marked + by, choosing.starts.length)
    playbackStore.setState({ choosing: { ...choosing, marked } })
    canvasPort()?.follow(choosing.starts.slice(marked, marked + 1).map(({ id }) => id))
  }
  if (playing === null) return
  const marked = turned(playing.marked + by, optionsOf(playing.graph, playing.current).length)
  playbackStore.setState({ playing: { ...playing, marked, auto: false } })
}

function turned(at: number, length: number): number {
  return length === 0 ? 0 : (at + length) % length
}

/** Takes the exception path where there is one; marks the next of several. */
export function takeException(map: OpenMap): void {
  const { playing } = playbackStore.getState()
  if (playing === null) return
  const exceptions = optionsOf(playing.graph, playing.current).flatMap((option, index) =>
    option.kind === 'way' && option.edge.kind === 'exception' ? [index] : [],
  )
  const [only, ...more] = exceptions
  if (only === undefined) return hint(map, 'No exception path begins here.')
  if (more.length === 0) return choose(map, only)
  const next = exceptions.find((index) => index > playing.marked) ?? only
  playbackStore.setState({ playing: { ...playing, marked: next, auto: false } })
}

/** Walks the likeliest path by itself, or stops doing so; from the beginning once the case is over. */
export function toggleAuto(): void {
  const { playing } = playbackStore.getState()
  if (playing === null) return
  const over = optionsOf(playing.graph, playing.current).length === 0
  if (over) goBackTo(0)
  setAuto(!playing.auto || over)
}

function setAuto(auto: boolean): void {
  const { playing } = playbackStore.getState()
  if (playing !== null) playbackStore.setState({ playing: { ...playing, auto } })
}

/** The next step of the likeliest path; stops playing by itself where there is none. */
export function stepAuto({ graph, current }: Playing): void {
  const option = likeliestOption(graph, current)
  if (option === null) return setAuto(false)
  const next = takeOption(graph, current, option)
  come(graph, next, likeliestOption(graph, next) !== null)
}
