import type { Caller, ScoredRevision } from '#shared/contract/methods.ts'
import type { ErrorCode } from '#shared/contract/error-codes.ts'
import type { Result } from '#shared/lib/result.ts'
import type { Catalogue } from '#shared/model/catalogue.ts'
import { documentDelta } from '#shared/model/document-delta.ts'
import type { DocumentDelta } from '#shared/model/document-delta.ts'
import type { SaveBase, SaveUnit } from './save-queue.ts'
import { saveInput } from './save-input.ts'

interface SendPorts {
  readonly call: Caller
  readonly workflowId: string
  readonly catalogue: () => Catalogue
  /** Resolves when an edit is on screen. */
  readonly drawn: () => Promise<void>
}

/** So many parts are turned into text within a millisecond: they need not wait for the edit to be drawn. */
const FEW = 200

/** What the workbench answers where it cannot tell what a change makes of its base. */
const wantsWhole: ReadonlySet<ErrorCode> = new Set(['not-found', 'corrupt', 'invalid'])

/** Has a step stored and scored: what it changed is sent at once, the whole only where that does not do. */
export async function sendUnit(
  { call, workflowId, catalogue, drawn }: SendPorts,
  unit: SaveUnit,
  { revision: baseRevision, snapshot }: SaveBase,
): Promise<Result<ScoredRevision>> {
  const { document, ...rest } = saveInput(unit, catalogue())
  const delta = documentDelta(snapshot.document, unit.snapshot.document)
  if (partsOf(delta) > FEW) await drawn()
  const sent = await call('workflow.saveChange', { workflowId, baseRevision, delta, ...rest })
  if (sent.ok || !wantsWhole.has(sent.code)) return sent
  return call('workflow.save', { workflowId, baseRevision, document, ...rest })
}

function partsOf(delta: DocumentDelta): number {
  return Object.values(delta).reduce((sum, parts) => sum + (parts?.length ?? 0), 0)
}
