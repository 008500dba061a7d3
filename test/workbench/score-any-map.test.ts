import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { success } from '#shared/lib/result.ts'
import type { Answers } from '#shared/model/answers.ts'
import { noAnswers } from '#shared/model/answers.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'
import { scoreFile } from '../../electron/workbench/score-file.ts'
import { anyAnswers, anyMap } from '../scoring/helpers/any-map.ts'
import { oddMaps } from '../scoring/helpers/structure-cases.ts'

/** The whole line of `score --json --cases`, every key of it, for a map that some file held. */
async function scored(document: WorkflowDocument, answers: Answers = noAnswers) {
  const parsed = {
    name: 'A map',
    document,
    departments: [],
    systems: [],
    report: {
      fileName: 'map.bpmn',
      format: 'bpmn',
      layout: 'computed',
      elements: 0,
      mapped: 0,
      reported: [],
    } as const,
  }
  const readFile = () => Promise.resolve(success([parsed]))
  const [line] = await scoreFile('map.bpmn', answers, { readFile }, 'map.bpmn', { simulatedCases: 20 })
  if (line?.ok !== true) throw new Error('No line.')
  return line
}

type Line = Awaited<ReturnType<typeof scored>>

function everyIn<T>(value: unknown, holds: (each: unknown) => each is T): T[] {
  if (holds(value)) return [value]
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap((each) => everyIn(each, holds))
    : []
}

const isNumber = (value: unknown): value is number => typeof value === 'number'
const isText = (value: unknown): value is string => typeof value === 'string'

function idsIn(value: unknown, key: 'nodeIds' | 'edgeIds'): unknown[] {
  if (typeof value !== 'object' || value === null) return []
  const own = key in value ? (value as Record<string, unknown[]>)[key] : []
  return [...(own ?? []), ...Object.values(value).flatMap((each) => idsIn(each, key))]
}

function expectSound(line: Line, { nodes, edges }: WorkflowDocument): void {
  expect(everyIn(line, isNumber).filter((n) => !Number.isFinite(n))).toEqual([])
  expect(everyIn(line, isText).filter((text) => /NaN|undefined|Infinity|null/.test(text))).toEqual([])
  const known = new Set<unknown>([...nodes, ...edges].map(({ id }) => id))
  expect([...idsIn(line, 'nodeIds'), ...idsIn(line, 'edgeIds')].filter((id) => !known.has(id))).toEqual([])
  const steps = nodes.filter(({ kind }) => kind === 'step').map(({ id }) => id)
  expect(line.split.steps.map(({ nodeId }) => nodeId)).toEqual(steps)
  expect(line.timing.steps.map(({ nodeId }) => nodeId)).toEqual(steps)
  expect(line.metrics).not.toEqual({})
  expect(line.profile).toHaveLength(5)
}

const caveatsOf = ({ caveats, timing, rate, split }: Line) => [
  ...caveats,
  ...timing.caveats,
  ...rate.caveats,
  ...split.repairs,
]

describe('a whole line of the scoring', () => {
  test('any map with any answers: finite figures, whole sentences, ids that are on the map', async () => {
    await fc.assert(
      fc.asyncProperty(anyMap, anyAnswers, async (map, answers) => {
        expectSound(await scored(map, answers), map)
      }),
      { numRuns: 200 },
    )
  })

  test.each(oddMaps)('%s: an answer, and what it had to assume', async (_name, map) => {
    const line = await scored(map)
    expectSound(line, map)
    expect(caveatsOf(line)).not.toEqual([])
  })
})
