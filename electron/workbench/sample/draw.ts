import { layoutDocument } from '#shared/layout/layout-document.ts'
import { noAnswers } from '#shared/model/answers.ts'
import type { Answers } from '#shared/model/answers.ts'
import type { CatalogueEntry } from '#shared/model/catalogue.ts'
import { createNode } from '#shared/model/create-node.ts'
import { emptyDocument } from '#shared/model/document.ts'
import type {
  Characteristics,
  DecisionChoice,
  EventTrigger,
  FlowEdge,
  NodeKind,
  WorkflowDocument,
} from '#shared/model/document.ts'
import type { Rate } from '#shared/model/rate.ts'
import { catalogueId, nameList, slug } from './names.ts'

export interface SampleWorkflow {
  readonly name: string
  readonly document: WorkflowDocument
  readonly answers: Answers
  /** The catalogue entries its document names. */
  readonly departments: readonly CatalogueEntry[]
  readonly systems: readonly CatalogueEntry[]
}

/** A node on the map, to be joined by flows. */
export type Ref = string & { readonly ref: true }

export interface StepFacts extends Omit<Characteristics, 'minutes'> {
  /** Names, apart by commas: `Shop, Carrier`. */
  readonly systems?: string
  /** Low, likely and high minutes of one execution; left out where only the room can tell. */
  readonly minutes?: readonly [number, number, number]
}

/** What is drawn in one department. */
export interface LanePen {
  start(name: string, trigger?: EventTrigger): Ref
  end(name: string): Ref
  /** Something the flow waits for, or that happens on its way. */
  event(name: string, trigger: EventTrigger): Ref
  step(name: string, facts: StepFacts): Ref
  decision(name: string, choice?: DecisionChoice): Ref
  /** A parallel split or join. */
  parallel(name?: string): Ref
}

export interface MapPen {
  lane(name: string): LanePen
  /** The normal flow through the nodes in order. */
  flow(...path: readonly Ref[]): void
  /** The ways out of a decision: where to, label, share of cases. */
  ways(from: Ref, ...ways: readonly (readonly [to: Ref, label: string, probability: number])[]): void
  exception(from: Ref, to: Ref, name: string, rate: number | Rate): void
}

/** Clear rules, structured input and output, nothing to judge. */
export const routine: Omit<Characteristics, 'minutes'> = { rules: true, structured: true, judgement: false }
/** Clear rules, but input or output that comes in every shape. */
export const guided: Omit<Characteristics, 'minutes'> = { rules: true, structured: false, judgement: false }
/** A person has to weigh it up. */
export const judged: Omit<Characteristics, 'minutes'> = { rules: false, structured: false, judgement: true }

/** Draws a workflow and lays it out. Ids follow from the names, so that the sample is the same each time. */
export function draw(
  name: string,
  answers: Omit<Answers, 'overrides'>,
  plan: (map: MapPen) => void,
): SampleWorkflow {
  const sheet = newSheet()
  plan({
    lane: (lane) => lanePen(sheet, lane),
    flow: (...path) =>
      path.slice(1).forEach((to, at) => addEdge(sheet, path[at] ?? to, to, { kind: 'sequence' })),
    ways: (from, ...ways) =>
      ways.forEach(([to, label, probability]) =>
        addEdge(sheet, from, to, { kind: 'sequence', label, probability }),
      ),
    exception: (from, to, exception, rate) =>
      addEdge(sheet, from, to, {
        kind: 'exception',
        exception: { event: 'exception', name: exception },
        rate: typeof rate === 'number' ? { kind: 'value', value: rate } : rate,
      }),
  })
  return {
    name,
    document: layoutDocument(sheet.document),
    answers: { ...noAnswers, ...answers },
    departments: [...sheet.departments.values()],
    systems: [...sheet.systems.values()],
  }
}

interface Sheet {
  readonly document: WorkflowDocument
  readonly departments: Map<string, CatalogueEntry>
  readonly systems: Map<string, CatalogueEntry>
  readonly taken: Set<string>
}

function newSheet(): Sheet {
  return { document: emptyDocument(), departments: new Map(), systems: new Map(), taken: new Set() }
}

function lanePen(sheet: Sheet, lane: string): LanePen {
  const department = enter(sheet.departments, 'department', lane)
  sheet.document.lanes.push({ departmentId: department.id, height: 40 })
  const add = <K extends NodeKind>(kind: K, name: string, fill: object = {}): Ref => {
    const id = freeId(sheet, name === '' ? kind : name)
    const node = createNode(kind, { id, name, departmentId: department.id })
    sheet.document.nodes.push({ ...node, ...fill })
    return id as Ref
  }
  return {
    start: (name, trigger = 'none') => add('start', name, { trigger }),
    end: (name) => add('end', name),
    event: (name, trigger) => add('event', name, { trigger }),
    step: (name, { systems = '', minutes, ...characteristics }) =>
      add('step', name, {
        systemIds: nameList(systems).map((system) => enter(sheet.systems, 'system', system).id),
        characteristics: { ...characteristics, ...minutesOf(minutes) },
      }),
    decision: (name, choice = 'exclusive') => add('decision', name, { choice }),
    parallel: (name = '') => add('parallel', name),
  }
}

function minutesOf(minutes: StepFacts['minutes']): Pick<Characteristics, 'minutes'> {
  if (minutes === undefined) return {}
  const [low, likely, high] = minutes
  return { minutes: { low, likely, high } }
}

function addEdge(
  sheet: Sheet,
  source: Ref,
  target: Ref,
  rest: Omit<FlowEdge, 'id' | 'source' | 'target'>,
): void {
  const id = freeId(sheet, `${source} to ${target}`)
  sheet.document.edges.push({ id, source, target, ...rest })
}

function enter(
  entries: Map<string, CatalogueEntry>,
  kind: 'department' | 'system',
  name: string,
): CatalogueEntry {
  const entry = entries.get(name) ?? { id: catalogueId(kind, name), name }
  entries.set(name, entry)
  return entry
}

/** The name as an id; a second one of the same name gets a number. */
function freeId(sheet: Sheet, name: string): string {
  const base = slug(name)
  let id = base
  for (let n = 2; sheet.taken.has(id); n += 1) id = `${base}-${n}`
  sheet.taken.add(id)
  return id
}
