import { produce } from 'immer'
import type { ParkedKind, WorkflowDocument } from '../document.ts'
import { pinnable } from './pinnable.ts'

/** `null` clears a field; an absent field stays. */
export interface ParkedPatch {
  readonly kind?: ParkedKind
  readonly text?: string
  /** A node or an edge to pin it to; null: free. */
  readonly about?: string | null
  readonly owner?: string | null
  /** Settles it; null opens it again. */
  readonly outcome?: string | null
}

/** Changes a parked item. Wherever it is pinned anew, or let go by hand, what it once was about is forgotten. */
export function updateParked(
  document: WorkflowDocument,
  { itemId, patch }: { itemId: string; patch: ParkedPatch },
): WorkflowDocument {
  const { about } = patch
  if (typeof about === 'string' && !pinnable(document).has(about)) return document
  return produce(document, (draft) => {
    const item = draft.parked.find((candidate) => candidate.id === itemId)
    if (item === undefined) return
    if (patch.kind !== undefined) item.kind = patch.kind
    if (patch.text !== undefined) item.text = patch.text
    if (about !== undefined) delete item.formerly
    setOrClear(item, 'about', about)
    setOrClear(item, 'owner', patch.owner)
    setOrClear(item, 'outcome', patch.outcome)
  })
}

type Clearable = 'about' | 'owner' | 'outcome'

function setOrClear(
  item: { [K in Clearable]?: string | undefined },
  key: Clearable,
  value: string | null | undefined,
): void {
  if (value === undefined) return
  if (value === null) delete item[key]
  else item[key] = value
}
