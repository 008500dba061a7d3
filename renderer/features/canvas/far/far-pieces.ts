import type { Box, EdgeRoute, MapGeometry, NodeBox } from '#shared/geometry/types.ts'
import type { EdgeKind } from '#shared/model/document.ts'

/** Side of a piece in map units: the browser then draws again only the pieces that a change touches. */
const SIDE = 2048

/** All that is drawn of a part of the map from afar: one path for each kind of thing. */
export interface FarPiece {
  readonly key: string
  readonly lines: Readonly<Record<EdgeKind, string>>
  readonly arrows: Readonly<Record<EdgeKind, string>>
  readonly shapes: string
}

interface Gathered {
  readonly nodes: NodeBox[]
  readonly edges: EdgeRoute[]
}

/** The map in pieces; a piece in which nothing changed is the same object as in `before`. */
export function farPieces(
  { nodes, edges }: Pick<MapGeometry, 'nodes' | 'edges'>,
  without: ReadonlySet<string>,
  before: FarCache,
): readonly FarPiece[] {
  const gathered = new Map<string, Gathered>()
  for (const node of Object.values(nodes)) {
    if (!without.has(node.id)) pieceAt(gathered, node.box.x, node.box.y).nodes.push(node)
  }
  for (const edge of Object.values(edges)) {
    const [first] = edge.points
    if (first !== undefined && !without.has(edge.id)) pieceAt(gathered, first.x, first.y).edges.push(edge)
  }
  const next = [...gathered].map(([key, parts]) => before.piece(key, parts))
  before.keepOnly(gathered)
  return next
}

function pieceAt(gathered: Map<string, Gathered>, x: number, y: number): Gathered {
  const key = `${Math.floor(x / SIDE)} ${Math.floor(y / SIDE)}`
  let piece = gathered.get(key)
  if (piece === undefined) gathered.set(key, (piece = { nodes: [], edges: [] }))
  return piece
}

/** Remembers of what each piece was drawn. */
export class FarCache {
  private readonly known = new Map<string, { readonly parts: Gathered; readonly piece: FarPiece }>()

  piece(key: string, parts: Gathered): FarPiece {
    const known = this.known.get(key)
    if (
      known !== undefined &&
      isSame(known.parts.nodes, parts.nodes) &&
      isSame(known.parts.edges, parts.edges)
    ) {
      return known.piece
    }
    const piece = draw(key, parts)
    this.known.set(key, { parts, piece })
    return piece
  }

  keepOnly(keys: ReadonlyMap<string, unknown>): void {
    for (const key of this.known.keys()) if (!keys.has(key)) this.known.delete(key)
  }
}

function isSame<T>(one: readonly T[], other: readonly T[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index])
}

function draw(key: string, { nodes, edges }: Gathered): FarPiece {
  const of = (kind: EdgeKind, field: 'path' | 'arrow') =>
    edges.map((edge) => (edge.kind === kind ? edge[field] : '')).join('')
  return {
    key,
    lines: { sequence: of('sequence', 'path'), exception: of('exception', 'path') },
    arrows: { sequence: of('sequence', 'arrow'), exception: of('exception', 'arrow') },
    shapes: nodes.map(outline).join(''),
  }
}

/** A step as a rectangle, a gateway as a diamond, an event as a circle. */
export function outline({ kind, box }: NodeBox): string {
  if (kind === 'step') return rectangle(box)
  return kind === 'decision' || kind === 'parallel' ? diamond(box) : circle(box)
}

function rectangle({ x, y, width, height }: Box): string {
  return `M${x} ${y}h${width}v${height}h${-width}z`
}

function diamond({ x, y, width, height }: Box): string {
  return `M${x + width / 2} ${y}l${width / 2} ${height / 2}l${-width / 2} ${height / 2}l${-width / 2} ${-height / 2}z`
}

function circle({ x, y, width, height }: Box): string {
  const [rx, ry] = [width / 2, height / 2]
  return `M${x} ${y + ry}a${rx} ${ry} 0 1 1 ${width} 0a${rx} ${ry} 0 1 1 ${-width} 0z`
}
