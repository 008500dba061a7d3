import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { noAnswers } from '#shared/model/answers.ts'
import { createImporter } from '../../electron/interchange/importer.ts'
import type { Importer } from '../../electron/interchange/importer.ts'
import { scoreFile } from '../../electron/workbench/score-file.ts'
import { openTempWorkbench, tempFolder, valueOf } from '../helpers/temp-workbench.ts'

const bpmn = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="http://example.com">
  <process id="p" name="Goods in">
    <laneSet id="ls">
      <lane id="l1" name="Dock"><flowNodeRef>s</flowNodeRef><flowNodeRef>a</flowNodeRef></lane>
      <lane id="l2" name="Office"><flowNodeRef>b</flowNodeRef><flowNodeRef>e</flowNodeRef></lane>
    </laneSet>
    <startEvent id="s"/><userTask id="a" name="Check"/><userTask id="b" name="Book"/><endEvent id="e"/>
    <sequenceFlow id="f1" sourceRef="s" targetRef="a"/>
    <sequenceFlow id="f2" sourceRef="a" targetRef="b"/>
    <sequenceFlow id="f3" sourceRef="b" targetRef="e"/>
    <sequenceFlow id="f4" sourceRef="b" targetRef="nowhere"/>
  </process>
</definitions>`

let folder: ReturnType<typeof tempFolder>
let importer: Importer
let file: string
beforeAll(() => {
  folder = tempFolder()
  importer = createImporter()
  file = join(folder.path, 'goods-in.bpmn')
  writeFileSync(file, bpmn)
})
afterAll(async () => {
  await importer.close()
  folder.remove()
})

test('a line holds exactly the public fields, in their order', async () => {
  const [line, ...others] = await scoreFile(file, noAnswers, importer)
  expect(others).toEqual([])
  expect(Object.keys(line ?? {})).toEqual(
    (
      'file workflow ok rubric counts import dimensions total range verdict status lenses guards ' +
      'metrics metricDetails guidelines ' +
      'stability rate timing profile profileBalance readiness optimise ' +
      'fragments split caveats'
    ).split(' '),
  )
  expect(line).toMatchObject({
    file,
    workflow: 'Goods in',
    ok: true,
    counts: { nodes: 4, steps: 2, departments: 2, flows: 3, handoffs: 1 },
    status: 'provisional',
    dimensions: { strategicImportance: { score: 3, status: 'unanswered' } },
  })
})

test('everything in the file is mapped or reported', async () => {
  const [line] = await scoreFile(file, noAnswers, importer)
  if (line?.ok !== true) throw new Error('The file was not read.')
  expect(line.import.elements).toBe(line.import.mapped + line.import.reported.length)
  expect(line.import.reported).toMatchObject([{ element: 'sequenceFlow', id: 'f4' }])
})

test('answers given on the command line are scored', async () => {
  const answers = { overrides: {}, customerExperience: 5, changesPerYear: 12, regulated: true } as const
  const [line] = await scoreFile(file, answers, importer)
  expect(line).toMatchObject({
    status: 'settled',
    dimensions: { strategicImportance: { score: 5 }, changeFrequency: { score: 5 } },
  })
})

test('a file that is not there is one line that says so', async () => {
  const missing = join(folder.path, 'none.bpmn')
  const lines = await scoreFile(missing, noAnswers, importer)
  expect(lines).toMatchObject([{ file: missing, ok: false, code: 'missing' }])
  expect(lines[0]).toHaveProperty('message', expect.stringContaining('none.bpmn'))
})

test('the window counts and scores an import like the command line', async () => {
  const [line] = await scoreFile(file, noAnswers, importer)
  const temp = openTempWorkbench({ importer })
  const details = { client: 'C', title: 'T', consultants: [], startsOn: null, endsOn: null, notes: '' }
  const { id: engagementId } = valueOf(await temp.workbench['engagement.create'](details))
  const files = [{ name: 'goods-in.bpmn', base64: Buffer.from(bpmn).toString('base64') }]
  valueOf(await temp.workbench['import.files']({ engagementId, files }))
  const { workflows } = valueOf(await temp.workbench['engagement.open']({ engagementId }))
  const assessment = workflows[0]?.assessment
  expect(line).toMatchObject({
    counts: assessment?.counts,
    total: assessment?.total,
    range: assessment?.range,
    verdict: assessment?.verdict,
  })
  temp.close()
})

test('cases are drawn where that is asked for', async () => {
  const [line] = await scoreFile(file, noAnswers, importer, file, { simulatedCases: 20 })
  expect(line).toMatchObject({ simulation: { cases: 20, handling: { mean: 20 }, cutOff: 0 } })
})
