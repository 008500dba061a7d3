import { describe, expect, test } from 'vitest'
import { timelineChart } from '#shared/drawing/timeline-chart.ts'
import type { ChartScene } from '#shared/drawing/chart/scene.ts'
import type { Initiative, InitiativeKind, Placement, Plan } from '#shared/model/plan.ts'

const figure = { value: 10, unit: 'x', source: 'derived', explanation: '', notes: [] } as const

function initiative(key: string, kind: InitiativeKind, dependsOn: readonly string[] = []): Initiative {
  return {
    key,
    workflowId: key,
    workflowName: key,
    verdict: 'automate',
    kind,
    name: `Do ${key}`,
    value: figure,
    effort: figure,
    dependsOn,
    explicitDependsOn: [],
    systemIds: [],
    rationale: '',
    included: true,
  }
}

const placement = (key: string, startWave: number, endWave = startWave): Placement => ({
  key,
  startWave,
  endWave,
  daysPerWave: Array.from({ length: endWave - startWave + 1 }, () => 20),
  connects: [],
  because: [],
})

function plan(given: {
  initiatives: readonly Initiative[]
  placements?: readonly Placement[]
  unplaced?: Plan['schedule']['unplaced']
  load?: readonly number[]
  waves?: number
}): Plan {
  return {
    settings: {
      capacityPerWave: 100,
      waves: given.waves ?? 4,
      monthsPerWave: 3,
      startsOn: '2026-11-02',
      connectorDays: 5,
    },
    initiatives: given.initiatives,
    schedule: {
      placements: given.placements ?? [],
      unplaced: given.unplaced ?? [],
      proof: 'optimal',
      gap: 0,
      objective: 1,
      proofNote: '',
      load: given.load ?? [20, 40, 0, 0],
    },
    pitfalls: [],
    nothingToDo: [],
    assumptions: [],
    rubricVersion: '1.0',
  }
}

const words = (scene: ChartScene) =>
  scene.groups.flatMap(({ shapes }) => shapes).flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []))

const bar = (scene: ChartScene, key: string) => {
  const group = scene.groups.find(({ role, id }) => role === 'mark' && id === key)
  const rect = group?.shapes.find((shape) => shape.kind === 'rect')
  return { group, rect: rect?.kind === 'rect' ? rect : undefined }
}

const three = plan({
  initiatives: [
    initiative('a', 'optimise'),
    initiative('b', 'automate', ['a']),
    initiative('c', 'orchestrate', ['b']),
  ],
  placements: [placement('c', 2, 3), placement('a', 1), placement('b', 1)],
})

describe('the timeline', () => {
  test('dates its waves, over the turn of the year', () => {
    expect(words(timelineChart({ plan: three, width: 640 }))).toEqual(
      expect.arrayContaining(['Wave 1', 'Nov 2026', 'Wave 2', 'Feb 2027', 'Wave 4', 'Aug 2027']),
    )
  })

  test('draws one bar an initiative, earlier ones above', () => {
    const scene = timelineChart({ plan: three, width: 640 })
    const keys = scene.groups.flatMap(({ role, id }) => (role === 'mark' ? [id] : []))
    expect(keys).toEqual(['a', 'b', 'c'])
    const [a, c] = [bar(scene, 'a').rect, bar(scene, 'c').rect]
    expect(c?.width).toBeGreaterThan((a?.width ?? 0) * 2)
    expect(c?.y).toBeGreaterThan(a?.y ?? Infinity)
  })

  test('tells the kinds apart by word and colour', () => {
    const scene = timelineChart({ plan: three, width: 640 })
    expect(['a', 'b', 'c'].map((key) => bar(scene, key).rect?.fill)).toEqual([
      'chip',
      'automate',
      'orchestrate',
    ])
    for (const word of ['Optimise', 'Automate', 'Orchestrate'])
      expect(words(scene).filter((each) => each.startsWith(word))).toHaveLength(1)
  })

  test('draws an arrow for every dependency between placed initiatives', () => {
    const links = timelineChart({ plan: three, width: 640 }).groups.filter(({ role }) => role === 'link')
    const lines = links
      .flatMap(({ shapes }) => shapes)
      .filter((shape) => shape.kind === 'path' && shape.fill === 'none')
    expect(lines).toHaveLength(2)
  })

  test('sets the load of each wave against the capacity and marks what is over it', () => {
    const over = plan({ initiatives: [], load: [20, 130, 0, 0] })
    const scene = timelineChart({ plan: over, width: 640 })
    const loads = scene.groups.filter(({ role }) => role === 'load')
    expect(loads.map(({ label }) => label)).toContain('Wave 2, from February 2027: 130 of 100 person-days')
    expect(
      loads.map(({ shapes }) => shapes.some((shape) => shape.kind === 'rect' && shape.fill === 'danger')),
    ).toEqual([false, true, false, false])
  })

  test('lists what did not fit with the reason', () => {
    const scene = timelineChart({
      plan: plan({
        initiatives: [initiative('a', 'automate')],
        unplaced: [{ key: 'a', reason: 'The waves are full.' }],
      }),
      width: 640,
    })
    expect(words(scene)).toEqual(expect.arrayContaining(['Not in a wave', 'Do a: The waves are full.']))
  })

  test('a name of three lines ends above the line of the load', () => {
    const long = {
      ...initiative('a', 'automate'),
      name: 'Automate bpmn-visualization-examples_bpmn-files_all_gateway_types',
    }
    const scene = timelineChart({
      plan: plan({ initiatives: [long], placements: [placement('a', 1)] }),
      width: 640,
    })
    const shapes = scene.groups.flatMap((group) => group.shapes)
    const lines = shapes.flatMap((shape) => (shape.kind === 'text' && shape.x === 0 ? [shape] : []))
    const name = lines.filter(({ text }) => !/Load|person-days/.test(text))
    const load = lines.find(({ text }) => text === 'Load and capacity')
    expect(name).toHaveLength(3)
    expect(Math.max(...name.map(({ y }) => y))).toBeLessThan((load?.y ?? 0) - 18)
  })

  test('holds twelve waves on a narrow page', () => {
    const scene = timelineChart({
      plan: { ...three, settings: { ...three.settings, waves: 12 } },
      width: 420,
    })
    const right = Math.max(
      ...scene.groups
        .flatMap(({ shapes }) => shapes)
        .flatMap((shape) => (shape.kind === 'rect' ? [shape.x + shape.width] : [])),
    )
    expect(right).toBeLessThanOrEqual(420)
  })

  test('says so when nothing is planned', () => {
    expect(words(timelineChart({ plan: plan({ initiatives: [] }), width: 640 }))).toContain(
      'Nothing is planned yet.',
    )
  })
})
