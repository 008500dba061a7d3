import type { Input } from '#shared/contract/methods.ts'
import type { Catalogue } from '#shared/model/catalogue.ts'
import { describeChange } from '#shared/model/changes/describe-change.ts'
import { isLarge } from '#shared/model/changes/is-large.ts'
import type { SaveUnit } from './save-queue.ts'

type SaveInput = Omit<Input<'workflow.save'>, 'workflowId' | 'baseRevision'>

const LONGEST = 200

/** A step of the undo stack as the workbench stores it, told in words. */
export function saveInput(unit: SaveUnit, catalogue: Catalogue): SaveInput {
  const { act, label, snapshot } = unit
  return { ...snapshot, act, label: label.slice(0, LONGEST), ...historyOf(unit, catalogue) }
}

function historyOf({ act, label, before, snapshot, large = false }: SaveUnit, catalogue: Catalogue) {
  // What was undone is told as it was when it was done: from what is there now to what was there before.
  if (act === 'undo') return { summary: turned('Undone', describeChange(snapshot, before, label, catalogue)) }
  if (act === 'redo') return { summary: turned('Redone', describeChange(before, snapshot, label, catalogue)) }
  return {
    summary: describeChange(before, snapshot, label, catalogue),
    large: large || isLarge(before.document, snapshot.document),
  }
}

function turned(how: 'Undone' | 'Redone', what: string): string {
  return `${how}: ${what.charAt(0).toLowerCase()}${what.slice(1)}`.slice(0, LONGEST)
}
