import { fontFamily, type Theme } from '../design/tokens.ts'
import { badgePlaces } from '../geometry/badge-places.ts'
import { printedDocument } from '../geometry/collapsed/shown-document.ts'
import { mapGeometry } from '../geometry/map-geometry.ts'
import type { MapGeometry } from '../geometry/types.ts'
import type { Catalogue } from '../model/catalogue.ts'
import type { WorkflowDocument } from '../model/document.ts'
import { linksOf } from '../model/links.ts'
import { drawBadges } from './map/draw-badges.ts'
import { drawEdge, drawEdgeLabel, drawHandoffs, drawMessage, drawNote } from './map/draw-edges.ts'
import { drawIsland, drawIslandName, islandNames } from './map/draw-islands.ts'
import { drawLanes, drawPartners } from './map/draw-lanes.ts'
import { drawNode } from './map/draw-nodes.ts'
import { drawHandOver, drawSplitStep, splitPlaces } from './map/draw-split.ts'
import type { MapSplit } from './map/draw-split.ts'
import { drawEdgeChange, drawNodeChange } from './map/draw-changes.ts'
import type { MapChange } from './map/draw-changes.ts'
import { element, escapeXml } from './map/svg-text.ts'

export interface MapSvgOptions {
  readonly theme: Theme
  /** Read out in place of the picture; not drawn. */
  readonly title: string
  /** Drawn width in CSS pixels; the height follows. Without it the picture has its natural size. */
  readonly width?: number
  /** Which steps to automate and which to orchestrate, told apart by line, sign and colour. */
  readonly split?: MapSplit
  /** Small marks on nodes and edges, by id. */
  readonly marks?: ReadonlyMap<string, string>
  /** Nodes and edges that are new, gone or not the same beside another map, by id. */
  readonly changes?: ReadonlyMap<string, MapChange>
  /** When the caller has it already. */
  readonly geometry?: MapGeometry
}

/**
 * The map as one self-contained SVG: no scripts, no references, no ids (so that several fit in one page),
 * real text in Inter. All text of the document is escaped. Lanes collapsed on screen are drawn open: what is
 * printed leaves nothing out.
 */
export function mapSvg(document: WorkflowDocument, catalogue: Catalogue, options: MapSvgOptions): string {
  const geometry = options.geometry ?? mapGeometry(printedDocument(document), catalogue)
  const { bounds } = geometry
  const width = options.width ?? bounds.width
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: [bounds.x, bounds.y, bounds.width, bounds.height]
      .map((value) => Math.round(value * 100) / 100)
      .join(' '),
    width,
    height: (width * bounds.height) / bounds.width,
    role: 'img',
    'aria-label': options.title,
    'font-family': fontFamily,
  }
  const title = element('title', {}, escapeXml(options.title))
  return element('svg', attributes, title + layers(document, geometry, options))
}

/** From the ground up: bands, notes, lines, nodes, marks, words. */
function layers(document: WorkflowDocument, geometry: MapGeometry, options: MapSvgOptions): string {
  const { theme } = options
  const split = options.split ?? { steps: [], handOverEdgeIds: [], islands: [] }
  const places = splitPlaces(geometry, split)
  const names = islandNames(
    geometry,
    split.islands,
    places.map(({ sign }) => sign),
  )
  const edges = Object.values(geometry.edges)
  const messages = Object.values(geometry.messages)
  const links = linksOf(document.edges)
  return [
    element('rect', { ...geometry.bounds, fill: theme.paper }),
    drawLanes(geometry.lanes, theme),
    drawPartners(geometry.partners, theme),
    ...split.islands.map((island) => drawIsland(geometry, island, theme)),
    ...Object.values(geometry.notes).map((note) => drawNote(note, theme)),
    ...messages.map((message) => drawMessage(message, theme)),
    ...split.handOverEdgeIds.flatMap((id) => {
      const edge = geometry.edges[id]
      return edge === undefined ? [] : [drawHandOver(edge, theme)]
    }),
    ...edges.map((edge) => drawEdge(edge, theme)),
    ...drawEdgeChanges(geometry, options),
    ...document.nodes.flatMap((node) => {
      const drawn = geometry.nodes[node.id]
      return drawn === undefined ? [] : [drawNode(node, drawn, links, theme)]
    }),
    ...edges.map((edge) => drawHandoffs(edge, theme)),
    ...edges.map(({ kind, label }) =>
      drawEdgeLabel(label, kind === 'exception' ? theme.orchestrate : theme.muted, theme),
    ),
    ...messages.map(({ label }) => drawEdgeLabel(label, theme.muted, theme)),
    ...drawNodeChanges(geometry, options),
    ...places.map((place) => drawSplitStep(place, theme)),
    ...names.map((name) => drawIslandName(name, theme)),
    drawBadges(
      badgePlaces(geometry, options.marks ?? new Map(), [
        ...places.map(({ sign }) => sign),
        ...names.map(({ box }) => box),
      ]),
      theme,
    ),
  ].join('')
}

/** Under the words of edges, which they would cross out. */
function drawEdgeChanges({ edges }: MapGeometry, { changes, theme }: MapSvgOptions): readonly string[] {
  return [...(changes ?? [])].flatMap(([id, change]) => {
    const edge = edges[id]
    return edge === undefined ? [] : [drawEdgeChange(edge, change, theme)]
  })
}

/** On top of the drawing. */
function drawNodeChanges({ nodes }: MapGeometry, { changes, theme }: MapSvgOptions): readonly string[] {
  return [...(changes ?? [])].flatMap(([id, change]) => {
    const node = nodes[id]
    return node === undefined ? [] : [drawNodeChange(node, change, theme)]
  })
}
