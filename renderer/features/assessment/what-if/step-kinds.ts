import type { StepQuestion } from '#shared/model/what-if/change.ts'
import type { WhatIfChoices } from '#shared/model/what-if/view.ts'
import { missingSteps, named, oneOf, stepsOf } from './change-row.ts'
import type { ChangeKindRow, Option } from './change-row.ts'
import { NONE, departmentsOf, newOne, ownedBy } from './owners.ts'

/** What is done, by whom, in which system and how. */
export const stepKinds: readonly ChangeKindRow[] = [
  {
    id: 'cut-rework',
    label: 'Cut rework: work comes back no more',
    fields: ({ rework }) => [oneOf('What comes back', named(rework))],
    change: ([change]) => readChange(change),
    missing: ({ rework }) =>
      rework.length === 0 ? 'No step is done again after work that came back, as the map is drawn.' : null,
  },
  {
    id: 'drop-switch',
    label: 'Drop a switch of system',
    fields: ({ switches }) => [oneOf('Switch', named(switches))],
    change: ([change]) => readChange(change),
    missing: ({ switches }) =>
      switches.length === 0 ? 'No step leaves a system that the steps before and after it share.' : null,
  },
  {
    id: 'without-step',
    label: 'Leave a step out',
    fields: (choices) => [stepsOf(choices)],
    change: ([nodeId]) => ({ kind: 'without-steps', nodeIds: [nodeId] }),
    missing: missingSteps,
  },
  {
    id: 'new-step',
    label: 'Add a step',
    fields: (choices) => [
      oneOf('After', named(choices.steps)),
      oneOf('Done by', [
        { value: NONE, label: 'the department of the step before' },
        ...departmentsOf(choices),
      ]),
    ],
    change: ([afterId, departmentId], choices) => ({
      kind: 'new-step',
      nodeId: choices.more.step.id,
      name: choices.more.step.name,
      afterId,
      ...(departmentId === NONE
        ? { departmentId: choices.steps.find(({ id }) => id === afterId)?.departmentId ?? null }
        : ownedBy(departmentId, choices)),
    }),
    missing: missingSteps,
  },
  {
    id: 'new-department',
    label: 'Add a department',
    fields: (choices) => [
      oneOf('Department', [newOne(choices), ...named(choices.otherDepartments)]),
      oneOf('takes over', named(choices.steps)),
    ],
    change: ([departmentId, nodeId], choices) => ({
      kind: 'step-department',
      nodeId,
      ...ownedBy(departmentId, choices),
    }),
    missing: missingSteps,
  },
  {
    id: 'step-department',
    label: 'Give a step to another department',
    fields: (choices, [nodeId]) => {
      const owner = choices.steps.find(({ id }) => id === nodeId)?.departmentId
      return [stepsOf(choices), oneOf('Department', departmentsOf(choices, owner))]
    },
    change: ([nodeId, departmentId], choices) => ({
      kind: 'step-department',
      nodeId,
      ...ownedBy(departmentId, choices),
    }),
    missing: missingSteps,
  },
  {
    id: 'step-system',
    label: 'Do a step in another system',
    fields: (choices, [nodeId]) => {
      const used = choices.steps.find(({ id }) => id === nodeId)?.systemIds ?? []
      const others = choices.systems.filter(({ id }) => used.length !== 1 || used[0] !== id)
      const without = used.length === 0 ? [] : [{ value: NONE, label: 'no system' }]
      return [stepsOf(choices), oneOf('System', [...named(others), ...without])]
    },
    change: ([nodeId, systemId]) => ({
      kind: 'step-systems',
      nodeId,
      systemIds: systemId === NONE ? [] : [systemId],
    }),
    missing: (choices) => (choices.systems.length === 0 ? 'No step uses a system.' : missingSteps(choices)),
  },
  {
    id: 'step-answer',
    label: 'Say something else about a step',
    fields: (choices, [nodeId]) => [stepsOf(choices), oneOf('It', stepAnswers(choices, nodeId))],
    change: ([nodeId, said]) => {
      const [question, to] = (said ?? '').split(' ')
      return { kind: 'step-answer', nodeId, question, to: to === 'yes' }
    },
    missing: missingSteps,
  },
]

/** Of a choice that is a change already. */
function readChange(written: string | undefined): unknown {
  return JSON.parse(written ?? 'null')
}

const saidOfSteps: Readonly<Record<StepQuestion, readonly [yes: string, no: string]>> = {
  rules: ['follows clear rules', 'does not follow clear rules'],
  structured: ['has structured input and output', 'has no structured input and output'],
  judgement: ['needs human judgement', 'needs no human judgement'],
  automated: ['is done by a machine', 'is done by people'],
}

/** What is said of the step already is left out. */
function stepAnswers({ steps }: WhatIfChoices, nodeId: string | undefined): Option[] {
  const answers = steps.find(({ id }) => id === nodeId)?.answers
  return Object.entries(saidOfSteps).flatMap(([key, [yes, no]]) => {
    const now = answers?.[key as StepQuestion]
    return [
      ...(now === true ? [] : [{ value: `${key} yes`, label: yes }]),
      ...(now === false ? [] : [{ value: `${key} no`, label: no }]),
    ]
  })
}
