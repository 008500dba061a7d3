import { parseRate } from '#shared/model/parse-rate.ts'
import { dimensionKeys } from '#shared/model/answers.ts'
import type { DimensionKey, Score } from '#shared/model/answers.ts'
import { dimensionNames } from '#shared/model/dimension-names.ts'
import { changeSchema } from '#shared/model/what-if/change.ts'
import type { Change, StepQuestion, StrategicQuestion } from '#shared/model/what-if/change.ts'
import type { WhatIfChoices } from '#shared/model/what-if/view.ts'
import { count, percent } from '#shared/lib/words.ts'

/** One thing to be said about a change: chosen from a list, or typed. */
export type ChangeField =
  | { readonly label: string; readonly options: readonly Option[] }
  | { readonly label: string; readonly typed: 'share' | 'count'; readonly placeholder: string }

interface Option {
  readonly value: string
  readonly label: string
}

export interface ChangeKindRow {
  readonly id: string
  readonly label: string
  /** What there is to be said, given what was said so far: `values` in the order of the fields. */
  readonly fields: (choices: WhatIfChoices, values: readonly string[]) => readonly ChangeField[]
  /** The change, once everything is said; it is checked by its schema. */
  readonly change: (values: readonly string[]) => unknown
  /** Why there is nothing to choose; null where there is. */
  readonly missing: (choices: WhatIfChoices) => string | null
}

const oneOf = (label: string, options: readonly Option[]): ChangeField => ({ label, options })
const named = (entries: readonly { readonly id: string; readonly name: string }[]): Option[] =>
  entries.map(({ id, name }) => ({ value: id, label: name }))
const scores = (now: Score | undefined): Option[] =>
  [1, 2, 3, 4, 5].map((score) => ({
    value: String(score),
    label: score === now ? `${score} (as it is)` : String(score),
  }))
const nothing = () => null

function stepsOf({ steps }: WhatIfChoices): ChangeField {
  return oneOf('Step', named(steps))
}

function missingSteps({ steps }: WhatIfChoices): string | null {
  return steps.length === 0 ? 'No step is left on the map.' : null
}

/** Every kind of change, in the order it is offered. */
export const changeKinds: readonly ChangeKindRow[] = [
  {
    id: 'without-system',
    label: 'Leave a system out',
    fields: ({ systems }) => [
      oneOf(
        'System',
        systems.map(({ id, name, steps }) => ({ value: id, label: `${name} (${count(steps, 'step')})` })),
      ),
    ],
    change: ([systemId]) => ({ kind: 'without-system', systemId }),
    missing: ({ systems }) => (systems.length === 0 ? 'No step uses a system.' : null),
  },
  {
    id: 'merge-departments',
    label: 'Make two departments one',
    fields: ({ departments }, [from]) => [
      oneOf('Department', named(departments)),
      oneOf('becomes part of', named(departments.filter(({ id }) => id !== from))),
    ],
    change: ([from, into]) => ({ kind: 'merge-departments', from, into }),
    missing: ({ departments }) =>
      departments.length < 2 ? 'There are no two departments on the map.' : null,
  },
  {
    id: 'exception-share',
    label: 'Change how often something goes wrong',
    fields: ({ paths }, [pathId]) => [
      oneOf('What goes wrong', named(paths)),
      {
        label: 'Share of cases',
        typed: 'share',
        placeholder: nowWords(paths.find(({ id }) => id === pathId)?.share ?? null),
      },
    ],
    change: ([pathId, share]) => ({ kind: 'exception-share', pathId, share: shareOf(share) }),
    missing: ({ paths }) => (paths.length === 0 ? 'There is no exception path on the map.' : null),
  },
  {
    id: 'exception-rate',
    label: 'Change the exception rate as a whole',
    fields: ({ rate }) => [{ label: 'Share of all cases', typed: 'share', placeholder: nowWords(rate) }],
    change: ([rate]) => ({ kind: 'exception-rate', rate: shareOf(rate) }),
    missing: ({ rate }) => (rate === null ? 'No exception path has a share yet.' : null),
  },
  {
    id: 'without-step',
    label: 'Leave a step out',
    fields: (choices) => [stepsOf(choices)],
    change: ([nodeId]) => ({ kind: 'without-steps', nodeIds: [nodeId] }),
    missing: missingSteps,
  },
  {
    id: 'step-department',
    label: 'Give a step to another department',
    fields: (choices, [nodeId]) => {
      const owner = choices.steps.find(({ id }) => id === nodeId)?.departmentId
      return [
        stepsOf(choices),
        oneOf('Department', named(choices.departments.filter(({ id }) => id !== owner))),
      ]
    },
    change: ([nodeId, departmentId]) => ({ kind: 'step-department', nodeId, departmentId }),
    missing: (choices) =>
      choices.departments.length === 0 ? 'There is no department on the map.' : missingSteps(choices),
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
  {
    id: 'answer',
    label: 'Answer a question differently',
    fields: ({ answers }, [question]) => [oneOf('Question', questions), answerField(answers, question)],
    change: ([question, to]) => answerChange(question, to),
    missing: nothing,
  },
  {
    id: 'score',
    label: 'Set a dimension by hand',
    fields: ({ scores: now }, [dimension]) => [
      oneOf(
        'Dimension',
        dimensionKeys.map((key) => ({ value: key, label: dimensionNames[key] })),
      ),
      oneOf('Score', scores(dimension === undefined ? undefined : now[dimension as DimensionKey])),
    ],
    change: ([dimension, to]) => ({ kind: 'score', dimension, to: Number(to) }),
    missing: nothing,
  },
]

/** What was said, as a change; null while something is missing or cannot be meant. */
export function changeFrom(row: ChangeKindRow, values: readonly string[]): Change | null {
  if (values.some((value) => value === '')) return null
  const parsed = changeSchema.safeParse(row.change(values))
  return parsed.success ? parsed.data : null
}

const questions: readonly Option[] = [
  { value: 'customerExperience', label: 'Impact on customer experience' },
  { value: 'competitiveAdvantage', label: 'Competitive advantage' },
  { value: 'changesPerYear', label: 'Required changes a year' },
  { value: 'regulated', label: 'Changes driven by regulation' },
]

function answerField(answers: WhatIfChoices['answers'], question: string | undefined): ChangeField {
  if (question === 'changesPerYear') {
    const { changesPerYear: now } = answers
    return {
      label: 'Changes',
      typed: 'count',
      placeholder: now === undefined ? 'not answered' : `now ${now}`,
    }
  }
  if (question === 'regulated')
    return oneOf('Answer', [
      { value: 'yes', label: 'yes' },
      { value: 'no', label: 'no' },
    ])
  return oneOf('Answer, 1 to 5', scores(answers[question as StrategicQuestion]))
}

function answerChange(question: string | undefined, to: string | undefined): unknown {
  if (question === 'changesPerYear') return { kind: 'changes-per-year', to: Number(to) }
  if (question === 'regulated') return { kind: 'regulated', to: to === 'yes' }
  return { kind: 'answer', question, to: Number(to) }
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

function nowWords(share: number | null): string {
  return share === null ? 'not known now' : `now ${percent(share)}`
}

/** `undefined`, and so refused by the schema, for what is no single share. */
function shareOf(typed: string | undefined): number | undefined {
  const parsed = parseRate(typed ?? '')
  return parsed.ok && parsed.value?.kind === 'value' ? parsed.value.value : undefined
}
