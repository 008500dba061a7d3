import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { BpmnModdle } from 'bpmn-moddle'
import { createImporter } from '../../electron/interchange/importer.ts'
import type { Measure } from './measure.ts'

const folder = join(import.meta.dirname, '../../../shared/samples/bpmn')
const rounds = 15
const limit = 1.4

/**
 * Importing all sample files, as the product does it (worker, checks, mapping, layout and all), against
 * only parsing the same files with bpmn-moddle. Both in turn, so that the machine's moods hit both alike.
 */
export async function measure(): Promise<Measure[]> {
  if (!existsSync(folder)) {
    process.stderr.write('import: skipped, there is no ../shared/samples/bpmn here.\n')
    return []
  }
  const files = readdirSync(folder).map((name) => ({ name, bytes: readFileSync(join(folder, name)) }))
  const importer = createImporter()
  const moddle = new BpmnModdle()
  const ours: number[] = []
  const theirs: number[] = []
  for (let round = 0; round < rounds + 3; round++) {
    const own = await timed(async () => {
      for (const { name, bytes } of files) await importer.readBytes(bytes, name)
    })
    const moddleAlone = await timed(async () => {
      for (const { bytes } of files) await moddle.fromXML(bytes.toString('utf8'))
    })
    // The first rounds only warm both up.
    if (round < 3) continue
    ours.push(own)
    theirs.push(moddleAlone)
  }
  await importer.close()
  const [median, against] = [medianOf(ours), medianOf(theirs)]
  const ratio = median / against
  return [{ name: 'import', median, unit: 'ms', against, ratio, limit, ok: ratio <= limit }]
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
