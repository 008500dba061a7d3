import { produce } from 'immer'
import type { Characteristics, WorkflowDocument } from '../document.ts'

/** `undefined` as a characteristic's value means: not asked (any more). Absent fields stay. */
export interface StepPatch {
  readonly systemIds?: readonly string[]
  /** Added to what each step has; for editing many at once. */
  readonly addSystemIds?: readonly string[]
  readonly removeSystemIds?: readonly string[]
  readonly characteristics?: { readonly [K in keyof Characteristics]?: Characteristics[K] | undefined }
}

/** Changes one or many steps; other nodes among the ids are left alone. */
export function updateStep(
  document: WorkflowDocument,
  { nodeIds, patch }: { nodeIds: readonly string[]; patch: StepPatch },
): WorkflowDocument {
  const ids = new Set(nodeIds)
  return produce(document, (draft) => {
    for (const node of draft.nodes) {
      if (node.kind !== 'step' || !ids.has(node.id)) continue
      const systems = systemsAfter(node.systemIds, patch)
      if (systems.join('\n') !== node.systemIds.join('\n')) node.systemIds = systems
      for (const [key, value] of Object.entries(patch.characteristics ?? {})) {
        if (value === undefined) delete node.characteristics[key as keyof Characteristics]
        else Object.assign(node.characteristics, { [key]: value })
      }
    }
  })
}

function systemsAfter(before: readonly string[], patch: StepPatch): string[] {
  const removed = new Set(patch.removeSystemIds)
  const all = [...(patch.systemIds ?? before), ...(patch.addSystemIds ?? [])]
  return [...new Set(all)].filter((id) => !removed.has(id))
}
