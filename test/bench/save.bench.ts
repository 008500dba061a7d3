import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { WorkflowDocument } from '#shared/model/document.ts'
import { emptyDocument } from '#shared/model/document.ts'
import { createNode } from '#shared/model/create-node.ts'
import { encodeDocument } from '../../electron/store/encode.ts'
import { openTempWorkbench, valueOf } from '../helpers/temp-workbench.ts'
import type { Measure } from './measure.ts'

const nodeCount = 200
const rounds = 60
const warmUp = 5
const limit = 5

/**
 * Saving a workflow of 200 nodes as a revision, through the workbench, against writing the same number of
 * bytes to a file in the same folder and syncing it. In turn, so that the disk's moods hit both alike.
 */
export async function measure(): Promise<Measure[]> {
  const temp = openTempWorkbench()
  try {
    const workflowId = await newWorkflow(temp.workbench)
    const bare = openSync(join(temp.folder, 'bare.bin'), 'w')
    const saves: number[] = []
    const writes: number[] = []
    for (let round = 1; round <= rounds + warmUp; round += 1) {
      const document = drawing(round)
      const bytes = Buffer.from(encodeDocument(document).text)
      const save = { workflowId, baseRevision: round, document, summary: 'Move a step' }
      const saved = await timed(async () => void valueOf(await temp.workbench['workflow.save'](save)))
      const written = await timed(async () => {
        writeSync(bare, bytes)
        fsyncSync(bare)
      })
      if (round <= warmUp) continue
      saves.push(saved)
      writes.push(written)
    }
    closeSync(bare)
    const [median, against] = [medianOf(saves), medianOf(writes)]
    const ratio = median / against
    return [{ name: 'save', median, unit: 'ms', against, ratio, limit, ok: ratio <= limit }]
  } finally {
    temp.close()
  }
}

async function newWorkflow(workbench: ReturnType<typeof openTempWorkbench>['workbench']): Promise<string> {
  const details = { client: 'C', title: 'T', consultants: [], startsOn: null, endsOn: null, notes: '' }
  const { id: engagementId } = valueOf(await workbench['engagement.create'](details))
  return valueOf(await workbench['workflow.create']({ engagementId, name: 'Two hundred' })).id
}

/** A chain of 200 nodes, one step of which is somewhere else each round. */
function drawing(round: number): WorkflowDocument {
  const nodes = Array.from({ length: nodeCount }, (_, index) => ({
    ...createNode('step', {
      id: `node-${index}`,
      name: `Check and book item ${index}`,
      departmentId: `department-${index % 5}`,
      position: { x: index * 200 + (index === 7 ? round : 0), y: (index % 5) * 140 },
    }),
    systemIds: [`system-${index % 8}`],
  }))
  const edges = nodes.slice(1).map((node, index) => ({
    id: `edge-${index}`,
    source: `node-${index}`,
    target: node.id,
    kind: 'sequence' as const,
  }))
  return { ...emptyDocument(), nodes, edges }
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN
}
