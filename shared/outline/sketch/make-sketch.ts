import { newId } from '../../lib/id.ts'
import type { ReadOptions } from '../line/line.ts'
import type { Problem, Part } from '../parts/text.ts'
import { buildTree } from './build-tree.ts'
import type { Item } from './build-tree.ts'
import { createReferences, NOWHERE } from './references.ts'
import type { References } from './references.ts'
import type { OutlineLine, Sketch, SketchEdge, SketchNode } from './sketch.ts'
import { waysOf } from './ways-of.ts'
import type { WayOut } from './ways-of.ts'

export interface SketchOptions extends ReadOptions {
  /** For lines that stand for nothing yet. */
  readonly newId?: () => string
}

/**
 * Reads a whole text. A step leads on to the next line of its level, or, at the end of a way out, to what
 * follows the decision; a way with nothing below it leads on too, the second such way ends.
 */
export function makeSketch(lines: readonly OutlineLine[], options: SketchOptions): Sketch {
  const { items, problems, read } = buildTree(lines, options)
  const maker = new SketchMaker(lines, problems, options.newId ?? newId)
  maker.nodesOf(items, null)
  maker.edgesOf(items, null)
  return { nodes: maker.nodes, edges: maker.edges, lines: maker.boundLines(), problems, read }
}

class SketchMaker {
  readonly nodes: SketchNode[] = []
  readonly edges: SketchEdge[] = []
  private readonly lines: readonly OutlineLine[]
  private readonly problems: Map<number, Problem[]>
  private readonly newId: () => string
  private readonly ids: { node?: string; decision?: string; ends?: Record<number, string> }[]
  private readonly departments = new Map<Item, string | null>()
  private known: References | null = null

  constructor(lines: readonly OutlineLine[], problems: Map<number, Problem[]>, makeId: () => string) {
    this.lines = lines
    this.problems = problems
    this.newId = makeId
    this.ids = lines.map(() => ({}))
  }

  boundLines(): OutlineLine[] {
    return this.lines.map((line, index) => ({ ...line, ids: this.ids[index] ?? {} }))
  }

  /** The nodes of the lines in their order, with the department of the line above where a line names none. */
  nodesOf(items: readonly Item[], inherited: string | null): void {
    let above = inherited
    for (const item of items) {
      above = this.putNode(item, above)
      for (const { body } of item.below) this.nodesOf(body, above)
    }
  }

  private putNode(item: Item, above: string | null): string | null {
    const { line, node } = item
    const { kind, trigger, choice, name } = node
    const written = node.department?.text ?? null
    const department = written === null ? above : written === '' ? null : written
    this.departments.set(item, department)
    const systems = kind === 'step' ? node.systems.map((system) => system.text) : []
    const base = { line, written, department, trigger, choice }
    this.nodes.push({ ...base, id: this.idOf(line, 'node'), role: 'node', kind, name: name.text, systems })
    if (node.decides) {
      const rest = { role: 'decision', kind: 'decision', name: '', systems: [], written: null } as const
      this.nodes.push({
        ...base,
        ...rest,
        id: this.idOf(line, 'decision'),
        trigger: 'none',
        choice: 'exclusive',
      })
    }
    return department
  }

  edgesOf(items: readonly Item[], onward: string | null): void {
    items.forEach((item, at) => {
      const follower = items[at + 1]
      const next = follower === undefined ? onward : this.entryOf(follower)
      this.leadOn(item, next)
      for (const { body } of item.below) this.edgesOf(body, next)
    })
  }

  /** Nothing leads into a start: above one the flow ends. */
  private entryOf(item: Item): string | null {
    return item.node.kind === 'start' ? null : this.idOf(item.line, 'node')
  }

