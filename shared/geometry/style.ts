/**
 * Every visual constant of a map, in map units (1 unit = 1 CSS pixel at 100 %). The canvas and the printed
 * drawing both take them from here, so that a map looks the same wherever it is seen.
 */
export const mapStyle = {
  /** Vertical title strip at the left of a lane. */
  laneTitle: {
    width: 36,
    fontSize: 12,
    lineHeight: 14,
    weight: 600,
    padding: 12,
    maxLines: 2,
    smallestFont: 9,
    /** Of the level line in a collapsed lane. */
    maxWidth: 320,
  },
  /** A collapsed lane: a line with its name, and under it its nodes as small shapes. */
  strip: {
    height: 52,
    nameHeight: 22,
    /** Middle of the shapes, from the top. */
    axis: 37,
    gap: 20,
    step: { width: 28, height: 14 },
    gateway: { width: 16, height: 16 },
    event: { width: 14, height: 14 },
  },
  step: {
    radius: 6,
    stroke: 1,
    paddingX: 12,
    paddingY: 10,
    fontSize: 13,
    lineHeight: 16,
    weight: 600,
    minWidth: 144,
    maxWidth: 184,
    minHeight: 56,
    maxLines: 4,
    /** A step made smaller by hand or by a file shrinks its name to this before it loses words. */
    smallestFont: 9,
  },
  /** Row of system chips at the foot of a step. */
  chip: { fontSize: 10, height: 16, paddingX: 6, gap: 4, radius: 3, max: 3, rowGap: 6, weight: 400 },
  byHand: 'by hand',
  byMachine: 'by machine',
  event: { stroke: 1.5, endStroke: 3, innerGap: 3 },
  gateway: { stroke: 1, fontSize: 13 },
  /** Names beside events and gateways. */
  label: {
    fontSize: 12,
    lineHeight: 15,
    weight: 400,
    gatewayWeight: 600,
    maxWidth: 112,
    maxLines: 3,
    gap: 6,
  },
  edge: { stroke: 1.25, radius: 4, dash: '5 4', arrowLength: 9, arrowWidth: 8 },
  edgeLabel: {
    fontSize: 11,
    lineHeight: 14,
    weight: 400,
    paddingX: 4,
    paddingY: 1,
    maxWidth: 168,
    radius: 3,
  },
  message: { stroke: 1, dash: '1.5 3', ring: 2.5 },
  handoff: { radius: 4, dot: 1.25, stroke: 1.25 },
  note: { fontSize: 13, lineHeight: 18, weight: 400, padding: 8, bracket: 8 },
  /** Mark of what is parked about a node or an edge; it stands so far over the border of a node. */
  badge: { height: 16, fontSize: 10, weight: 600, paddingX: 5, overhang: 9 },
  /** Name of a department that only exchanges messages, drawn as a strip above the map. */
  partner: { height: 28, gap: 32 },
  /** Free space around the whole drawing. */
  margin: 24,
} as const

/** Distances that layout leaves and routing keeps. */
export const spacing = {
  /** Between columns of nodes. */
  column: 56,
  /** Between nodes stacked in a lane. */
  row: 36,
  lane: 24,
  /** Shortest lane drawn by the layout. */
  laneMinHeight: 112,
  /** Least distance of an edge from a node that is not its end. */
  clearance: 8,
  /** Preferred distance of an edge that runs along a node. */
  channel: 16,
  /** Between edges that run side by side. */
  parallel: 10,
} as const
