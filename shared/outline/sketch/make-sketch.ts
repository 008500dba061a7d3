import { newId } from '../../lib/id.ts'
import type { ReadOptions } from '../line/line.ts'
import type { Problem, Part } from '../parts/text.ts'
import { buildTree } from './build-tree.ts'
import type { Item } from './build-tree.ts'
import { createReferences, NOWHERE } from './references.ts'
import type { References } from './references.ts'
import type {
  LineReading,
  OutlineLine,
  Sketch,
  SketchEdge,
  SketchNode,
  SketchPlace,
  SketchWay,
} from './sketch.ts'
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
  const { items, problems, readings } = buildTree(lines, options)
  const maker = new SketchMaker(lines, problems, options.newId ?? newId)
  maker.nodesOf(items, null)
  const places = maker.placesOf(items, null)
  const { nodes, edges } = maker
  return { nodes, edges, places, lines: maker.boundLines(readings), readings, problems }
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

  /** The lines with their ids, and with what they said when they could last be read. */
  boundLines(readings: readonly LineReading[]): OutlineLine[] {
    return this.lines.map(({ raw, good, kind }, index) => {
      const read = readings[index]
      return {
        raw,
        ids: this.ids[index] ?? {},
        good: read?.state === 'read' ? raw.trim() : good,
        kind: read?.state === 'read' && !read.guarded ? (read.text?.kind ?? kind) : kind,
      }
    })
  }

  /** The nodes of the lines in their order, with the department of the line above where a line names none. */
  nodesOf(items: readonly Item[], owner: SketchNode | null): void {
    let above = owner
    for (const item of items) {
      above = this.putNode(item, above)
      for (const { body } of item.below) this.nodesOf(body, above)
    }
  }

  private putNode(item: Item, above: SketchNode | null): SketchNode {
    const { line, node } = item
    const { kind, trigger, choice, name } = node
    const written = node.department?.text ?? null
    const department = written === null ? (above?.department ?? null) : written === '' ? null : written
    this.departments.set(item, department)
    const systems = kind === 'step' ? node.systems.map((system) => system.text) : []
    const base = { line, written, department, above: above?.id ?? null, systems }
    const said = {
      ...base,
      id: this.idOf(line, 'node'),
      role: 'node',
      kind,
      trigger,
      choice,
      name: name.text,
    } as const
    this.nodes.push(said)
    if (node.decides)
      this.nodes.push({ ...said, ...unnamedDecision, id: this.idOf(line, 'decision'), above: said.id })
    return said
  }

  /** Leads every item on, and gives each its place in the text. */
  placesOf(items: readonly Item[], onward: string | null): SketchPlace[] {
    return items.flatMap((item, at) => {
      const follower = items[at + 1]
      return this.placeOf(item, follower === undefined ? onward : this.entryOf(follower))
    })
  }

  /** Nothing leads into a start: above one the flow ends. */
  private entryOf(item: Item): string | null {
    return item.node.kind === 'start' ? null : this.idOf(item.line, 'node')
  }

  private placeOf(item: Item, next: string | null): SketchPlace[] {
    const { line, node } = item
    const id = this.idOf(line, 'node')
    const decider = node.decides ? this.idOf(line, 'decision') : id
    const { ways, exceptions } = waysOf(item)
    const paths = exceptions.flatMap((way) =>
      this.wayPlace(item, id, way, { next, target: this.aimOf(item, way) }),
    )
    if (node.decides) this.link(line, id, decider)
    const end = this.leadOn(item, ways.length === 0 ? next : null)
    let free = next
    const out = ways.flatMap((way) => {
      const empty = way.target === null && way.body.length === 0 && !way.unsaid
      const target = empty && free !== null ? free : this.aimOf(item, way)
      if (empty) free = null
      return this.wayPlace(item, decider, way, { next, target })
    })
    const own = end === null ? [] : [{ id: end, below: [] }]
    if (!node.decides) return [{ id, below: [...paths, ...out] }, ...own]
    return [{ id, below: paths }, { id: decider, below: out }, ...own]
  }

  /** Where the line itself leads: to what it names, else on to the next. Its own end, if it leads to one. */
  private leadOn(item: Item, next: string | null): string | null {
    const { line, node } = item
    const id = this.idOf(line, 'node')
    if (node.target !== null) {
      const target = this.referredTo(item, { line, raw: item.raw, target: node.target, place: 0 })
      if (target !== undefined) this.link(line, id, target, node.target)
      return target !== null && target !== undefined && target === this.ids[line]?.ends?.[0] ? target : null
    }
    if (next !== null && node.kind !== 'end')
      this.link(line, node.decides ? this.idOf(line, 'decision') : id, next)
    return null
  }

  private link(line: number, source: string, target: string | null, aim: Part | null = null): void {
    const rest = {
      kind: 'sequence',
      label: '',
      share: null,
      conditional: false,
      event: '',
      rate: null,
    } as const
    this.edges.push({ line, source, target, aim, ...rest })
  }

  private wayPlace(
    item: Item,
    source: string,
    way: WayOut,
    { next, target }: { next: string | null; target: string | null | undefined },
  ): SketchWay[] {
    const { line, raw, unsaid } = way
    if (unsaid) this.report(line, { from: 0, to: raw.length, message: UNSAID })
    if (unsaid || target === undefined) return []
    const conditional = way.edge.conditional && item.node.kind === 'step' && !item.node.decides
    const edge = this.edges.push({ ...way.edge, line, source, target, aim: way.target, conditional }) - 1
    const ownEnd = target !== null && target === this.ids[line]?.ends?.[way.place]
    return [{ edge, body: this.placesOf(way.body, next), ownEnd }]
  }

  private aimOf(item: Item, way: WayOut): string | null | undefined {
    return way.unsaid ? undefined : (this.firstOf(way) ?? this.targetOf(item, way))
  }

  private firstOf({ body }: WayOut): string | null {
    const [first] = body
    return first === undefined ? null : this.idOf(first.line, 'node')
  }

  /** Where a way leads that has no lines below it: to what it names, else to an end of its own. */
  private targetOf(item: Item, way: WayOut): string | null | undefined {
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
    if (word === NOWHERE) return undefined
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
    this.nodes.push({
      ...rest,
      id: bound,
      line,
      role: 'end',
      kind: 'end',
      department,
      above: this.idOf(item.line, 'node'),
    })
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

const unnamedDecision = {
  role: 'decision',
  kind: 'decision',
  trigger: 'none',
  choice: 'exclusive',
  name: '',
  systems: [],
  written: null,
} as const

const UNSAID = 'Say what this way is called, or indent below it what happens then.'

function ambiguous(name: string, times: number): string {
  return `${times} lines are named “${name}”. Write ${name} #1 for the first from the top, or put its department before it.`
}
