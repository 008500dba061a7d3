import { MultiSelect } from '@mantine/core'
import { useState } from 'react'
import type { Initiative, Plan } from '#shared/model/plan.ts'
import { editInitiative } from '../../state/plan-store.ts'
import { nameOf } from './plan-words.ts'
import classes from './initiative-table.module.css'

interface Props {
  readonly initiative: Initiative
  readonly plan: Plan
}

/** What must be finished first. Those of its own workflow are fixed; a circle is refused in words. */
export function DependencyField({ initiative, plan }: Props) {
  const [error, setError] = useState<string | null>(null)
  const { explicitDependsOn, dependsOn } = initiative
  const fixed = dependsOn.filter((key) => !explicitDependsOn.includes(key))
  const others = plan.initiatives.filter(
    (other) => other.key !== initiative.key && !fixed.includes(other.key),
  )
  const change = async (keys: string[]) => {
    const failed = await editInitiative(initiative, { dependsOn: keys.length === 0 ? undefined : keys })
    setError(failed?.message ?? null)
  }
  return (
    <>
      {fixed.length > 0 && (
        <p className={classes.fixed}>
          By its own workflow: {fixed.map((key) => nameOf(plan, key)).join(', ')}.
        </p>
      )}
      <MultiSelect
        aria-label={`${initiative.name} waits for`}
        placeholder={explicitDependsOn.length === 0 ? 'Choose what comes first' : undefined}
        data={others.map(({ key, name }) => ({ value: key, label: name }))}
        value={[...explicitDependsOn]}
        error={error}
        searchable
        nothingFoundMessage="No initiative of that name"
        onChange={(keys) => void change(keys)}
      />
    </>
  )
}
