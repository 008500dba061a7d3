import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { noAnswers } from '#shared/model/answers.ts'
import { verdictOf } from '#shared/model/verdict-of.ts'
import { createImporter } from '../../electron/interchange/importer.ts'
import { scoreFile } from '../../electron/workbench/score-file.ts'
import type { ScoredFacts } from '../../electron/workbench/scored-facts.ts'
import { openTempWorkbench, valueOf } from '../helpers/temp-workbench.ts'

// Client files that stay outside the repository: skipped where they are not there.
const samples = join(import.meta.dirname, '../../../shared/samples/bpmn')

type Numbers = Pick<ScoredFacts, 'counts' | 'total' | 'range' | 'verdict' | 'status'>

/** Of a map without a step there is nothing but the counts. */
const numbers = ({ counts, total, range, verdict, status }: Numbers) =>
  verdict === null ? { counts, verdict } : { counts, total, range, verdict, status }

test.skipIf(!existsSync(samples))(
  'every sample file gives the window the numbers it gives the command line, all in one engagement',
  async () => {
    const importer = createImporter()
    const temp = openTempWorkbench({ importer })
    const details = { client: 'C', title: 'T', consultants: [], startsOn: null, endsOn: null, notes: '' }
    const { id: engagementId } = valueOf(await temp.workbench['engagement.create'](details))
    const fromCommandLine: unknown[] = []
    const namesInFile: string[] = []
    for (const name of readdirSync(samples)) {
      const path = join(samples, name)
      for (const line of await scoreFile(path, noAnswers, importer)) {
        if (line.ok) fromCommandLine.push([line.workflow, numbers(line)])
      }
      const files = [{ name, base64: readFileSync(path).toString('base64') }]
      const imported = valueOf(await temp.workbench['import.files']({ engagementId, files }))
      // The second of a name has a number in the engagement.
      for (const { outcome } of imported)
        for (const { name: stored, report } of outcome.ok ? outcome.value : [])
          namesInFile.push(report.namedInFile ?? stored)
    }
    const { workflows } = valueOf(await temp.workbench['engagement.open']({ engagementId }))
    const fromWindow = workflows.map(({ assessment }, at) => [
      namesInFile[at],
      numbers({ ...assessment, verdict: verdictOf(assessment) }),
    ])
    expect(fromWindow.length).toBeGreaterThan(0)
    expect(fromWindow).toEqual(fromCommandLine)
    await importer.close()
    temp.close()
  },
)
