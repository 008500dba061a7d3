import { intAt, intsOf } from '#shared/lib/ints.ts'
import { HighPoints } from './high-points.ts'
import type { PalmTree } from './palm-tree.ts'
import { addVirtual } from './simple-graph.ts'
import type { Pieces } from './simple-graph.ts'
import { TripleStack } from './triple-stack.ts'
import { WaysOutLists } from './ways-out-lists.ts'

/**
 * Finds the separation pairs of a biconnected graph along its palm tree and takes a piece out at each: linear in the
 * size of the graph (Hopcroft and Tarjan 1973 as corrected by Gutwenger and Mutzel 2001). Iterative: maps may be deep.
 * Nodes are the numbers of the palm tree; `pieces` is written in nodes of the graph.
 */
export class PathSearch {
  private readonly tree: PalmTree
  private readonly pieces: Pieces
  private readonly ways: WaysOutLists
  private readonly highs: HighPoints
  private readonly triples = new TripleStack()
  /** Edges searched and not yet in a piece. */
  private readonly open: number[] = []
  private readonly father: Int32Array
  private readonly treeEdge: Int32Array
  private readonly degree: Int32Array
  /** Where each edge leads from and to along the tree; tree edges downwards, fronds upwards. */
  private readonly from: Int32Array
  private readonly to: Int32Array
  private readonly isTree: Uint8Array

  constructor(tree: PalmTree, pieces: Pieces) {
    this.tree = tree
    this.pieces = pieces
    // Every piece closes over two edges or more and leaves a virtual one, so there are at most as many again.
    const most = pieces.one.length + tree.edges.length
    this.from = new Int32Array(most)
    this.to = new Int32Array(most)
    this.isTree = new Uint8Array(most)
    this.ways = new WaysOutLists(tree, most)
    this.highs = new HighPoints(tree.size, most)
    this.father = tree.father.slice()
    this.treeEdge = new Int32Array(tree.size).fill(-1)
    this.degree = new Int32Array(tree.size)
    for (let place = 0; place < tree.edges.length; place += 1) this.takeUp(place)
    for (const place of tree.fronds) {
      this.highs.append(intAt(tree.edges, place), intAt(tree.from, place), intAt(tree.to, place))
    }
  }

  private takeUp(place: number): void {
    const { tree } = this
    const [edge, from, to] = [intAt(tree.edges, place), intAt(tree.from, place), intAt(tree.to, place)]
    this.direct(edge, from, to, tree.isTree[place] === 1)
    if (tree.isTree[place] === 1) this.treeEdge[to] = edge
    this.countEnds(edge, 1)
  }

  run(): void {
    const { ways, tree } = this
    const slot = intsOf(tree.father, (_, v) => ways.firstSlot(v))
    // Ways out not yet searched.
    const left = intsOf(tree.father, (_, v) => intAt(tree.starts, v + 1) - intAt(tree.starts, v))
    const path = [0]
    for (let v = path[path.length - 1]; v !== undefined; v = path[path.length - 1]) {
      const at = intAt(slot, v)
      if (at === -1) {
        path.pop()
        const u = path[path.length - 1]
        if (u === undefined) break
        const done = intAt(slot, u)
        this.returnFrom(v, u, done, intAt(left, u))
        left[u] = intAt(left, u) - 1
        slot[u] = ways.nextSlot(done)
        continue
      }
      const edge = ways.edge(at)
      const w = intAt(this.to, edge)
      if (this.isTree[edge] === 1) {
        if (tree.begins[at] === 1) {
          const low = intAt(tree.low1, w)
          this.triples.begin(low, { h: w + intAt(tree.descendants, w) - 1, a: low, b: v })
          this.triples.mark()
        }
        path.push(w)
      } else {
        if (tree.begins[at] === 1) this.triples.begin(w, { h: v, a: w, b: v })
        this.open.push(edge)
        left[v] = intAt(left, v) - 1
        slot[v] = ways.nextSlot(at)
      }
    }
    if (this.open.length > 0) this.pieces.list.push(this.open.splice(0))
  }

  /** After the search below tree edge v → child, which lies in `slot` of v. */
  private returnFrom(child: number, v: number, slot: number, left: number): void {
    this.open.push(intAt(this.treeEdge, child))
    const w = this.takeInnerPairs(child, v, slot)
    this.takeOuterPair(w, v, slot, left)
    if (this.tree.begins[slot] === 1) this.triples.dropToMark()
    this.triples.dropBelow(this.highs.high(v), v)
  }

  /** Pairs {v, x} with x below v (type 2). Returns the child of v after that. */
  private takeInnerPairs(child: number, v: number, slot: number): number {
    let w = child
    if (v === 0) return w
    for (;;) {
      const { a, b } = this.triples.top()
      const passing = this.isPassing(w)
      if (a !== v && !passing) return w
      if (a === v && this.father[b] === a) {
        this.triples.pop()
        continue
      }
      const [made, x] = passing ? this.takePassing(v) : this.takeTriple(v, slot)
      this.open.push(made)
      this.ways.put(made, slot)
      this.direct(made, v, x, true)
      this.countEnds(made, 1)
      this.father[x] = v
      this.treeEdge[x] = made
      w = x
    }
  }

  /** Only passed through: one way in, one way on. */
  private isPassing(w: number): boolean {
    const first = this.ways.firstSlot(w)
    return this.degree[w] === 2 && first !== -1 && intAt(this.to, this.ways.edge(first)) > w
  }

