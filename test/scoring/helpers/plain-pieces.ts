/** An edge of the plain decomposition, with the edges of the graph that stand behind it (itself where it is one). */
interface Edge {
  readonly id: number
  readonly a: number
  readonly b: number
}

export interface PlainPiece {
  readonly kind: 'bond' | 'polygon' | 'rigid'
  readonly edges: readonly number[]
}

/**
 * Triconnected components by definition: split the graph in two wherever some pair of nodes allows it, until none does;
 * then join bonds with bonds and polygons with polygons that share a virtual edge. Virtual edges are numbered from `from`.
 */
export function plainPieces(graph: readonly Edge[], from: number): PlainPiece[] {
  let next = from
  const done: Edge[][] = []
  const open = [[...graph]]
  for (let edges = open.pop(); edges !== undefined; edges = open.pop()) {
    const cut = splitOf(edges)
    if (cut === null) {
      done.push(edges)
      continue
    }
    const virtual = { id: next, a: cut.a, b: cut.b }
    next += 1
    open.push([...cut.one, virtual], [...cut.other, virtual])
  }
  const pieces = done.map((edges) => ({ kind: kindOf(edges), edges: edges.map(({ id }) => id) }))
  for (let again = true; again;) {
    again = false
    for (const one of pieces) {
      const other = pieces.find(
        (piece) =>
          piece !== one &&
          piece.kind === one.kind &&
          one.kind !== 'rigid' &&
          piece.edges.some((id) => one.edges.includes(id)),
      )
      if (other === undefined) continue
      const both = [...one.edges, ...other.edges]
      pieces.splice(pieces.indexOf(other), 1)
      one.edges = both.filter((id) => both.indexOf(id) === both.lastIndexOf(id))
      again = true
      break
    }
  }
  return pieces
}

function kindOf(edges: readonly Edge[]): PlainPiece['kind'] {
  const nodes = new Set(edges.flatMap(({ a, b }) => [a, b])).size
  if (nodes === 2) return 'bond'
  return nodes === edges.length ? 'polygon' : 'rigid'
}

function splitOf(edges: readonly Edge[]): { a: number; b: number; one: Edge[]; other: Edge[] } | null {
  const nodes = [...new Set(edges.flatMap(({ a, b }) => [a, b]))]
  for (const a of nodes) {
    for (const b of nodes) {
      if (b <= a) continue
      const classes = classesOf(edges, a, b)
      // Every way of putting the classes on two sides, each with two edges at least.
      for (let side = 1; side < 2 ** classes.length - 1; side += 1) {
        const one = classes.filter((_, i) => side & (1 << i)).flat()
        const other = classes.filter((_, i) => !(side & (1 << i))).flat()
        if (one.length > 1 && other.length > 1) return { a, b, one, other }
      }
    }
  }
  return null
}

/** Edges that hang together without passing a or b. */
function classesOf(edges: readonly Edge[], a: number, b: number): Edge[][] {
  const classes: Edge[][] = []
  const left = new Set(edges)
  for (const first of edges) {
    if (!left.delete(first)) continue
    const found = [first]
    for (const edge of found) {
      for (const other of left) {
        const shared = [edge.a, edge.b].some((v) => v !== a && v !== b && (v === other.a || v === other.b))
        if (!shared) continue
        left.delete(other)
        found.push(other)
      }
    }
    classes.push(found)
  }
  return classes
}

/** Pieces told by the edges of the graph that stand behind each of their edges, so that two decompositions compare. */
export function told(pieces: readonly PlainPiece[], virtualFrom: number): string[] {
  const behind = (edge: number, before: PlainPiece): number[] => {
    if (edge < virtualFrom) return [edge]
    const beyond = pieces.find((piece) => piece !== before && piece.edges.includes(edge))
    if (beyond === undefined) throw new Error(`virtual edge ${edge} is in one piece only`)
    return beyond.edges.flatMap((other) => (other === edge ? [] : behind(other, beyond)))
  }
  return pieces
    .map((piece) => {
      const sides = piece.edges.map((edge) =>
        behind(edge, piece)
          .sort((x, y) => x - y)
          .join(','),
      )
      return `${piece.kind} ${sides.sort().join(' | ')}`
    })
    .sort()
}
