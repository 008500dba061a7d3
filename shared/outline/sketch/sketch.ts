import type { DecisionChoice, EdgeKind, EventTrigger, NodeKind } from '../../model/document.ts'
import type { Rate } from '../../model/rate.ts'
import type { LineText } from '../line/line.ts'
import type { Problem, Span } from '../parts/text.ts'

/** Which nodes of the map a line stands for. */
export interface LineIds {
  readonly node?: string
  /** The unnamed decision behind the step of the line. */
  readonly decision?: string
  /** Ends of their own, by the place of the way on the line that leads there. */
  readonly ends?: Readonly<Record<number, string>>
}

/** One line of the text, with what it stands for. */
export interface OutlineLine {
  readonly raw: string
  readonly ids: LineIds
  /** Its content when it could last be read; what the map shows of a line that cannot be read now. */
  readonly good: string | null
  /** What it was then. */
  readonly kind: LineText['kind'] | null
}

export interface SketchNode {
  readonly id: string
  readonly line: number
  readonly role: 'node' | 'decision' | 'end'
  readonly kind: NodeKind
  readonly trigger: EventTrigger
  readonly choice: DecisionChoice
  readonly name: string
  /** As the line says it; null: nothing, it is that of the line above. Empty: expressly none. */
  readonly written: string | null
  /** The department it comes to; null: none. */
  readonly department: string | null
  /** The node above whose department it takes where its line names none. */
  readonly above: string | null
  readonly systems: readonly string[]
}

export interface SketchEdge {
  readonly source: string
  /** null: the line names something that is not there. */
  readonly target: string | null
  /** Where the line names the target; null where it follows from the lines' order. */
  readonly aim: Span | null
  readonly line: number
  readonly kind: EdgeKind
  /** The label, or what goes wrong. */
  readonly label: string
  readonly share: number | null
  /** Leaves a step only under a condition. */
  readonly conditional: boolean
  readonly event: string
  readonly rate: Rate | null
}

/** A node at its place in the text, with the lines below it; edges by their place in `Sketch.edges`. */
export interface SketchPlace {
  readonly id: string
  readonly below: readonly SketchWay[]
}

export interface SketchWay {
  readonly edge: number
  readonly body: readonly SketchPlace[]
  readonly ownEnd: boolean
}

/** What a line turned out to say. */
export interface LineReading {
  /** `kept`: it cannot be read now, and stands for what it said before. */
  readonly state: 'blank' | 'read' | 'kept' | 'unread'
  /** Without a place in the text null. */
  readonly text: LineText | null
  /** The line as it was read: `text` holds places in it. */
  readonly raw: string
  /** It stands for a node as before, though where it stands now it would be read as something else. */
  readonly guarded: boolean
}

/** The graph a text describes. */
export interface Sketch {
  /** In the order of the text; ends without a line of their own come last. */
  readonly nodes: readonly SketchNode[]
  readonly edges: readonly SketchEdge[]
  readonly places: readonly SketchPlace[]
  /** The text's lines, each with the ids of what it stands for. */
  readonly lines: readonly OutlineLine[]
  readonly readings: readonly LineReading[]
  /** By line. */
  readonly problems: ReadonlyMap<number, readonly Problem[]>
}