  private leadOn(item: Item, next: string | null): void {
    const { line, node } = item
    const id = this.idOf(line, 'node')
    const decider = node.decides ? this.idOf(line, 'decision') : id
    const { ways, exceptions } = waysOf(item)
    for (const way of exceptions) this.put(item, id, way, this.firstOf(way) ?? this.targetOf(item, way))
    if (node.decides) this.edges.push({ ...plainEdge(line), source: id, target: decider })
    if (node.target !== null) {
      const target = this.referredTo(item, { line, raw: item.raw, target: node.target, place: 0 })
      if (target !== undefined) this.edges.push({ ...plainEdge(line), source: id, target })
    } else if (ways.length === 0 && next !== null && node.kind !== 'end') {
      this.edges.push({ ...plainEdge(line), source: decider, target: next })
    }
    let free = next
    for (const way of ways) {
      const empty = way.target === null && way.body.length === 0
      const target = empty && free !== null ? free : (this.firstOf(way) ?? this.targetOf(item, way))
      if (empty) free = null
      this.put(item, decider, way, target)
    }
  }

  private put(item: Item, source: string, way: WayOut, target: string | null | undefined): void {
    if (way.unsaid) {
      this.report(way.line, { from: 0, to: way.raw.length, message: UNSAID })
    } else if (target !== undefined) {
      const conditional = way.edge.conditional && item.node.kind === 'step' && !item.node.decides
      this.edges.push({ ...way.edge, line: way.line, source, target, conditional })
    }
  }

  private firstOf({ body }: WayOut): string | null {
    const [first] = body
    return first === undefined ? null : this.idOf(first.line, 'node')
  }

  /** Where a way leads that has no lines below it: to what it names, else to an end of its own. */
  private targetOf(item: Item, way: WayOut): string | null | undefined {
    if (way.unsaid) return undefined
    if (way.target === null) return this.ownEnd(item, way.line, way.place)
    return this.referredTo(item, { ...way, target: way.target })
  }

  /** undefined: it leads nowhere, expressly. null: what it names is not there. */
  private referredTo(
    item: Item,
    { line, raw, target, place }: { line: number; raw: string; target: Part; place: number },
  ): string | null | undefined {
    this.known ??= createReferences(this.nodes.filter((node) => node.role !== 'end'))
    const reference = raw.slice(target.from, target.to)
    const found = this.known.find(reference)
    const [first] = found
    if (first !== undefined && found.length === 1) return first.id
    const word = reference.trim().toLowerCase()
    if (found.length === 0 && word === 'end') return this.ownEnd(item, line, place)
    if (found.length === 0 && word === NOWHERE) return undefined
    const message =
      found.length > 1 ? ambiguous(target.text, found.length) : this.missing(target.text, reference)
    this.report(line, { from: target.from, to: target.to, message })
    return null
  }

  private missing(name: string, reference: string): string {
    const near = this.known?.suggest(reference) ?? null
    const hint = near === null ? 'Check the spelling, or add a line of that name.' : `Did you mean “${near}”?`
    return `No line is named “${name}”. ${hint}`
  }

  private ownEnd(item: Item, line: number, place: number): string {
    const bound = this.lines[line]?.ids.ends?.[place] ?? this.newId()
    const ids = this.ids[line]
    if (ids !== undefined) ids.ends = { ...ids.ends, [place]: bound }
    const department = this.departments.get(item) ?? null
    const rest = { trigger: 'none', choice: 'exclusive', name: '', written: null, systems: [] } as const
    this.nodes.push({ ...rest, id: bound, line, role: 'end', kind: 'end', department })
    return bound
  }

  private idOf(line: number, role: 'node' | 'decision'): string {
    const ids = this.ids[line]
    const id = ids?.[role] ?? this.lines[line]?.ids[role] ?? this.newId()
    if (ids !== undefined) ids[role] = id
    return id
  }

  private report(line: number, problem: Problem): void {
    this.problems.set(line, [...(this.problems.get(line) ?? []), problem])
  }
}

const UNSAID = 'Say what this way is called, or indent below it what happens then.'

function ambiguous(name: string, times: number): string {
  return `${times} lines are named “${name}”. Write ${name} #1 for the first from the top, or put its department before it.`
}

function plainEdge(line: number): Omit<SketchEdge, 'source' | 'target'> {
  return { line, kind: 'sequence', label: '', share: null, conditional: false, event: '', rate: null }
}
