import type { DecisionChoice, EventTrigger, NodeKind } from '../../model/document.ts'
import type { Rate } from '../../model/rate.ts'
import type { PrefixOptions } from '../parts/read-prefix.ts'
import type { Part, Problem } from '../parts/text.ts'

/** How the lines of an outline are read. */
export type ReadOptions = PrefixOptions

/** A node as a line says it. */
export interface NodeText {
  /** Where it begins on the line: where a department would be put before it. */
  readonly start: number
  /** null: no prefix, the department of the line above. Empty: expressly none. */
  readonly department: Part | null
  readonly kind: NodeKind
  /** Of a start, end or event. */
  readonly trigger: EventTrigger
  /** Of a decision. */
  readonly choice: DecisionChoice
  readonly name: Part
  readonly systems: readonly Part[]
  /** Where it leads, when not to the next line: `→ Pack goods`. */
  readonly target: Part | null
  /** `Check credit [CRM] ? yes / no`: an unnamed decision stands behind the step and has the ways. */
  readonly decides: boolean
  /** Ways out on the line itself. */
  readonly ways: readonly WayText[]
}

/** `approved 80`: what stands before the number, and all of it as a label. */
export interface BareNumberText {
  readonly before: Part
  readonly whole: Part
  /** As it is written: `12,5`. */
  readonly figure: string
}

/** A way out: `yes 80% → Pack goods`. */
export interface WayText {
  readonly label: Part
  /** 0–1. */
  readonly share: number | null
  /** The share is a number without a sign. */
  readonly bare?: boolean
  /** A number without a sign that stays in the label. */
  readonly kept?: string
  /** A number without a sign at the end that can be the share, as the ways beside it allow. */
  readonly number?: BareNumberText
  readonly target: Part | null
}

/** An exception path: `Item missing 11 of 1000 → Open a claim`. */
export interface ExceptionText {
  /** What happens: `timer`, `error` …; `exception` when it does not say. */
  readonly event: string
  readonly name: Part
  readonly rate: Rate | null
  /** The rate is a number without a sign. */
  readonly bare?: boolean
  /** A number without a sign that stays in the name. */
  readonly kept?: string
  readonly target: Part | null
}

/** What stands on a line, its indentation aside. */
export type LineText =
  | { readonly kind: 'blank' }
  | { readonly kind: 'node'; readonly node: NodeText }
  /** `node`: the first step of the way, on the same line: `- yes: Pack goods`. */
  | { readonly kind: 'way'; readonly way: WayText; readonly node: NodeText | null }
  /** A branch without a label: `+ Pack goods`. */
  | { readonly kind: 'branch'; readonly node: NodeText | null; readonly target: Part | null }
  | { readonly kind: 'exception'; readonly exception: ExceptionText; readonly node: NodeText | null }

export interface ReadLine {
  readonly text: LineText
  /** Where it starts, a tab counting as four columns. */
  readonly column: number
  /** Empty when the whole line is understood. */
  readonly problems: readonly Problem[]
}

/** What a reader made of a stretch of a line. */
export interface Read<T> {
  readonly value: T
  readonly problems: readonly Problem[]
}
