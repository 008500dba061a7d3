import type { ExceptionText, LineText, NodeText, ReadOptions, WayText } from '../line/line.ts'
import type { Sign } from '../line/read-line.ts'
import { beginningOf, readLine } from '../line/read-line.ts'
import { settleNumbers } from '../line/settle-numbers.ts'
import type { Problem } from '../parts/text.ts'
import type { LineReading, OutlineLine } from './sketch.ts'

/** A node with what hangs below it. */
export interface Item {
  readonly line: number
  readonly node: NodeText
  /** The line that was read, its place in spans included. */
  readonly raw: string
  readonly below: Below[]
}

/** A way out or an exception path, and what happens on it. */
export interface Below {
  readonly line: number
  readonly raw: string
  text: { readonly way: WayText; readonly marked: boolean } | { readonly exception: ExceptionText }
  readonly body: Item[]
}

export interface Tree {
  readonly items: Item[]
  readonly problems: Map<number, Problem[]>
  readonly readings: LineReading[]
}

type Open =
  | { readonly column: number; readonly item: Item; readonly within: Item[] }
  | { readonly column: number; readonly below: Below }

/** Width of a sign and its space: a step on a way's own line stands that much further in. */
const SIGN = 2

/** The lines as a tree, by their indentation. A line that cannot be read stands for what it said before. */
export function buildTree(lines: readonly OutlineLine[], options: ReadOptions): Tree {
  const builder = new TreeBuilder(options)
  lines.forEach((line, index) => builder.add(line, index))
  settleBelow(builder.tree.items, builder.tree.readings)
  return builder.tree
}

/** Numbers of ways on lines of their own are read beside each other, as those on one line are. */
function settleBelow(items: readonly Item[], readings: LineReading[]): void {
  for (const { below } of items) {
    const ways = below.flatMap((each) => ('way' in each.text ? [{ each, text: each.text }] : []))
    const settled = settleNumbers(ways.map(({ text }) => text.way))
    for (const [at, { each, text }] of ways.entries()) {
      const way = settled[at] ?? text.way
      const reading = readings[each.line]
      if (way === text.way || reading?.text?.kind !== 'way') continue
      each.text = { ...text, way }
      readings[each.line] = { ...reading, text: { ...reading.text, way } }
    }
    for (const { body } of below) settleBelow(body, readings)
  }
}

class TreeBuilder {
  readonly tree: Tree = { items: [], problems: new Map(), readings: [] }
  private readonly open: Open[] = []
  private readonly options: ReadOptions

  constructor(options: ReadOptions) {
    this.options = options
  }

  add(line: OutlineLine, index: number): void {
    const first = this.place(line.raw, line.kind === 'node' && line.raw.trim() === line.good)
    if (first.read.text.kind === 'blank') {
      this.tree.readings[index] = { state: 'blank', text: null, raw: line.raw, guarded: false }
      return
    }
    const problems = [...first.read.problems, ...first.lost]
    if (problems.length === 0) return this.take(line.raw, index, first, 'read')
    this.tree.problems.set(index, problems)
    const before = line.good === null ? null : indentOf(line.raw) + line.good
    const kept = before === null ? null : this.place(before, line.kind === 'node')
    const readable = kept !== null && kept.read.problems.length + kept.lost.length === 0
    if (before !== null && readable) this.take(before, index, kept, 'kept')
    else this.tree.readings[index] = { state: 'unread', text: null, raw: line.raw, guarded: false }
  }

  /** Where the line belongs, and how it reads there. */
  private place(raw: string, isNode: boolean) {
    const { column, sign } = beginningOf(raw)
    const levels = this.levelsFor(column, sign)
    const parent = this.open[levels - 1]
    const owner = parent !== undefined && 'item' in parent ? parent.item : null
    const lost = sign === 'exception' && owner === null ? [nothingAbove(raw)] : []
    const guarded = isNode && owner !== null && sign !== 'exception'
    const as = guarded ? guardedBelow(owner) : readAs(sign, owner)
    return { read: readLine(raw, this.options, as), levels, owner, lost, guarded: guarded && as !== 'node' }
  }

  /** How many of the open levels the line lies below. */
  private levelsFor(column: number, sign: Sign | null): number {
    let levels = this.open.length
    for (let top = this.open[levels - 1]; top !== undefined; top = this.open[levels - 1]) {
      if (top.column < column) break
      if (top.column === column && 'item' in top && takesAtSameColumn(top.item, sign)) break
      levels -= 1
    }
    return levels
  }

  private take(
    raw: string,
    index: number,
    { read, levels, owner, guarded }: ReturnType<TreeBuilder['place']>,
    state: LineReading['state'],
  ) {
    this.open.length = levels
    const { text, column } = read
    this.tree.readings[index] = { state, text, raw, guarded }
    if (text.kind === 'node') this.putNode({ line: index, node: text.node, raw, below: [] }, column)
    else if (text.kind !== 'blank' && owner !== null) this.putBelow(owner, text, { raw, index, column })
  }

  private putNode(item: Item, column: number): void {
    const parent = this.open.at(-1)
    const within =
      parent === undefined ? this.tree.items : 'below' in parent ? parent.below.body : parent.within
    within.push(item)
    this.open.push({ column, item, within })
  }

  private putBelow(
    owner: Item,
    text: Exclude<LineText, { kind: 'blank' | 'node' }>,
    { raw, index, column }: { raw: string; index: number; column: number },
  ): void {
    const below: Below = { line: index, raw, text: saidBelow(text), body: [] }
    owner.below.push(below)
    this.open.push({ column, below })
    if (text.node !== null) this.putNode({ line: index, node: text.node, raw, below: [] }, column + SIGN)
  }
}

function saidBelow(text: Exclude<LineText, { kind: 'blank' | 'node' }>): Below['text'] {
  switch (text.kind) {
    case 'way':
      return { way: text.way, marked: true }
    case 'branch':
      return { way: { label: { from: 0, to: 0, text: '' }, share: null, target: text.target }, marked: false }
    case 'exception':
      return { exception: text.exception }
  }
}

/** A dash that nothing stands above is a list's decoration. */
function readAs(sign: Sign | null, owner: Item | null): LineText['kind'] {
  if (sign === null) return owner === null ? 'node' : unmarkedBelow(owner)
  return owner === null && sign !== 'exception' ? 'node' : sign
}

/** A line that stands for a node goes on doing so below a line that was turned into a decision or a split. */
function guardedBelow(owner: Item): 'node' | 'branch' {
  return unmarkedBelow(owner) === 'node' ? 'node' : 'branch'
}

/** Below a decision every line is a way out, below a split a branch; below others it simply follows. */
function unmarkedBelow({ node }: Item): 'node' | 'way' | 'branch' {
  if (node.kind === 'decision' || node.decides) return 'way'
  return node.kind === 'parallel' ? 'branch' : 'node'
}

/** Ways may stand right under their decision; a dash under a step is a list's decoration. */
function takesAtSameColumn(item: Item, sign: Sign | null): boolean {
  if (sign === null) return false
  return sign === 'exception' || unmarkedBelow(item) !== 'node'
}

function nothingAbove(raw: string): Problem {
  return {
    from: beginningOf(raw).from - 1,
    to: raw.length,
    message:
      'An exception path stands below the step it leaves. Write the step above it, and indent this line.',
  }
}

export function indentOf(raw: string): string {
  return /^\s*/u.exec(raw)?.[0] ?? ''
}
