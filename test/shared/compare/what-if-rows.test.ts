import { expect, test } from 'vitest'
import { whatIfGroups } from '#shared/compare/what-if-rows.ts'
import { noAnswers } from '#shared/model/answers.ts'
import { emptyDocument } from '#shared/model/document.ts'
import { defaultRubric } from '#shared/model/rubric.ts'
import type { WhatIfSide } from '#shared/model/what-if/view.ts'
import { assess } from '../../../electron/scoring/assess.ts'

const catalogue = { departments: [], systems: [] }
const assessed = (customerExperience: 1 | 5) =>
  assess(emptyDocument(), { ...noAnswers, customerExperience, changesPerYear: 12 }, catalogue, defaultRubric)

const side = (more: Partial<WhatIfSide> = {}): WhatIfSide => ({
  assessment: assessed(1),
  handling: { minutes: 30, assumedSteps: 0, steps: 4, tellable: true, cut: false },
  timing: { tellable: true, cycle: 90, cost: 12, switches: 3 },
  stability: { level: 'firm', summary: '' },
  split: {
    automate: 3,
    done: 2,
    orchestrate: 1,
    orchestratedDone: 0,
    islands: 1,
    handOvers: 2,
    share: 0.6,
    answered: true,
  },
  ...more,
})

const movedIn = (before: WhatIfSide, after: WhatIfSide) =>
  whatIfGroups(before, after)
    .flatMap(({ rows }) => rows)
    .filter(({ same }) => !same)
    .map(({ title, before: was, after: is }) => [title, was.value, is.value])

test('where nothing changes, every row is the same, and what the verdict is made of is told all the same', () => {
  expect(movedIn(side(), side())).toEqual([])
  const told = whatIfGroups(side(), side()).flatMap(({ rows }) => rows.filter(({ always }) => always))
  expect(told.map(({ title }) => title)).toEqual([
    'Verdict',
    'How firm',
    'Total of 20',
    'Complexity',
    'Variability',
    'Strategic importance',
    'Change frequency',
  ])
})

test('what moves is told with both sides, in the group it belongs to', () => {
  const after = side({
    assessment: assessed(5),
    stability: { level: 'open', summary: '' },
    split: {
      automate: 1,
      done: 0,
      orchestrate: 3,
      orchestratedDone: 0,
      islands: 0,
      handOvers: 2,
      share: 0.25,
      answered: true,
    },
  })
  expect(movedIn(side(), after)).toEqual(
    expect.arrayContaining([
      ['Verdict', 'Automate', 'Orchestrate'],
      ['How firm', 'firm', 'open'],
      ['Total of 20', '8', '12'],
      ['Strategic importance', '1', '5'],
      ['Automated', '3 steps, 2 by a machine already, 60\u00a0% of work', '1 step, 25\u00a0% of work'],
      ['Orchestrated', '1 step', '3 steps'],
      ['Islands', '1', '0'],
    ]),
  )
  const [verdict] = whatIfGroups(side(), after)[0]?.rows ?? []
  expect([verdict?.before.verdict, verdict?.after.verdict]).toEqual(['automate', 'orchestrate'])
})

test('a split that rests on no answer is told as that, not as steps to orchestrate', () => {
  const unanswered = side({
    split: {
      automate: 0,
      done: 0,
      orchestrate: 4,
      orchestratedDone: 0,
      islands: 0,
      handOvers: 0,
      share: 0,
      answered: false,
    },
  })
  const [, , , split] = whatIfGroups(unanswered, side())
  expect(split?.rows.map(({ before }) => before.value)).toEqual(Array(4).fill('not answered yet'))
  expect(split?.rows[1]?.after.value).toBe('1 step')
})

test('counts and times are told where they move although every score stays', () => {
  const before = side()
  const counts = { ...before.assessment.counts, systems: 1, departments: 2 }
  const after = side({
    assessment: { ...before.assessment, counts },
    timing: { tellable: true, cycle: 60, cost: 10, switches: 1.5 },
  })
  const was = side({
    assessment: { ...before.assessment, counts: { ...counts, systems: 3, departments: 3 } },
  })
  expect(movedIn(was, after)).toEqual([
    ['Systems', '3', '1'],
    ['Departments', '3', '2'],
    ['System switches a case', '3', '1.5'],
    ['Cycle time', '90 min', '60 min'],
    ['Cost a case', '12', '10'],
  ])
})

test('times that cannot be told, or rest on assumed minutes, are told as that', () => {
  const value = (of: WhatIfSide, title: string) =>
    whatIfGroups(of, of)
      .flatMap(({ rows }) => rows)
      .find((each) => each.title === title)?.before.value
  const endless = side({ timing: { tellable: false, cycle: 9e9, cost: 1e9, switches: 1e6 } })
  expect(
    ['System switches a case', 'Cycle time', 'Cost a case'].map((title) => value(endless, title)),
  ).toEqual(Array(3).fill('cannot be told'))
  const assumed = side({
    handling: { minutes: 40, assumedSteps: 4, steps: 4, tellable: true, cut: false },
    timing: { tellable: true, cycle: 40, cost: null, switches: 2 },
  })
  expect(['Handling time', 'Cycle time'].map((title) => value(assumed, title))).toEqual(
    Array(2).fill('40 min, assumed'),
  )
  expect(value(assumed, 'Cost a case')).toBe('not given')
})

test('a verdict that is firmer for want of exception paths says so beside its level', () => {
  const open = side({ stability: { level: 'open', summary: '' } })
  const { assessment } = open
  const counts = { ...assessment.counts, exceptionPaths: 2 }
  const before = { ...open, assessment: { ...assessment, counts } }
  const firmness = (was: WhatIfSide, is: WhatIfSide) =>
    whatIfGroups(was, is)
      .flatMap(({ rows }) => rows)
      .find(({ key }) => key === 'firmness')?.after
  expect(firmness(before, side())).toEqual({
    value: 'firm',
    basis: 'with 2 exception paths gone from the map, whose cases nobody counts any more',
  })
  expect(firmness(open, side())).toEqual({ value: 'firm' })
  expect(firmness(before, open)).toEqual({ value: 'open' })
})
