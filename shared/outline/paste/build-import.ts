import { newId } from '../../lib/id.ts'
import { nameKey } from '../../lib/name-key.ts'
import { createNode } from '../../model/create-node.ts'
import { emptyDocument } from '../../model/document.ts'
import type { FlowEdge, FlowNode, WorkflowDocument } from '../../model/document.ts'
import type { Names } from '../graph/names.ts'
import { idKey } from './plan-rows.ts'
import type { Plan, PlannedStep, PlannedWay, Remark } from './plan-rows.ts'

export interface Imported {
  /** A drawing of its own; where its nodes stand is still to be laid out. */
  readonly document: WorkflowDocument
  /** What named a step that is not there. */
  readonly remarks: readonly Remark[]
}

/**
 * The drawing that a table tells: each row leads to the rows it names, else to the next one, unless a row above names
 * that one: then it is the beginning of another way, and the step ends. A step with several ways out gets a decision
 * behind it; an exception that names no step ends.
 */
export function buildImport(plan: Plan, names: Names): Imported {
  const builder = new ImportBuilder(plan, names)
  plan.steps.forEach((step, at) => builder.leadOn(step, at))
  const { nodes, edges, remarks } = builder
  return { document: { ...emptyDocument(), nodes, edges, lanes: lanesOf(nodes) }, remarks }
}

function lanesOf(nodes: readonly FlowNode[]): WorkflowDocument['lanes'] {
  const ids = new Set(nodes.flatMap(({ departmentId }) => departmentId ?? []))
  return [...ids].map((departmentId) => ({ departmentId, height: 160 }))
}

class ImportBuilder {
  readonly nodes: FlowNode[] = []
  readonly edges: FlowEdge[] = []
  readonly remarks: Remark[] = []
  private readonly steps: readonly FlowNode[]
  private readonly plan: Plan
  private readonly byName = new Map<string, FlowNode>()
  /** The first row that names a step as its successor. */
  private readonly namedAt = new Map<FlowNode, number>()

  constructor(plan: Plan, names: Names) {
    this.plan = plan
    this.steps = plan.steps.map((step) => nodeOf(step, names))
    this.nodes.push(...this.steps)
    for (const node of this.steps) {
      const key = nameKey(node.name)
      if (!this.byName.has(key)) this.byName.set(key, node)
    }
    for (const [at, { ways }] of plan.steps.entries()) {
      for (const { to } of ways) {
        const node = to === null ? undefined : this.named(to)
        if (node !== undefined && !this.namedAt.has(node)) this.namedAt.set(node, at)
      }
    }
  }

  leadOn(step: PlannedStep, at: number): void {
    const node = this.steps[at]
    if (node === undefined) return
    this.addExceptions(step, node)
    if (node.kind === 'end') return
    const onward = this.onwardOf(step, at)
    const plain = step.ways.every(({ label, share }) => label === '' && share === null)
    if (step.ways.length === 0) {
      if (onward !== null) this.connect(node, onward)
    } else if (step.ways.length === 1 && plain && node.kind !== 'decision') {
      this.way(step, node, step.ways[0] ?? null, onward)
    } else this.addWays(step, this.deciderOf(step, node), onward)
  }

  /**
   * The row below, for what names no step. A row further down that names it only leads back to it; from above it is the
   * beginning of another way.
   */
  private onwardOf({ row, name, ways }: PlannedStep, at: number): FlowNode | null {
    const next = this.steps[at + 1]
    if (next === undefined || next.kind === 'start') return null
    const namedAt = this.namedAt.get(next)
    if (namedAt === undefined || namedAt >= at || ways.some(({ to }) => to !== null)) return next
    const other = this.plan.steps[namedAt]?.name ?? ''
    this.remarks.push({
      row,
      message: `“${name}” names no next step, and “${next.name}” below follows “${other}”, so it ends here.`,
    })
    return null
  }

  /** Conditions and shares leave a decision, which a step gets behind it. */
  private deciderOf({ ways }: PlannedStep, node: FlowNode): FlowNode {
    const says = ways.some(({ label, share }) => label !== '' || share !== null)
    if (node.kind !== 'step' || (!says && ways.length < 2)) return node
    const decision = createNode('decision', { id: newId(), departmentId: node.departmentId })
    this.nodes.push(decision)
    this.connect(node, decision)
    return decision
  }

  /** The first way that names no step leads to the next row, others end. */
  private addWays(step: PlannedStep, from: FlowNode, onward: FlowNode | null): void {
    let free = onward
    for (const way of step.ways) {
      this.way(step, from, way, free)
      if (way.to === null) free = null
    }
  }

  private way(step: PlannedStep, from: FlowNode, way: PlannedWay | null, onward: FlowNode | null): void {
    const to = way?.to ?? null
    const target = to === null ? onward : this.find(to, step.row)
    if (target === undefined) return
    this.connect(from, target ?? this.ownEnd(from), {
      ...(way === null || way.label === '' ? {} : { label: way.label }),
      ...(way === null || way.share === null ? {} : { probability: way.share }),
    })
  }

  private addExceptions(step: PlannedStep, node: FlowNode): void {
    for (const { name, rate, to } of step.exceptions) {
      const target = to === null ? null : this.find(to, step.row)
      if (node.kind === 'end') {
        this.remarks.push({
          row: step.row,
          message: `Nothing leads out of an end: exception “${name}” left out.`,
        })
      } else if (target !== undefined) {
        const exception = { event: 'exception', name }
        this.connect(
          node,
          target ?? this.ownEnd(node),
          { exception, ...(rate === null ? {} : { rate }) },
          'exception',
        )
      }
    }
  }

  /** null: an end. undefined: nothing of that name, which is remarked. */
  private find(to: string, row: number): FlowNode | null | undefined {
    const node = this.named(to)
    if (node?.kind === 'start') {
      this.remarks.push({ row, message: `Nothing leads into a start: “${to}” left out.` })
      return undefined
    }
    if (node !== undefined) return node
    if (/^(?:end|stop|finish(?:ed)?|done|ende|-|–|—)$/iu.test(to)) return null
    this.remarks.push({ row, message: `“${to}” is no step of this table, so nothing leads there.` })
    return undefined
  }

  private named(to: string): FlowNode | undefined {
    const at = this.plan.numbered.get(idKey(to))
    return at === undefined ? this.byName.get(nameKey(to)) : this.steps[at]
  }

  private ownEnd({ departmentId }: FlowNode): FlowNode {
    const end = createNode('end', { id: newId(), departmentId })
    this.nodes.push(end)
    return end
  }

  private connect(
    source: FlowNode,
    target: FlowNode,
    says: Partial<FlowEdge> = {},
    kind: FlowEdge['kind'] = 'sequence',
  ): void {
    const twice = this.edges.some(
      (edge) => edge.source === source.id && edge.target === target.id && edge.kind === kind,
    )
    if (twice || (source === target && source.kind !== 'step')) return
    this.edges.push({ id: newId(), source: source.id, target: target.id, kind, ...says })
  }
}

function nodeOf(step: PlannedStep, names: Names): FlowNode {
  const departmentId = step.department === null ? null : names.departments.idOf(step.department)
  const node = createNode(step.kind, { id: newId(), name: step.name, departmentId })
  const noted = step.comment === '' ? node : { ...node, comment: step.comment.slice(0, 20000) }
  if (noted.kind !== 'step') return noted
  return {
    ...noted,
    systemIds: step.systems.flatMap((name) => names.systems.idOf(name) ?? []),
    characteristics: { ...step.answers, ...(step.minutes === null ? {} : { minutes: step.minutes }) },
  }
}