  /** The two edges v → w → x become one. */
  private takePassing(v: number): [made: number, x: number] {
    const into = this.popOpen()
    const onward = this.popOpen()
    this.removeWay(onward)
    const x = intAt(this.to, onward)
    const piece = [into, onward]
    let made = this.closePiece(piece, v, x)
    // Both edges at the ends, and the one that takes their place is counted when it is put in.
    this.lowerDegree(v, x)
    const above = this.open[this.open.length - 1]
    if (above !== undefined && this.from[above] === x && this.to[above] === v) {
      this.popOpen()
      this.removeWay(above)
      this.highs.remove(above)
      made = this.closePiece([above, made], v, x)
      this.lowerDegree(v, x)
    }
    return [made, x]
  }

  /** Everything between the ends of the uppermost triple becomes one edge. */
  private takeTriple(v: number, slot: number): [made: number, x: number] {
    const { h, a, b } = this.triples.pop()
    const piece: number[] = []
    let direct = -1
    for (
      let edge = this.open[this.open.length - 1];
      edge !== undefined;
      edge = this.open[this.open.length - 1]
    ) {
      const [x, y] = [intAt(this.from, edge), intAt(this.to, edge)]
      if (Math.min(x, y) < a || Math.max(x, y) > h) break
      this.popOpen()
      if ((x === a && y === b) || (x === b && y === a)) {
        direct = edge
        this.removeWay(edge)
        this.highs.remove(edge)
        continue
      }
      if (this.ways.slot(edge) !== slot) {
        this.removeWay(edge)
        this.highs.remove(edge)
      }
      piece.push(edge)
      this.countEnds(edge, -1)
    }
    let made = this.closePiece(piece, a, b)
    if (direct !== -1) {
      made = this.closePiece([direct, made], v, b)
      this.lowerDegree(v, b)
    }
    return [made, b]
  }

  /** The pair {v, lowest node reached from below w} (type 1). */
  private takeOuterPair(w: number, v: number, slot: number, left: number): void {
    const { low1, low2, descendants } = this.tree
    const low = intAt(low1, w)
    if (intAt(low2, w) < v || low >= v || (this.father[v] === 0 && left < 2)) return
    const last = w + intAt(descendants, w)
    const inside = (x: number) => w <= x && x < last
    const piece: number[] = []
    for (
      let edge = this.open[this.open.length - 1];
      edge !== undefined;
      edge = this.open[this.open.length - 1]
    ) {
      if (!inside(intAt(this.from, edge)) && !inside(intAt(this.to, edge))) break
      this.popOpen()
      this.highs.remove(edge)
      piece.push(edge)
      this.countEnds(edge, -1)
    }
    let made = this.closePiece(piece, v, low)
    const above = this.open[this.open.length - 1]
    if (above !== undefined && this.isBetween(above, v, low)) {
      this.popOpen()
      if (this.ways.slot(above) !== slot) this.removeWay(above)
      made = this.closePiece([above, made], v, low)
      this.lowerDegree(v, low)
      this.highs.replace(above, made)
    }
    if (low === this.father[v]) this.mergeIntoTreeEdge(made, v, low, slot)
    else this.putFrond(made, v, low, slot)
  }

  private putFrond(edge: number, v: number, low: number, slot: number): void {
    this.open.push(edge)
    this.ways.put(edge, slot)
    this.direct(edge, v, low, false)
    if (!this.highs.holds(edge) && this.highs.high(low) < v) this.highs.putInFront(edge, v, low)
    this.countEnds(edge, 1)
  }

  /** A piece that hangs between v and its father lies beside the tree edge between them. */
  private mergeIntoTreeEdge(edge: number, v: number, father: number, slot: number): void {
    this.ways.remove(slot, v)
    const old = intAt(this.treeEdge, v)
    const made = this.closePiece([edge, old], father, v)
    this.treeEdge[v] = made
    this.direct(made, father, v, true)
    this.ways.put(made, this.ways.slot(old))
  }

  /** Keeps a piece; returns the virtual edge that stands for it in what is left. */
  private closePiece(piece: number[], a: number, b: number): number {
    const { nodeOf } = this.tree
    const made = addVirtual(this.pieces, intAt(nodeOf, a), intAt(nodeOf, b))
    piece.push(made)
    this.pieces.list.push(piece)
    return made
  }

  private direct(edge: number, from: number, to: number, isTree: boolean): void {
    this.from[edge] = from
    this.to[edge] = to
    this.isTree[edge] = isTree ? 1 : 0
  }

  private isBetween(edge: number, a: number, b: number): boolean {
    const [from, to] = [this.from[edge], this.to[edge]]
    return (from === a && to === b) || (from === b && to === a)
  }

  private popOpen(): number {
    return this.open.pop() ?? -1
  }

  private removeWay(edge: number): void {
    this.ways.remove(this.ways.slot(edge), intAt(this.from, edge))
  }

  private countEnds(edge: number, by: 1 | -1): void {
    const [a, b] = [intAt(this.from, edge), intAt(this.to, edge)]
    this.degree[a] = intAt(this.degree, a) + by
    this.degree[b] = intAt(this.degree, b) + by
  }

  private lowerDegree(a: number, b: number): void {
    this.degree[a] = intAt(this.degree, a) - 1
    this.degree[b] = intAt(this.degree, b) - 1
  }
}
