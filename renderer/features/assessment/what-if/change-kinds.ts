import { count, percent } from '#shared/lib/words.ts'
import { parseRate } from '#shared/model/parse-rate.ts'
import { changeSchema } from '#shared/model/what-if/change.ts'
import type { Change } from '#shared/model/what-if/change.ts'
import type { WhatIfChoices } from '#shared/model/what-if/view.ts'
import { answerKinds } from './answer-kinds.ts'
import { named, oneOf } from './change-row.ts'
import type { ChangeKindRow } from './change-row.ts'
import { stepKinds } from './step-kinds.ts'

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
  ...stepKinds,
  ...answerKinds,
]

/** What was said, as a change; null while something is missing or cannot be meant. */
export function changeFrom(
  row: ChangeKindRow,
  values: readonly string[],
  choices: WhatIfChoices,
): Change | null {
  if (values.some((value) => value === '')) return null
  const parsed = changeSchema.safeParse(row.change(values, choices))
  return parsed.success ? parsed.data : null
}

function nowWords(share: number | null): string {
  return share === null ? 'not known now' : `now ${percent(share)}`
}

/** `undefined`, and so refused by the schema, for what is no single share. */
function shareOf(typed: string | undefined): number | undefined {
  const parsed = parseRate(typed ?? '')
  return parsed.ok && parsed.value?.kind === 'value' ? parsed.value.value : undefined
}
